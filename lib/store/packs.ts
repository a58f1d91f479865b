import type { BuiltShard } from '../packs/build'
import type { Library } from './database'
import { asStoreError } from './errors'
import { newPackId } from './ids'
import type { NewPack, PackFrom, PackRow } from './packRows'
import { shardRow } from './packRows'
import { transact } from './transaction'

const REVISION = 'packs'

/** All packs in the reader's order. */
export async function listPacks(db: Library): Promise<PackRow[]> {
  return inOrder(await db.packs.toArray())
}

/** The packs and a number that changes with every change of any of them; 0 before the first. */
export async function packsAt(
  library: Library,
  known?: number,
): Promise<{ revision: number; packs: PackRow[] } | undefined> {
  return transact(library, 'r', [library.packs, library.meta], async (db) => {
    const revision = (await db.meta.get(REVISION))?.value ?? 0
    return revision === known ? undefined : { revision, packs: inOrder(await db.packs.toArray()) }
  })
}

/**
 * Shards by pack and name, in the order asked; undefined for those that are not here.
 * @param revision of the packs that the names are of
 * @returns undefined as a whole when the packs have changed since: the names may mean others by now
 */
export async function readShards(
  library: Library,
  keys: readonly [pack: string, name: string][],
  revision: number,
): Promise<(Uint8Array<ArrayBuffer> | undefined)[] | undefined> {
  return transact(library, 'r', [library.shards, library.meta], async (db) => {
    const [now, rows] = await Promise.all([db.meta.get(REVISION), db.shards.bulkGet([...keys])])
    return (now?.value ?? 0) === revision ? rows.map((row) => row?.bytes) : undefined
  })
}

/** The names of the shards of a pack that are here. */
export async function heldShards(db: Library, pack: string): Promise<Set<string>> {
  const keys = await db.shards.where('[pack+name]').between([pack, ''], [pack, '\uFFFF']).primaryKeys()
  return new Set(keys.map(([, name]) => name))
}

/** Adds a pack behind all others, whole or not at all. @returns the pack as it is stored */
export async function addPack(
  library: Library,
  pack: NewPack,
  shards: readonly BuiltShard[],
  signal?: AbortSignal,
): Promise<PackRow> {
  const add = async (db: Library) => {
    const position = Math.max(-1, ...(await db.packs.toArray()).map((other) => other.position)) + 1
    const row: PackRow = {
      id: newPackId(),
      position,
      enabled: true,
      addedAt: new Date().toISOString(),
      stamp: newPackId(),
      ...pack,
    }
    await db.packs.add(row)
    await db.shards.bulkAdd(shards.map((shard) => shardRow(row.id, shard)))
    return row
  }
  return writePacks(library, add, signal)
}

/**
 * Puts a new edition in a pack's place, whole or not at all; its place and whether it is on stay.
 * @param shards those that are new; of the old ones, those that the new manifest names with the same digest stay
 * @returns undefined when the pack is gone meanwhile
 */
export async function replacePack(
  library: Library,
  id: string,
  pack: NewPack,
  shards: readonly BuiltShard[],
  signal?: AbortSignal,
): Promise<PackRow | undefined> {
  const replace = async (db: Library) => {
    const before = await db.packs.get(id)
    if (!before) return undefined
    const digests = new Map(pack.manifest.shards.map(({ name, sha256 }) => [name, sha256]))
    const old = before.manifest.shards.filter(({ name, sha256 }) => digests.get(name) !== sha256)
    await db.shards.bulkDelete(old.map(({ name }) => [id, name]))
    await db.shards.bulkPut(shards.map((shard) => shardRow(id, shard)))
    const row: PackRow = { ...before, ...pack, stamp: newPackId() }
    await db.packs.put(row)
    return row
  }
  return writePacks(library, replace, signal)
}

/** Adds shards of a pack that were fetched later. @returns false when the pack is another by now: nothing is written */
export async function addShards(
  library: Library,
  { id, stamp }: Pick<PackRow, 'id' | 'stamp'>,
  shards: readonly BuiltShard[],
): Promise<boolean> {
  return writePacks(library, async (db) => {
    if ((await db.packs.get(id))?.stamp !== stamp) return false
    await db.shards.bulkPut(shards.map((shard) => shardRow(id, shard)))
    return true
  })
}

/** Changes what the reader decides of a pack: whether it answers, and how its shards are fetched. */
export async function changePack(
  library: Library,
  id: string,
  change: { enabled?: boolean; from?: PackFrom },
): Promise<void> {
  await writePacks(library, (db) => db.packs.update(id, change))
}

/** Puts packs in this order; those not named come behind. */
export async function orderPacks(library: Library, ids: readonly string[]): Promise<void> {
  await writePacks(library, async (db) => {
    const rows = inOrder(await db.packs.toArray())
    const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
    const sorted = rows.sort((one, other) => place(one.id) - place(other.id))
    for (const [position, row] of sorted.entries()) row.position = position
    await db.packs.bulkPut(sorted)
  })
}

/** Removes a pack with all its shards. */
export async function removePack(library: Library, id: string): Promise<void> {
  await writePacks(library, async (db) => {
    await db.packs.delete(id)
    await db.shards.where('[pack+name]').between([id, ''], [id, '\uFFFF']).delete()
  })
}

/** @throws the signal's reason when it is aborted: nothing is written then */
async function writePacks<Result>(
  library: Library,
  work: (db: Library) => PromiseLike<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted()
  try {
    return await transact(library, 'rw', [library.packs, library.shards, library.meta], async (db, transaction) => {
      signal?.addEventListener('abort', () => transaction.active && transaction.abort(), { once: true })
      const before = (await db.meta.get(REVISION))?.value ?? 0
      // The clock as a floor: after everything was forgotten, no revision that another window remembers comes again.
      await db.meta.put({ key: REVISION, value: Math.max(before + 1, Date.now()) })
      return work(db)
    })
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw asStoreError(error)
  }
}

const inOrder = (packs: PackRow[]) => packs.sort((one, other) => one.position - other.position)
