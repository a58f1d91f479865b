import { z } from 'zod'
import { isArxivId } from '../model/arxivId'
import { lookupRowSchema } from '../model/lookup'
import type { LookupRow } from '../model/lookup'
import { unpackQuestion } from './question'

const MOST_ROWS = 20_000
const shape = lookupRowSchema.shape

const factsSchema = z.object({
  doi: shape.doi,
  truncated: z.literal(true).optional(),
  cut: z.literal(true).optional(),
  authors: shape.authors.optional(),
})

const wireSchema = z.object({
  site: z.string().max(60),
  group: z.string().max(60),
  rows: z.number().int().min(0).max(MOST_ROWS),
  ids: z.string().max(1_000_000),
  titles: z.string().max(20_000_000),
  bylines: z.string().max(20_000_000),
  more: z.array(z.tuple([z.number().int().min(0).max(MOST_ROWS), factsSchema])).max(MOST_ROWS),
})

/**
 * A page's question, told from what came in: pages are strangers.
 * Its columns are not checked row by row with the row's own schema, which takes longer than the rest of the answer; what
 * that schema asks of them is asked here.
 */
export const askedSchema = wireSchema.transform((question, context) => {
  try {
    const request = unpackQuestion(question)
    if (request.rows.every(isRow)) return request
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  context.addIssue({ code: 'custom', message: 'not the rows of a page' })
  return z.NEVER
})

function isRow({ arxivId, title, authors }: LookupRow): boolean {
  return (
    (arxivId === undefined || isArxivId(arxivId)) &&
    title !== '' &&
    title.length <= 5000 &&
    authors.length <= 10_000 &&
    authors.every(({ name }) => name.length <= 500)
  )
}
