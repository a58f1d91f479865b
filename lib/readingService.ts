import { z } from 'zod'
import { showInboxCount } from './inbox'
import { correct } from './lookup/correct'
import { findPapers, openVisit, seePapers } from './lookup/visit'
import { lookupRowSchema } from './model/lookup'
import { researcherIdSchema } from './model/researcher'
import { ruleSchema } from './model/rule'
import { dismissSchema, foundSchema, saveViewSchema, seenSchema, visitSchema } from './model/triage'
import type { VisitAnswer } from './model/triage'
import { dismissPaper, removeOverride, removeResearchers, saveView } from './store'
import { tellTabs } from './tabs'
import { isNews } from './triage/news'

// What pages say of their reader's reading, each checked and done.

const draftSchema = z.object({ rule: ruleSchema.optional() })
const idSchema = z.object({ id: z.string().min(1).max(64) })
const correctionSchema = z.object({ row: lookupRowSchema, researcher: researcherIdSchema.optional() })

export function visited(data: unknown): Promise<VisitAnswer> {
  return openVisit(visitSchema.parse(data))
}

export function saw(data: unknown): Promise<void> {
  return seePapers(seenSchema.parse(data))
}

/** @param tab the one in which the reader said so; the others follow */
export async function keepView(data: unknown, tab: number | undefined): Promise<void> {
  const choice = saveViewSchema.parse(data)
  await saveView(choice.group, choice.view)
  await tellTabs('viewChanged', choice, tab)
}

/** @param tab the one in which the reader said so; the others follow */
export async function dismiss(data: unknown, tab: number | undefined): Promise<void> {
  const said = dismissSchema.parse(data)
  await dismissPaper(said.paper, said.dismissed)
  await tellTabs('dismissedElsewhere', said, tab)
}

/** Shows on open listings what a rule that is being written would do. */
export function showDraft(data: unknown): Promise<void> {
  return tellTabs('ruleDrafted', draftSchema.parse(data), undefined)
}

export async function found(data: unknown): Promise<void> {
  const { listing, items } = foundSchema.parse(data)
  const today = new Date()
  const news = items.filter((item) => isNews(listing, item, today))
  if (news.length > 0 && (await findPapers(news))) await showInboxCount()
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
