import type { Row } from '../model/row'

/** What a paper says of itself, folded for comparing: see `plain`. */
export interface Words {
  title: string
  abstract: string
  authors: readonly string[]
  category: string
}

/** One paper of a listing, with what sorting, filters and rules ask of it. */
export interface Item {
  /** Papers are sorted within their section only; sections are numbered in page order. */
  section: number
  /** What the badge shows, unrounded, 0-100; absent when unknown. */
  novelty?: number | undefined
  aiScore?: number | undefined
  /** Whose numbers these are: a paper's own are compared with papers' own only. */
  evidence: 'paper' | 'profile' | 'none'
  /** A saved researcher is among its authors. */
  author?: 'confirmed' | 'possible' | undefined
  announcement?: Row['announcement']
  /** The reader saw it on an earlier visit. */
  seen: boolean
  /** It was not on this listing at the reader's last visit. False on a first visit. */
  fresh: boolean
  dismissed: boolean
  /** Asked for only where a text filter or a rule needs it. */
  words(): Words
}
