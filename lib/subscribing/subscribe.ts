import type { BuiltShard } from '../packs/build'
import type { Manifest, ShardEntry } from '../packs/manifest'
import { fetchManifest, fetchShard, packAddress, PackProblem } from '../sources/packHost'
import type { HostOptions } from '../sources/packHost'
import { addPack, addShards, changePack, heldShards, replacePack } from '../store'
import type { Pack, PackFrom } from '../store'

type Subscription = Extract<PackFrom, { kind: 'subscription' }>

export interface Subscribed extends Pack {
  from: Subscription
}

export interface SubscribeOptions extends HostOptions {
  now?: () => Date
  /** Told the share of the bytes that are here, 0 to 1. */
  onProgress?: (part: number) => void
}

/** Packs that are asked for at a host, and not read from a file. */
export function isSubscribed(pack: Pack): pack is Subscribed {
  return pack.from.kind === 'subscription'
}

/**
 * Subscribes to a pack. Nothing is kept unless all of what was asked for has come and is right.
 * @param given the address of a manifest, or of its folder
 * @param choice `all` shards now, or only those that pages will need
 * @throws {PackProblem}, and what the store throws
 */
export async function subscribe(
  given: string,
  choice: Subscription['fetch'],
  options: SubscribeOptions = {},
): Promise<Pack> {
  const url = packAddress(given).href
  const answer = await fetchManifest(url, undefined, options)
  if (!answer) throw new PackProblem('badManifest')
  const { manifest, etag } = answer
  const shards = choice === 'all' ? await fetchShards(url, manifest, manifest.shards, options) : []
  const checkedAt = nowOf(options)
  return addPack(
    { manifest, from: { kind: 'subscription', url, fetch: choice, checkedAt, ...(etag && { etag }) } },
    shards,
  )
}

/**
 * Asks a pack's host for a newer edition. All of the new one that is kept of the old has to come, and to be right: until
 * then, and whatever goes wrong, the old one stays. What went wrong is noted with the pack.
 * @returns whether there was a newer edition
 */
export async function refresh(pack: Subscribed, options: SubscribeOptions = {}): Promise<boolean> {
  const { url } = pack.from
  try {
    const answer = await fetchManifest(url, pack.from.etag, options)
    const well = { checkedAt: nowOf(options), problem: undefined }
    if (!answer) {
      await changePack(pack.id, { from: well })
      return false
    }
    const { manifest, etag } = answer
    const held = await heldShards(pack.id)
    const known = new Map(pack.manifest.shards.map(({ name, sha256 }) => [name, sha256]))
    const wanted = manifest.shards.filter(({ name, sha256 }) => {
      const isHere = held.has(name)
      return (isHere || pack.from.fetch === 'all') && !(isHere && known.get(name) === sha256)
    })
    const shards = await fetchShards(url, manifest, wanted, options)
    // Gone, when the reader has removed it meanwhile.
    return (await replacePack(pack.id, { manifest, from: { ...well, etag } }, shards)) !== undefined
  } catch (error) {
    await noteProblem(pack, error)
    throw error
  }
}

/**
 * Asks for shards of a pack that pages have asked for and that are not here.
 * @returns whether any came
 */
export async function fetchMissing(
  pack: Subscribed,
  names: readonly string[],
  options: SubscribeOptions = {},
): Promise<boolean> {
  const wanted = new Set(names)
  const entries = pack.manifest.shards.filter(({ name }) => wanted.has(name))
  if (entries.length === 0) return false
  try {
    const shards = await fetchShards(pack.from.url, pack.manifest, entries, options)
    if (pack.from.problem !== undefined) await changePack(pack.id, { from: { problem: undefined } })
    return await addShards(pack, shards)
  } catch (error) {
    await noteProblem(pack, error)
    throw error
  }
}

/** Fetches the shards that are still missing of a pack that is to be had whole. @returns whether any came */
export async function fetchRest(pack: Subscribed, options: SubscribeOptions = {}): Promise<boolean> {
  const held = await heldShards(pack.id)
  const names = pack.manifest.shards.flatMap(({ name }) => (held.has(name) ? [] : [name]))
  return fetchMissing(pack, names, options)
}

async function noteProblem(pack: Subscribed, error: unknown): Promise<void> {
  if (error instanceof PackProblem) await changePack(pack.id, { from: { problem: error.problem } })
}

/** A host is asked for so many shards at once. */
const AT_ONCE = 4

async function fetchShards(
  url: string,
  manifest: Manifest,
  entries: readonly ShardEntry[],
  options: SubscribeOptions,
): Promise<BuiltShard[]> {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const shards: BuiltShard[] = []
  let done = 0
  const left = entries[Symbol.iterator]()
  // The first that fails ends all.
  const stop = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal
  const work = async () => {
    for (const entry of left) {
      signal.throwIfAborted()
      shards.push(await fetchShard(url, manifest, entry, { ...options, signal }))
      options.onProgress?.((done += entry.bytes) / total)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } catch (error) {
    stop.abort()
    throw error
  }
  return shards
}

function nowOf({ now = () => new Date() }: SubscribeOptions): string {
  return now().toISOString()
}
