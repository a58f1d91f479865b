import { authorsOf, isNotResearcher, known, matchRow, rowKey, withArxivId } from '../match'
import type { Match } from '../match'
import type { Candidates } from '../model/candidates'
import type { AuthorNote, EvidenceNote, LookupAnswer, LookupRequest, LookupRow, RowAnswer } from '../model/lookup'
import { evidenceOf } from '../score/evidence'

/**
 * Answers a page's rows from what the library holds of them.
 * @param request checked by the caller
 * @param candidates fetched for just these rows
 * @returns one answer a row, in order, null where there is nothing to say; `researchers` holds only those that are meant
 */
export function answerRows(request: LookupRequest, candidates: Candidates): LookupAnswer {
  const table = new ResearcherTable(candidates)
  const rows = request.rows.map((row) => answerRow(row, candidates, table))
  return { rows, researchers: table.rows }
}

/**
 * Answers a page's rows.
 * @param findCandidates the store's: everything the library holds that could concern these rows, in one go
 */
export async function answer(
  request: LookupRequest,
  findCandidates: (rows: LookupRow[]) => Promise<Candidates>,
): Promise<LookupAnswer> {
  if (request.rows.length === 0) return { rows: [], researchers: [] }
  const rows = request.rows.map(withArxivId)
  return answerRows({ ...request, rows }, await findCandidates(rows))
}

function answerRow(row: LookupRow, candidates: Candidates, table: ResearcherTable): RowAnswer | null {
  const match = matchRow(row, candidates)
  const evidence = match ? evidenceFor(row, match, candidates) : []
  const authors = authorsOf(row, match, candidates)
  if (evidence.length === 0 && authors.length === 0) return null
  return {
    paper: rowKey(row),
    ...(match && { match: match.match }),
    evidence: evidence.map((note) => table.renumber(note)),
    authors: authors.map((note) => table.renumber(note)),
  }
}

/** Profiles of whom the reader said that this is not theirs say nothing of it. */
function evidenceFor(row: LookupRow, match: Match, candidates: Candidates): EvidenceNote[] {
  const all = known(candidates)
  const places = (all.listedBy.get(match.paper.id) ?? []).filter(
    (at) => !isNotResearcher(row, match.paper, candidates.researchers[at]!, all),
  )
  const listing = places.map((at) => candidates.researchers[at]!)
  const notes = evidenceOf(match.paper, listing)
  for (const note of notes) if (note.researcher !== undefined) note.researcher = places[note.researcher]!
  return notes
}

/** The researchers that an answer names, each once, in the order in which they come up. */
class ResearcherTable {
  readonly rows: LookupAnswer['researchers'] = []
  readonly #places = new Map<number, number>()
  readonly #candidates: Candidates

  constructor(candidates: Candidates) {
    this.#candidates = candidates
  }

  /** The note with its place in `candidates.researchers` made one in this table. */
  renumber<Note extends EvidenceNote | AuthorNote>(note: Note): Note {
    if (note.researcher === undefined) return note
    return { ...note, researcher: this.#place(note.researcher) }
  }

  #place(at: number): number {
    const before = this.#places.get(at)
    if (before !== undefined) return before
    const { id, name } = this.#candidates.researchers[at]!
    this.#places.set(at, this.rows.length)
    return this.rows.push({ id, name }) - 1
  }
}
