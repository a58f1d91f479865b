import type { ArxivId } from './arxivId'
import type { Doi } from './doi'
import type { Paper, PaperId } from './paper'
import type { Researcher, ResearcherId } from './researcher'
import type { TitleKey } from './titleKey'

/** What the reader said is wrong, and holds everywhere: this row is not that paper, this paper is not that person's. */
export interface Override {
  id: string
  kind: 'not-paper' | 'not-researcher'
  /** The row as its badge names it: arXiv id, DOI or title key. */
  row: string
  /** Absent in a `not-paper` that is said of score packs, whose papers have no keys here. */
  paper?: PaperId
  researcher?: ResearcherId
  at: string
}

/** A saved researcher as the matcher needs them. */
export type KnownResearcher = Pick<
  Researcher,
  'id' | 'name' | 'identities' | 'papers' | 'novelty' | 'aiScore' | 'source'
>

/** Everything the library holds that could concern a batch of rows. The matcher decides; the store only fetches. */
export interface Candidates {
  byArxivId: ReadonlyMap<ArxivId, readonly Paper[]>
  byDoi: ReadonlyMap<Doi, readonly Paper[]>
  byTitleKey: ReadonlyMap<TitleKey, readonly Paper[]>
  /** For cut titles: every stored paper whose title key begins with the row's key, two at most (two is ambiguous). */
  byPrefix: ReadonlyMap<TitleKey, readonly Paper[]>
  /** Every saved researcher (there are thousands at most). */
  researchers: readonly KnownResearcher[]
  overrides: readonly Override[]
}
