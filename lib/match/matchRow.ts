import { parseArxivId } from '../model/arxivId'
import type { Candidates } from '../model/candidates'
import type { LookupRow, MatchKind } from '../model/lookup'
import type { Paper } from '../model/paper'
import { compareNames, parseName } from '../model/personName'
import { titleKey } from '../model/titleKey'
import type { ResearcherIndex } from './findAuthors'
import { rowKey } from './rowKey'

/** A cut title shorter than this begins too many titles. */
export const SHORTEST_PREFIX = 15

/** The stored paper a row shows, and how the two were tied together. */
export interface Match {
  paper: Paper
  match: MatchKind
}

/**
 * Ties a row to the stored paper it shows: by id, by an equal title, or by a unique beginning of one. Nothing fuzzy.
 * @returns undefined whenever there is none, more than one, or anything that speaks against it
 */
export function matchRow(row: LookupRow, candidates: Candidates, index: ResearcherIndex): Match | undefined {
  const found = byId(row, candidates) ?? byTitle(row, candidates, index)
  if (!found) return undefined
  const key = rowKey(row)
  const refused = candidates.overrides.some(
    ({ kind, row: at, paper }) => kind === 'not-paper' && at === key && (!paper || paper === found.paper.id),
  )
  return refused ? undefined : found
}

function byId(row: LookupRow, { byArxivId, byDoi }: Candidates): Match | undefined {
  const arxivId = row.arxivId ?? (row.doi && parseArxivId(row.doi)?.id)
  const papers = (arxivId && byArxivId.get(arxivId)) || (row.doi && byDoi.get(row.doi)) || []
  return papers.length === 1 && !contradicts(row, papers[0]!) ? { paper: papers[0]!, match: 'id' } : undefined
}

function byTitle(row: LookupRow, candidates: Candidates, index: ResearcherIndex): Match | undefined {
  // A title whose beginning the page cut can be tied to nothing.
  if (row.title.startsWith('…')) return undefined
  const key = titleKey(row.title)
  if (key === '' || (row.truncated && key.length < SHORTEST_PREFIX)) return undefined
  const papers = (row.truncated ? candidates.byPrefix : candidates.byTitleKey).get(key) ?? []
  const [paper, ...others] = papers
  if (!paper || others.length > 0 || contradicts(row, paper)) return undefined
  // "Attention is all you need …" goes on: the paper of exactly that title is another one.
  if (row.truncated && !titleKey(paper.title).startsWith(`${key} `)) return undefined
  if (!sharesAnAuthor(row, paper, index)) return undefined
  return { paper, match: row.truncated ? 'prefix' : 'title' }
}

function contradicts(row: LookupRow, paper: Paper): boolean {
  return Boolean(row.arxivId && paper.arxivId && row.arxivId !== paper.arxivId)
}

/**
 * Whether the two author lines allow one paper. Two papers of one title are common ("Introduction"), two of one title
 * with an author in common are not. A profile's owner counts as an author of what it lists: lists are cut by "et al.".
 */
function sharesAnAuthor(row: LookupRow, paper: Paper, { byPaper }: ResearcherIndex): boolean {
  if (row.authors.length === 0 || paper.authors.length === 0) return true
  const owners = byPaper.get(paper.id) ?? []
  const stored = [...paper.authors, ...owners.map(({ name }) => name)].map(parseName)
  return row.authors.some(({ name }) => {
    const shown = parseName(name)
    return shown && stored.some((other) => other && compareNames(shown, other) !== 'different')
  })
}
