import { findAuthors, indexResearchers } from '../match/findAuthors'
import type { ResearcherIndex } from '../match/findAuthors'
import { matchRow } from '../match/matchRow'
import { rowKey } from '../match/rowKey'
import type { Candidates, KnownResearcher } from '../model/candidates'
import type { LookupAnswer, LookupRequest, LookupRow, RowAnswer } from '../model/lookup'
import { isSiteOn } from '../model/settings'
import { evidenceOf } from '../score/evidence'
import { findCandidates, readSettings } from '../store'

/** Answers a page's batched question from the reader's library. */
export async function answer(request: LookupRequest): Promise<LookupAnswer> {
  if (!isSiteOn(await readSettings(), request.group)) return { rows: [], researchers: [], off: true }
  return answerRows(request.rows, await findCandidates(request.rows))
}

/** The pure part: what the candidates say of each row, in the order of the rows. */
export function answerRows(rows: readonly LookupRow[], candidates: Candidates): LookupAnswer {
  const index = indexFor(candidates.researchers)
  const researchers: LookupAnswer['researchers'] = []
  const numbers = new Map<string, number>()
  const numberOf = ({ id, name }: KnownResearcher) => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, researchers.length)
    return researchers.push({ id, name }) - 1
  }
  return { rows: rows.map((row) => answerRow(row, candidates, index, numberOf)), researchers }
}

function answerRow(
  row: LookupRow,
  candidates: Candidates,
  index: ResearcherIndex,
  numberOf: (researcher: KnownResearcher) => number,
): RowAnswer | null {
  const match = matchRow(row, candidates, index)
  const authors = findAuthors(row, match?.paper, index, candidates.overrides)
  const refused = new Set(candidates.overrides.filter(({ kind }) => kind === 'not-researcher').map(refusalKey))
  const key = rowKey(row)
  const listedBy = ((match && index.byPaper.get(match.paper.id)) ?? []).filter(
    ({ id }) => !refused.has(refusalKey({ row: key, researcher: id })),
  )
  const evidence = match ? evidenceOf(match.paper, listedBy) : []
  if (evidence.length === 0 && authors.length === 0) return null
  return {
    paper: key,
    ...(match && { match: match.match }),
    evidence: evidence.map(({ researcher, ...note }) =>
      researcher ? Object.assign(note, { researcher: numberOf(researcher) }) : note,
    ),
    authors: authors.map((author) => Object.assign(author, { researcher: numberOf(author.researcher) })),
  }
}

function refusalKey({ row, researcher }: { row: string; researcher?: string }): string {
  return `${researcher} ${row}`
}

/** The store hands out the same list until a researcher changes: the index is made once for each. */
let indexed: { researchers: readonly KnownResearcher[]; index: ResearcherIndex } | undefined

function indexFor(researchers: readonly KnownResearcher[]): ResearcherIndex {
  if (indexed?.researchers !== researchers) indexed = { researchers, index: indexResearchers(researchers) }
  return indexed.index
}
