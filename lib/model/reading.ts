import { z } from 'zod'
import { countSchema, momentSchema } from './numbers'
import type { Row } from './row'

/** What came of reading a page. */
export interface Reading {
  rows: Row[]
  /** Entries that are there but could not be read. They stay unmarked and are tried again when the page changes. */
  failed: number
  /**
   * `rows`: entries found; `empty`: the page itself says it lists nothing, or it is a page of another kind at a
   * listing's address (robot check, sign-in); `unrecognised`: this address should list papers, and nothing that
   * Gloss knows how to read is there.
   */
  state: 'rows' | 'empty' | 'unrecognised'
  /**
   * A long list of which nothing was read yet but the rows' arXiv ids, which all of them have: titles and authors are
   * read when they are asked for, and take their time. A title that is empty then is an entry that could not be read.
   */
  unread?: boolean
}

/** A page's last reading, as the popup and the Health tab show it. */
export const pageStatusSchema = z.object({
  site: z.string().max(60),
  url: z.string().max(5000),
  state: z.enum(['rows', 'empty', 'unrecognised', 'off']),
  /** Papers read; entries that could not be; papers with a number; with a saved author (confirmed, possible). */
  read: countSchema,
  failed: countSchema,
  scored: countSchema,
  confirmed: countSchema,
  possible: countSchema,
  at: momentSchema,
})

export type PageStatus = z.infer<typeof pageStatusSchema>
