import { z } from 'zod'
import { showInboxCount } from './inbox'
import { correct } from './lookup/correct'
import { findPapers, openVisit, seePapers } from './lookup/visit'
import { lookupRowSchema } from './model/lookup'
import { researcherIdSchema } from './model/researcher'
import { dismissSchema, foundSchema, saveViewSchema, seenSchema, visitSchema } from './model/triage'
import type { VisitAnswer } from './model/triage'
import { dismissPaper, removeOverride, removeResearchers, saveView } from './store'

// What pages say of their reader's reading, each checked and done.

const idSchema = z.object({ id: z.string().min(1).max(64) })
const correctionSchema = z.object({ row: lookupRowSchema, researcher: researcherIdSchema.optional() })

export function visited(data: unknown): Promise<VisitAnswer> {
  return openVisit(visitSchema.parse(data))
}

export function saw(data: unknown): Promise<void> {
  return seePapers(seenSchema.parse(data))
}

export function keepView(data: unknown): Promise<void> {
  const { site, view } = saveViewSchema.parse(data)
  return saveView(site, view)
}

export function dismiss(data: unknown): Promise<void> {
  const { paper, dismissed } = dismissSchema.parse(data)
  return dismissPaper(paper, dismissed)
}

export async function found(data: unknown): Promise<void> {
  if (await findPapers(foundSchema.parse(data).items)) await showInboxCount()
}

export function corrected(data: unknown): Promise<{ id: string } | undefined> {
  const { row, researcher } = correctionSchema.parse(data)
  return correct(row, researcher)
}

export function takenBack(data: unknown): Promise<void> {
  return removeOverride(idSchema.parse(data).id)
}

export async function unsaved(data: unknown): Promise<void> {
  await removeResearchers([z.object({ researcher: researcherIdSchema }).parse(data).researcher])
}
