import { known, matchRow } from '../match'
import type { ArxivId } from '../model/arxivId'
import type { Candidates } from '../model/candidates'
import type { IdAnswer, LookupRow, RowAnswer } from '../model/lookup'
import type { Manifest } from '../packs/manifest'
import type { UntoldPapers } from '../store'
import { answerRows } from './answer'
import type { AskPacks, Found } from './packs'

/** What else could speak of a row whose title is known. */
export interface Others extends UntoldPapers {
  /** The packs that are switched on, in the reader's order. */
  packs: readonly { manifest: Pick<Manifest, 'titles' | 'titlesWithoutArxivId'> }[]
}

/**
 * Answers what is known of papers by their arXiv ids alone, and only what stays so whatever their titles and authors
 * are: scores of these very papers that no other paper of the same title comes before. All else is `open`; profiles,
 * and who wrote the papers, are never told here.
 * @param candidates what the library has of these ids
 * @returns one answer an id, in order, null for what is open or without scores
 */
export async function answerIds(
  ids: readonly ArxivId[],
  candidates: Candidates,
  ask: AskPacks,
  others: Others,
): Promise<IdAnswer> {
  const rows = ids.map(bareRow)
  let found: readonly Found[][] = []
  const noting: AskPacks = async (questions) => (found = await ask(questions)) as Found[][]
  const answer = await answerRows({ site: '', group: '', rows }, candidates, noting)
  const byTitle = others.packs.some(asksTitles)
  let open = others.untold || byTitle
  const left: number[] = []
  const given = answer.rows.map((row, at): RowAnswer | null => {
    // Only packs tell a row by its title that no paper of the library has the title of.
    if (!row && byTitle) left.push(at)
    if (!row) return null
    const stays = staysFirst(row, found[at] ?? [], () => matchRow(rows[at]!, candidates) !== undefined, others)
    // A number that may yet change is none, and one that a profile gives waits for who wrote the paper.
    if (!stays && row.evidence.length > 0) open = true
    if (!stays || row.authors.length > 0 || row.evidence.some(({ kind }) => kind === 'profile')) left.push(at)
    return stays ? ofPaper(row) : null
  })
  // What has its score needs nothing of its title; only a row without one is left open.
  const answered: IdAnswer = { rows: given, researchers: [], open: open && given.includes(null) }
  const titles = others.untold ? others.titles : ''
  if (titles !== undefined)
    answered.left = { rows: left, names: known(candidates).names.filter, titles, only: !byTitle }
  return answered
}

/** A row of which only the id is known: a title cut down to nothing, which is tied to no title. */
export function bareRow(arxivId: ArxivId): LookupRow {
  return { arxivId, title: '', truncated: true, authors: [], authorsComplete: false }
}

function staysFirst(
  { evidence, match }: RowAnswer,
  found: readonly Found[],
  inLibrary: () => boolean,
  others: Others,
): boolean {
  const [first] = evidence
  if (first?.kind !== 'paper' || match !== 'id') return false
  // The library's own score of the paper with this id comes before all.
  if (first.source.kind !== 'score-pack') return true
  if (others.untoldScores && !inLibrary()) return false
  // The reader said of a pack that it means another paper: then the first that is shown is not the first that was found.
  if (evidence.filter(({ kind }) => kind === 'paper').length !== found.length) return false
  // A pack the reader put before could know the paper by its title.
  const place = others.packs.findIndex(({ manifest }) => manifest === found[0]?.pack.manifest)
  return place >= 0 && !others.packs.slice(0, place).some(asksTitles)
}

function ofPaper({ paper, match, evidence }: RowAnswer): RowAnswer {
  return { paper, ...(match && { match }), evidence: evidence.filter(({ kind }) => kind === 'paper'), authors: [] }
}

/** A pack whose titles all have arXiv ids says nothing by a title of a row that has an id. */
function asksTitles({ manifest: { titles, titlesWithoutArxivId } }: Others['packs'][number]): boolean {
  return titles > 0 && titlesWithoutArxivId > 0
}
