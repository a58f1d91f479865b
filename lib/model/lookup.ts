import { z } from 'zod'
import type { BadgeWords } from './badgeWords'
import { identitySchema } from './identity'
import { arxivIdSchema, doiSchema } from './paper'
import type { Provenance } from './provenance'
import type { ResearcherId } from './researcher'

/** A page's rows as they travel to the background: the facts, without the elements. Untrusted until parsed. */
export const lookupRowSchema = z.object({
  arxivId: arxivIdSchema.optional(),
  doi: doiSchema.optional(),
  title: z.string().min(1).max(5000),
  truncated: z.boolean(),
  authors: z.array(z.object({ name: z.string().max(500), identity: identitySchema.optional() })).max(10_000),
  authorsComplete: z.boolean(),
})

export const lookupRequestSchema = z.object({
  /** The registry name of the site that read the rows. */
  site: z.string().max(60),
  /** Its group, which the reader can switch off. */
  group: z.string().max(60),
  rows: z.array(lookupRowSchema).max(20_000),
})

export type LookupRow = z.infer<typeof lookupRowSchema>
export type LookupRequest = z.infer<typeof lookupRequestSchema>

/** Why a badge shows a number, strongest first. `estimate` is reserved. */
export type EvidenceKind = 'paper' | 'profile' | 'none'
/** How a row was tied to a stored paper. No other kind exists. */
export type MatchKind = 'id' | 'title' | 'prefix'
/** A saved researcher is an author because an identity or their profile says so, or merely because a name fits. */
export type AuthorKind = 'confirmed' | 'possible'

/** One thing the library knows about a row; numbers 0-100 with at most one decimal. */
export interface EvidenceNote {
  kind: 'paper' | 'profile'
  novelty?: number
  aiScore?: number
  source: Provenance
  /** For `profile`: whose profile, an index into the answer's `researchers`. */
  researcher?: number
}

/** A saved researcher among a row's authors. */
export interface AuthorNote {
  /** Index into the answer's `researchers`. */
  researcher: number
  kind: AuthorKind
  /** `identity`: the page links their id; `profile`: their profile lists the paper; `name`: only the name fits. */
  because: 'identity' | 'profile' | 'name'
  /** Index into the row's authors of the name meant; absent when the page does not show it (a cut list). */
  position?: number
}

/** What the library knows of one row. */
export interface RowAnswer {
  /** arXiv id without version, else the DOI, else the title key. */
  paper: string
  match?: MatchKind
  /** Strongest first; the first is what the badge shows. Empty when there is no number. */
  evidence: EvidenceNote[]
  authors: AuthorNote[]
}

/** The answer to one batched question, in the order of its rows; null where there is nothing to say. */
export interface LookupAnswer {
  rows: (RowAnswer | null)[]
  researchers: { id: ResearcherId; name: string }[]
  /** The reader switched this site off: no rows are answered, and the page shows nothing of Gloss. */
  off?: boolean
  manner?: Manner
  /** What badges say; once a page is enough. */
  words?: BadgeWords
}

/** How the reader wants badges, on every page: what differs from numbers that show and are printed. */
export interface Manner {
  /** Numbers show only under the pointer and on focus. */
  blind?: true
  unprinted?: true
}

/** The answer to a question by arXiv ids alone: only what stays so whatever the papers' titles and authors are. */
export interface IdAnswer extends LookupAnswer {
  /** Rows without an answer may have scores, which only their titles and authors can tell. */
  open: boolean
  /** By what to tell the rows of which there is more to be known; absent: of any there may be. */
  left?: Left
}

/** The rows of which the library may know more than their ids tell: each of them is to be asked for whole. */
export interface Left {
  /** Known to be such, by their place in the question. */
  rows: number[]
  /** And every row with a name that may be one of these: a `NameFilter` as text. Empty: nobody's. */
  names: string
  /** And every row with a title that may be one of these: a `TitleFilter` as text. Empty: none. */
  titles: string
  /** Of all others nothing more is known. Otherwise they are asked for too, but what their badges say will not change. */
  only: boolean
}
