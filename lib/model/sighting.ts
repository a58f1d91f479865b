import { z } from 'zod'
import { identitySchema } from './identity'
import { countSchema } from './numbers'

const nameSchema = z.string().trim().min(1).max(300)

/** A paper in a person's list on a page, as far as the page shows it. */
export const sightedPaperSchema = z.object({
  title: z.string().trim().min(1).max(2000),
  /** The page cut the title. */
  truncated: z.boolean(),
  authors: z.array(nameSchema).max(5000),
  authorsComplete: z.boolean(),
  year: z.number().int().min(1000).max(3000).optional(),
  citations: countSchema.optional(),
  venue: z.string().max(500).optional(),
  arxivId: z.string().max(100).optional(),
  doi: z.string().max(500).optional(),
})

/** A person seen on a page, with what the page itself says of who they are. */
export const sightingSchema = z.object({
  name: nameSchema,
  identities: z.array(identitySchema).max(50),
  /** The page is about this one person (a profile), as opposed to a name in an author line. */
  subject: z.boolean(),
  affiliation: z.string().max(500).optional(),
  interests: z.array(z.string().min(1).max(200)).max(50).optional(),
  hIndex: countSchema.optional(),
  i10Index: countSchema.optional(),
  citations: countSchema.optional(),
  paperCount: countSchema.optional(),
  /** What the page lists as theirs: a profile's papers, or the one paper whose author line the name stands in. */
  papers: z.array(sightedPaperSchema).max(20_000).optional(),
  /** Whether `papers` is all of the profile (no "Show more" left). */
  papersComplete: z.boolean().optional(),
})

export type SightedPaper = z.infer<typeof sightedPaperSchema>
export type Sighting = z.infer<typeof sightingSchema>

/** A sighting with the element that shows the name, for a button or a marker beside it. Stays on the page. */
export interface SightingOnPage extends Sighting {
  element?: Element
}
