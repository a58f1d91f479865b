import { kindOf } from '../packs/manifest'
import { openShard } from '../packs/shard'
import type { Shard } from '../packs/shard'
import { packsAt, readShards } from '../store'
import type { Pack } from '../store'

/** A pack of three million papers fits, opened: ids, titles and scores. */
const MOST_BYTES = 96 << 20

/** The packs that are switched on, in the reader's order, as of one revision of them all. */
export interface Edition {
  revision: number
  packs: readonly Pack[]
  /** By stamp: the names of a pack's shards. */
  names: ReadonlyMap<string, ReadonlySet<string>>
}

/** Shards of a pack that its manifest names and that are not here yet. */
export interface MissingShards {
  pack: Pack
  names: string[]
}

/**
 * The packs and their shards as they were last read. Survives nothing and needs nothing: what is not in memory is read,
 * and any change of the packs, by whichever window, shows in their revision.
 */
export class PackShelf {
  #edition: Edition | undefined
  /** By stamp and name, the least lately used first. */
  readonly #shards = new Map<string, Shard>()
  #bytes = 0
  /** By stamp: what was asked for since the packs last changed, and is not here. */
  #absent = new Map<string, Set<string>>()

  /**
   * The packs as they are now.
   * @param revision theirs, where the caller has just read it: what is remembered of it is not read again
   */
  async edition(revision?: number): Promise<Edition> {
    if (this.#edition && this.#edition.revision === revision) return this.#edition
    const now = await packsAt(this.#edition?.revision)
    if (now || !this.#edition) {
      const packs = (now?.packs ?? []).filter((pack) => pack.enabled)
      const names = new Map(
        packs.map(({ stamp, manifest }) => [stamp, new Set(manifest.shards.map(({ name }) => name))]),
      )
      this.#edition = { revision: now?.revision ?? 0, packs, names }
      this.#absent = new Map()
      this.#forgetOthers(names)
    }
    return this.#edition
  }

  /**
   * The wanted shards of packs, from memory or else, all in one go, from the store. Those that are not here are left out.
   * @returns undefined when the packs have changed since the edition
   */
  async shards(
    { revision, names: known }: Edition,
    wanted: readonly { pack: Pack; names: Iterable<string> }[],
  ): Promise<Map<string, Shard>[] | undefined> {
    const unread: { pack: Pack; name: string; into: Map<string, Shard> }[] = []
    const found = wanted.map(({ pack, names }) => {
      const into = new Map<string, Shard>()
      for (const name of names) {
        if (!known.get(pack.stamp)?.has(name) || this.#absent.get(pack.stamp)?.has(name)) continue
        const shard = this.#take(keyOf(pack, name))
        if (shard) into.set(name, shard)
        else unread.push({ pack, name, into })
      }
      return into
    })
    if (unread.length === 0) return found
    const read = await readShards(
      unread.map(({ pack, name }) => [pack.id, name]),
      revision,
    )
    if (!read) return undefined
    for (const [at, { pack, name, into }] of unread.entries()) {
      const bytes = read[at]
      if (bytes) into.set(name, this.#keep(keyOf(pack, name), openShard(bytes, kindOf(name))))
      else this.#note(pack, name)
    }
    this.#shrink()
    return found
  }

  /** What pages asked for since the packs last changed, and what is not here. */
  missing(): MissingShards[] {
    return (this.#edition?.packs ?? []).flatMap((pack) => {
      const names = [...(this.#absent.get(pack.stamp) ?? [])]
      return names.length > 0 ? [{ pack, names }] : []
    })
  }

  #take(key: string): Shard | undefined {
    const shard = this.#shards.get(key)
    if (!shard) return undefined
    // Put last, as the latest used.
    this.#shards.delete(key)
    this.#shards.set(key, shard)
    return shard
  }

  #keep(key: string, shard: Shard): Shard {
    this.#drop(key)
    this.#shards.set(key, shard)
    this.#bytes += sizeOf(shard)
    return shard
  }

  #drop(key: string): void {
    const shard = this.#shards.get(key)
    if (shard && this.#shards.delete(key)) this.#bytes -= sizeOf(shard)
  }

  #note({ stamp }: Pack, name: string): void {
    const names = this.#absent.get(stamp)
    if (names) names.add(name)
    else this.#absent.set(stamp, new Set([name]))
  }

  #shrink(): void {
    for (const key of this.#shards.keys()) {
      if (this.#bytes <= MOST_BYTES) return
      this.#drop(key)
    }
  }

  #forgetOthers(known: Edition['names']): void {
    for (const key of this.#shards.keys()) if (!known.has(key.slice(0, key.indexOf(' ')))) this.#drop(key)
  }
}

const keyOf = ({ stamp }: Pack, name: string) => `${stamp} ${name}`

function sizeOf(shard: Shard): number {
  return shard.values.buffer.byteLength
}
