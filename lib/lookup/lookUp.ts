import type { Match } from '../match'
import type { Candidates } from '../model/candidates'
import type { LookupAnswer, LookupRequest, LookupRow } from '../model/lookup'
import { isSiteOn, mannerOf } from '../model/settings'
import { findCandidates, readSettings } from '../store'
import { answer } from './answer'
import { packNotes, packQuestion } from './packEvidence'
import { openPacks } from './packs'
import { PackShelf } from './shelf'
import type { MissingShards } from './shelf'

const shelf = new PackShelf()

/** Answers a page's batched question from the reader's library and packs, unless they switched its site off. */
export async function lookUp(request: LookupRequest): Promise<LookupAnswer> {
  // Nearly every site is on: the answer does not wait to hear it.
  const answering = answer(request, findCandidates, () => openPacks(shelf))
  const [settings, given] = await Promise.all([readSettings(), answering])
  if (!isSiteOn(settings, request.group)) return { rows: [], researchers: [], off: true }
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
