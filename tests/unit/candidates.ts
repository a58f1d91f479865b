import type { ArxivId } from '../../lib/model/arxivId'
import type { Candidates, KnownResearcher, Override } from '../../lib/model/candidates'
import type { Doi } from '../../lib/model/doi'
import type { LookupRow } from '../../lib/model/lookup'
import type { Paper, PaperId } from '../../lib/model/paper'
import type { ResearcherId } from '../../lib/model/researcher'
import { titleKey } from '../../lib/model/titleKey'

interface Ids {
  arxivId?: string | undefined
  doi?: string | undefined
}

/** A stored paper with no more than what is said of it. */
export function paper(id: string, title: string, more: Ids & Omit<Partial<Paper>, keyof Ids | 'id'> = {}): Paper {
  const ids = { arxivId: more.arxivId as ArxivId | undefined, doi: more.doi as Doi | undefined }
  return { authors: [], authorsComplete: false, scores: [], ...more, ...ids, id: id as PaperId, title }
}

/** A saved researcher whose profile lists these papers. */
export function researcher(id: string, name: string, papers: string[] = [], more: Partial<KnownResearcher> = {}) {
  const source = { kind: 'profile-text' as const, capturedAt: '2026-06-01T00:00:00.000Z' }
  const known: KnownResearcher = {
    name,
    identities: [],
    source,
    ...more,
    id: id as ResearcherId,
    papers: papers as PaperId[],
  }
  return known
}

/** A row of a page; `names` are authors of whom the page says no more. */
export function row(
  title: string,
  more: Ids & { names?: string[] } & Omit<Partial<LookupRow>, keyof Ids> = {},
): LookupRow {
  const { names = [], arxivId, doi, ...rest } = more
  const ids = { ...(arxivId && { arxivId: arxivId as ArxivId }), ...(doi && { doi: doi as Doi }) }
  return { title, truncated: false, authors: names.map((name) => ({ name })), authorsComplete: true, ...rest, ...ids }
}

/** A word of the reader's. */
export function override(kind: Override['kind'], of: string, about: { paper?: string; researcher?: string }): Override {
  const at = '2026-06-01T00:00:00.000Z'
  return {
    id: `${kind} ${of}`,
    kind,
    row: of,
    paper: about.paper as PaperId,
    researcher: about.researcher as ResearcherId,
    at,
  }
}

/** What a store that holds these papers fetches for these rows. */
export function candidates(
  rows: readonly LookupRow[],
  papers: readonly Paper[],
  researchers: readonly KnownResearcher[] = [],
  overrides: readonly Override[] = [],
): Candidates {
  const byArxivId = Map.groupBy(
    papers.filter((one) => one.arxivId),
    (one) => one.arxivId!,
  )
  const byDoi = Map.groupBy(
    papers.filter((one) => one.doi),
    (one) => one.doi!,
  )
  const byTitleKey = Map.groupBy(papers, (one) => titleKey(one.title))
  const cut = rows.map((one) => titleKey(one.title)).filter((key) => key !== '')
  const begins = (key: string) => papers.filter((one) => titleKey(one.title).startsWith(key)).slice(0, 2)
  const byPrefix = new Map(cut.map((key) => [key, begins(key)]))
  return { byArxivId, byDoi, byTitleKey, byPrefix, researchers, overrides }
}
