import { known } from '../match'
import type { Match } from '../match'
import type { Candidates } from '../model/candidates'
import type { LookupAnswer, LookupRequest, LookupRow } from '../model/lookup'
import { isSiteOn } from '../model/settings'
import { findCandidates, readSettings } from '../store'
import { answer } from './answer'
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
  return isSiteOn(settings, request.group) ? given : { rows: [], researchers: [], off: true }
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
