import { z } from 'zod'
import { isArxivId } from '../model/arxivId'

const MOST_IDS = 20_000

/** A page's first question, told from what came in: pages are strangers. */
export const askedIdsSchema = z
  .object({ group: z.string().max(60), ids: z.string().max(1_000_000) })
  .transform(({ group, ids }, context) => {
    const lines = ids.split('\n')
    if (lines.length <= MOST_IDS && lines.every(isArxivId)) return { group, ids: lines }
    context.addIssue({ code: 'custom', message: 'not the ids of a page' })
    return z.NEVER
  })
