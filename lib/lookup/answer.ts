import { authorsOf, isNotResearcher, known, matchRow, rowKey, withArxivId } from '../match'
import type { Match } from '../match'
import type { Candidates } from '../model/candidates'
import type { AuthorNote, EvidenceNote, LookupAnswer, LookupRequest, LookupRow, RowAnswer } from '../model/lookup'
import { evidenceOf } from '../score/evidence'
import { packNotes, packQuestion } from './packEvidence'
import type { AskPacks, Found } from './packs'

/**
 * Answers a page's rows from what the library and the packs hold of them.
 * @param request checked by the caller
 * @param candidates fetched for just these rows
 * @param ask what the packs have of each row
 * @returns one answer a row, in order, null where there is nothing to say; `researchers` holds only those that are meant
 */
export async function answerRows(
  request: LookupRequest,
  candidates: Candidates,
  ask: AskPacks = noPacks,
): Promise<LookupAnswer> {
  const table = new ResearcherTable(candidates)
  const matches = request.rows.map((row) => matchRow(row, candidates))
  const found = await ask(request.rows.map((row, at) => packQuestion(row, matches[at])))
  const rows = request.rows.map((row, at) => answerRow(row, matches[at], found[at] ?? [], candidates, table))
  return { rows, researchers: table.rows }
}

const noPacks: AskPacks = async () => []

/**
 * Answers a page's rows.
 * @param findCandidates the store's: everything the library holds that could concern these rows, in one go
 * @param openPacks the packs as they are now
 */
export async function answer(
  request: LookupRequest,
  findCandidates: (rows: LookupRow[]) => Promise<Candidates>,
  openPacks: () => Promise<AskPacks> = async () => noPacks,
): Promise<LookupAnswer> {
  if (request.rows.length === 0) return { rows: [], researchers: [] }
  const rows = request.rows.map(withArxivId)
  const [candidates, ask] = await Promise.all([findCandidates(rows), openPacks()])
  return answerRows({ ...request, rows }, candidates, ask)
}

function answerRow(
  row: LookupRow,
  match: Match | undefined,
  found: readonly Found[],
  candidates: Candidates,
  table: ResearcherTable,
): RowAnswer | null {
  const stored = match ? evidenceFor(row, match, candidates) : []
  const packed = packNotes(row, match, found, candidates)
  // The reader's own scores of the paper, then the packs', then what profiles say.
  const own = stored.filter(({ kind }) => kind === 'paper')
  const evidence = packed.map(({ note }) => note)
  if (stored.length > 0) {
    evidence.unshift(...own)
    evidence.push(...stored.slice(own.length))
  }
  const authors = authorsOf(row, match, candidates)
  if (evidence.length === 0 && authors.length === 0) return null
  // How the row was tied to what the badge shows.
  const tied = own.length === 0 && packed[0] ? packed[0].match : match?.match
  const told: RowAnswer = {
    paper: rowKey(row),
    evidence: evidence.map((note) => table.renumber(note)),
    authors: authors.map((note) => table.renumber(note)),
  }
  if (tied) told.match = tied
  return told
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
