import type { BuiltShard } from '../packs/build'
import type { Library } from './database'
import { newPackId } from './ids'
import type { NewPack, PackRow } from './packRows'
import { isAside, shardRow, shardsOf } from './packRows'
import { writePacks } from './packs'
import { transact } from './transaction'

/*
 * A pack that the reader removes is set aside: a mark on its row, written at once whatever its size. Nothing asks, lists
 * or refreshes it any more. Its shards go when nobody can put it back: once the page that set it aside is closed.
 */

/**
 * Sets a pack aside.
 * @param by the open page that can put it back
 * @returns false when it was not there
 */
export function setPackAside(library: Library, id: string, by: string): Promise<boolean> {
  return writePacks(library, async (db) => {
    const row = await db.packs.get(id)
    if (!row || isAside(row)) return false
    await db.packs.put({ ...row, aside: { by } })
    return true
  })
}

/**
 * Keeps a pack in the place of another, which is set aside; whole or not at all.
 * @param by the open page that can put the former back
 * @returns undefined when the former is gone meanwhile: nothing is written then
 */
export function supersedePack(
  library: Library,
  former: string,
  pack: NewPack,
  shards: readonly BuiltShard[],
  by: string,
  signal?: AbortSignal,
): Promise<PackRow | undefined> {
  const supersede = async (db: Library) => {
    const before = await db.packs.get(former)
    if (!before || isAside(before)) return undefined
    const row: PackRow = { ...before, ...pack, id: newPackId(), stamp: newPackId() }
    await db.packs.put({ ...before, aside: { by } })
    await db.packs.add(row)
    await db.shards.bulkAdd(shards.map((shard) => shardRow(row.id, shard)))
    return row
  }
  return writePacks(library, supersede, signal)
}

/**
 * Puts a pack back that was set aside.
 * @param instead the pack that took its place, which goes for good, unless the reader has removed that one since
 * @returns false when there is none to put back: everything was forgotten, say
 */
export function putBackPack(library: Library, id: string, instead?: string): Promise<boolean> {
  return writePacks(library, async (db) => {
    const row = await db.packs.get(id)
    if (!row) return false
    const { aside: _aside, ...back } = row
    await db.packs.put(back)
    const successor = instead === undefined ? undefined : await db.packs.get(instead)
    if (successor && !isAside(successor)) await deletePack(db, successor.id)
    return true
  })
}

/** Removes a pack with all its shards, for good. */
export async function removePack(library: Library, id: string): Promise<void> {
  await writePacks(library, (db) => deletePack(db, id))
}

/**
 * Removes for good what no open page can put back any more.
 * @param openPages asked after the packs were looked at, so that a page that opens meanwhile loses nothing
 * @returns what went, and what is still there, set aside or not
 */
export async function discardPacks(
  library: Library,
  openPages: () => Promise<ReadonlySet<string>>,
): Promise<{ gone: PackRow[]; left: PackRow[] }> {
  const seen = await library.packs.toArray()
  const aside = seen.filter(isAside)
  if (aside.length === 0) return { gone: [], left: seen }
  const open = await openPages()
  const due = new Set(aside.filter(({ aside: { by } }) => !open.has(by)).map(({ id }) => id))
  if (due.size === 0) return { gone: [], left: seen }
  return transact(library, 'rw', [library.packs, library.shards], async (db) => {
    const rows = await db.packs.toArray()
    const gone = rows.filter((row) => due.has(row.id) && isAside(row) && !open.has(row.aside.by))
    for (const { id } of gone) await deletePack(db, id)
    return { gone, left: rows.filter((row) => !gone.includes(row)) }
  })
}

async function deletePack(db: Library, id: string): Promise<void> {
  await db.packs.delete(id)
  await shardsOf(db, id).delete()
}
