import type { BuiltShard } from '../packs/build'
import type { Manifest } from '../packs/manifest'
import type { Library } from './database'
import { asStoreError } from './errors'
import { newPackId } from './ids'
import type { HostNews, NewPack, PackRow } from './packRows'
import { isAside, shardRow, shardsOf, withNews } from './packRows'
import { countChange, readRevision } from './revision'
import { transact } from './transaction'

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
    const revision = await readRevision(db, 'packs')
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
    const [now, rows] = await Promise.all([readRevision(db, 'packs'), db.shards.bulkGet([...keys])])
    return now === revision ? rows.map((row) => row?.bytes) : undefined
  })
}

/** The names of the shards of a pack that are here. */
export async function heldShards(db: Library, pack: string): Promise<Set<string>> {
  const keys = await shardsOf(db, pack).primaryKeys()
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
 * Puts the edition that a host has by now in a pack's place, whole or not at all; its place and whether it is on stay.
 * @param shards those that are new; of the old ones, those that the new manifest names with the same digest stay
 * @returns undefined when the pack is gone meanwhile
 */
export async function replacePack(
  library: Library,
  id: string,
  { manifest, from }: { manifest: Manifest; from: HostNews },
  shards: readonly BuiltShard[],
): Promise<PackRow | undefined> {
  return writePacks(library, async (db) => {
    const before = await db.packs.get(id)
    if (!before || isAside(before)) return undefined
    const digests = new Map(manifest.shards.map(({ name, sha256 }) => [name, sha256]))
    const old = before.manifest.shards.filter(({ name, sha256 }) => digests.get(name) !== sha256)
    await db.shards.bulkDelete(old.map(({ name }) => [id, name]))
    await db.shards.bulkPut(shards.map((shard) => shardRow(id, shard)))
    const row: PackRow = { ...before, manifest, from: withNews(before.from, from), stamp: newPackId() }
    await db.packs.put(row)
    return row
  })
}

/** Adds shards of a pack that were fetched later. @returns false when the pack is another by now: nothing is written */
export async function addShards(
  library: Library,
  { id, stamp }: Pick<PackRow, 'id' | 'stamp'>,
  shards: readonly BuiltShard[],
): Promise<boolean> {
  return writePacks(library, async (db) => {
    const row = await db.packs.get(id)
    if (row?.stamp !== stamp || isAside(row)) return false
    await db.shards.bulkPut(shards.map((shard) => shardRow(id, shard)))
    return true
  })
}

/**
 * Changes of a pack only what is named, whatever another window changes meanwhile: whether it answers, how its shards
 * are fetched, what came of asking its host. What is undefined is taken away.
 */
export async function changePack(
  library: Library,
  id: string,
  { enabled, from }: { enabled?: boolean; from?: HostNews },
): Promise<void> {
  await writePacks(library, async (db) => {
    const row = await db.packs.get(id)
    if (!row || isAside(row)) return
    await db.packs.put({ ...row, ...(enabled !== undefined && { enabled }), from: withNews(row.from, from) })
  })
}

/** Puts packs in this order; those not named come behind. One that is set aside keeps its place. */
export async function orderPacks(library: Library, ids: readonly string[]): Promise<void> {
  await writePacks(library, async (db) => {
    const rows = inOrder(await db.packs.toArray())
    const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length)
    const sorted = rows.sort((one, other) => place(one.id) - place(other.id))
    for (const [position, row] of sorted.entries()) row.position = position
    await db.packs.bulkPut(sorted)
  })
}

/**
 * Writes packs and their shards in one transaction, of which every window hears.
 * @throws the signal's reason when it is aborted: nothing is written then
 */
export async function writePacks<Result>(
  library: Library,
  work: (db: Library) => PromiseLike<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted()
  try {
    return await transact(library, 'rw', [library.packs, library.shards, library.meta], async (db, transaction) => {
      signal?.addEventListener('abort', () => transaction.active && transaction.abort(), { once: true })
      await countChange(db, 'packs')
      return work(db)
    })
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw asStoreError(error)
  }
}

/** Those that the reader has, in their order. */
function inOrder(packs: readonly PackRow[]): PackRow[] {
  return packs.filter((row) => !isAside(row)).sort((one, other) => one.position - other.position)
}
