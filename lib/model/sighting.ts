import type { Identity } from './identity'

/** A paper in a person's list on a page, as far as the page shows it. */
export interface SightedPaper {
  title: string
  truncated: boolean
  authors: string[]
  authorsComplete: boolean
  year?: number
  citations?: number
  venue?: string
  arxivId?: string
  doi?: string
}

/**
 * A person seen on a page, with what the page itself says of who they are. Serialisable but for `element`, which is
 * dropped before a sighting travels.
 */
export interface Sighting {
  name: string
  identities: Identity[]
  /** The page is about this one person (a profile), as opposed to a name in an author line. */
  subject: boolean
  affiliation?: string
  interests?: string[]
  hIndex?: number
  i10Index?: number
  citations?: number
  paperCount?: number
  /** The papers the page lists as theirs; only where the page is a profile. */
  papers?: SightedPaper[]
  /** Whether `papers` is all of the profile (no "Show more" left). */
  papersComplete?: boolean
  /** The element that shows the name, for a button or a marker beside it. */
  element?: Element
}
