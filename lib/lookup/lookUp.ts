import { known } from '../match'
import type { Match } from '../match'
import type { ArxivId } from '../model/arxivId'
import type { Candidates } from '../model/candidates'
import type { IdAnswer, LookupAnswer, LookupRequest, LookupRow } from '../model/lookup'
import { isSiteOn, mannerOf } from '../model/settings'
import { findCandidates, readSettings, untoldPapers } from '../store'
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
  readying = Promise.allSettled([people, shelf.edition(), readSettings()])
}

/** Answers a page's batched question from the reader's library and packs, unless they switched its site off. */
export async function lookUp(request: LookupRequest): Promise<LookupAnswer> {
  // What is being read already is not read a second time.
  await readying
  // Nearly every site is on: the answer does not wait to hear it.
  const answering = answer(request, findCandidates, () => openPacks(shelf))
  const [settings, given] = await Promise.all([readSettings(), answering])
  if (!isSiteOn(settings, request.group)) return { rows: [], researchers: [], off: true }
  const manner = mannerOf(settings)
  return manner ? { ...given, manner } : given
}

/** Answers a long page's first question: what is known by arXiv ids alone, unless the reader switched its site off. */
export async function lookUpIds(group: string, ids: readonly ArxivId[]): Promise<IdAnswer> {
  await readying
  const [settings, candidates, { packs }, ask, untold] = await Promise.all([
    readSettings(),
    findCandidates(ids.map(bareRow)),
    shelf.edition(),
    openPacks(shelf),
    untoldPapers(),
  ])
  if (!isSiteOn(settings, group)) return { rows: [], researchers: [], off: true, open: false, people: false }
  const given = await answerIds(ids, candidates, ask, { packs, ...untold })
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
