import { known } from '../match'
import type { Match } from '../match'
import type { ArxivId } from '../model/arxivId'
import type { Candidates } from '../model/candidates'
import type { IdAnswer, LookupAnswer, LookupRequest, LookupRow } from '../model/lookup'
import { isSiteOn, mannerOf } from '../model/settings'
import type { Settings } from '../model/settings'
import { findCandidates, readMoment, untoldPapers } from '../store'
import { answer } from './answer'
import { answerIds, bareRow } from './byIds'
import { packNotes, packQuestion } from './packEvidence'
import { openPacks } from './packs'
import { PackShelf } from './shelf'
import type { MissingShards } from './shelf'

const shelf = new PackShelf()

let readying: Promise<unknown> | undefined

/**
 * Opens the library and reads what every answer needs of it, while the question that woke the background is still on its
 * way. Call first of all when the background starts. What cannot be read here is told by the question that needs it.
 */
export function readyLookUp(): void {
  const people = findCandidates([]).then(known)
  readying = Promise.allSettled([people, shelf.edition()])
}

/** Answers a page's batched question from the reader's library and packs, unless they switched its site off. */
export async function lookUp(request: LookupRequest): Promise<LookupAnswer> {
  // What is being read already is not read a second time.
  await readying
  const { library, packs, settings } = await readMoment()
  if (!isSiteOn(settings, request.group)) return { rows: [], researchers: [], off: true }
  const given = await answer(
    request,
    (rows) => findCandidates(rows, library),
    () => openPacks(shelf, packs),
  )
  return inManner(given, settings)
}

/** Answers a long page's first question: what is known by arXiv ids alone, unless the reader switched its site off. */
export async function lookUpIds(group: string, ids: readonly ArxivId[]): Promise<IdAnswer> {
  await readying
  const { library, packs: revision, settings } = await readMoment()
  if (!isSiteOn(settings, group)) return { rows: [], researchers: [], off: true, open: false }
  const [candidates, { packs }, ask, untold] = await Promise.all([
    findCandidates(ids.map(bareRow), library),
    shelf.edition(revision),
    openPacks(shelf, revision),
    untoldPapers(library),
  ])
  return inManner(await answerIds(ids, candidates, ask, { packs, ...untold }), settings)
}

function inManner<Given extends LookupAnswer>(given: Given, settings: Settings): Given {
  const manner = mannerOf(settings)
  return manner ? { ...given, manner } : given
}

/** Whether packs say anything of a row. */
export async function packsKnow(row: LookupRow, match: Match | undefined, candidates: Candidates): Promise<boolean> {
  const ask = await openPacks(shelf)
  const [found = []] = await ask([packQuestion(row, match)])
  return packNotes(row, match, found, candidates).length > 0
}

/** What pages asked the packs for, and what is not on this machine yet. */
export function missingShards(): MissingShards[] {
  return shelf.missing()
}
