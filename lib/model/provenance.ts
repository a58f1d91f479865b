import { z } from 'zod'
import { momentSchema } from './numbers'

/** The kinds of place a fact can come from; the interface has a name for each. */
export const sourceKinds = [
  'profile-text', // the visible text of a profile page, pasted or in a file
  'profile-page', // the same text, read from the page the reader had open
  'scholar-page', // a Google Scholar page the reader had open
  'arxiv-page', // an arXiv page the reader had open
  'score-table', // CSV, TSV or JSON Lines
  'bibliography', // BibTeX, RIS, CSL-JSON
  'scholar-feed-api',
  'openalex-api',
  'semantic-scholar-api',
  'arxiv-api',
  'score-pack',
  'manual',
] as const

export const provenanceSchema = z.object({
  kind: z.enum(sourceKinds),
  /** What the reader calls it: a file name, a table's `source` column, a site. */
  label: z.string().max(300).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** When the fact was read. */
  capturedAt: momentSchema,
})

/** Where a number came from and when. */
export type Provenance = z.infer<typeof provenanceSchema>
export type SourceKind = (typeof sourceKinds)[number]

/** A profile's text, the page it is copied from and the API behind that page are one source that gives its numbers thrice. */
export function sourceFamily(kind: SourceKind): SourceKind {
  return kind === 'profile-text' || kind === 'profile-page' ? 'scholar-feed-api' : kind
}

/** Kinds that answer when asked: what they leave out of a list of papers says nothing. */
export function isAskedFor(kind: SourceKind): boolean {
  return kind.endsWith('-api')
}
