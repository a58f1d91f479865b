import { Asked, hitById, hitByTitle, idShards, titleShards } from '../packs/ask'
import type { PackHit, Question } from '../packs/ask'
import type { Pack } from '../store'
import type { Edition, PackShelf } from './shelf'

/** What one pack has of a row. */
export interface Found {
  pack: Pick<Pack, 'manifest'>
  hit: PackHit
}

/** Answers for each row what the packs have of it, in the reader's order of the packs. */
export type AskPacks = (questions: readonly Question[]) => Promise<Found[][]>

/**
 * The packs as they are now, to be asked.
 * @param revision theirs, where the caller has just read it
 */
export async function openPacks(shelf: PackShelf, revision?: number): Promise<AskPacks> {
  const edition = await shelf.edition(revision)
  return async (questions) => {
    let current = edition
    for (;;) {
      const found = await ask(questions, current, shelf)
      if (found) return found
      // Another window changed the packs in between.
      current = await shelf.edition()
    }
  }
}

/**
 * Ids first; a title is only asked for where the pack did not know the ids. Two readings of the store at most, for all
 * packs and rows together; none when all is in memory.
 */
async function ask(questions: readonly Question[], edition: Edition, shelf: PackShelf): Promise<Found[][] | undefined> {
  const { packs } = edition
  const found = questions.map((): Found[] => [])
  if (packs.length === 0) return found
  const asked = questions.map((question) => new Asked(question))
  const byIds = await shelf.shards(
    edition,
    packs.map((pack) => ({ pack, names: idShards(pack.manifest, asked) })),
  )
  if (!byIds) return undefined
  const hits = packs.map(({ manifest }, at) => asked.map((one) => hitById(manifest, one, byIds[at]!)))
  const left = hits.map((ofPack) => asked.filter((_, row) => ofPack[row] === undefined))
  const byTitles = await shelf.shards(
    edition,
    packs.map((pack, at) => ({ pack, names: titleShards(pack.manifest, left[at]!) })),
  )
  if (!byTitles) return undefined
  for (const [at, pack] of packs.entries()) {
    for (const [row, one] of asked.entries()) {
      const hit = hits[at]![row] ?? hitByTitle(pack.manifest, one, byTitles[at]!)
      if (hit) found[row]!.push({ pack, hit })
    }
  }
  return found
}
