import type { BuiltShard } from '../packs/build'
import type { Manifest } from '../packs/manifest'
import type { Library } from './database'

/** Where a pack came from. */
export type PackFrom =
  | { kind: 'file'; name: string }
  | {
      kind: 'subscription'
      /** Of the manifest. */
      url: string
      /** `needed`: only the shards that pages ask for; `all`: every one, so that the host learns nothing of the pages. */
      fetch: 'needed' | 'all'
      /** The manifest's, as the host last gave it. */
      etag?: string
      /** When the host was last asked, and answered. */
      checkedAt: string
      /** What came of the last attempt, if it failed; a key of the locales' `packs.problems`. */
      problem?: string
    }

/** What is known of a pack; its shards lie apart. */
export interface PackRow {
  id: string
  /** The reader's order: packs with a lower number answer first. */
  position: number
  enabled: boolean
  addedAt: string
  /** Another one with every replacement: shards of two stamps never mix. */
  stamp: string
  manifest: Manifest
  from: PackFrom
  /** The reader removed it, and `by`, a page that may still be open, can put it back. */
  aside?: { by: string }
}

export interface ShardRow {
  pack: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What may change of where a pack comes from. */
export type HostNews = {
  [Field in 'fetch' | 'etag' | 'checkedAt' | 'problem']?: Extract<PackFrom, { kind: 'subscription' }>[Field] | undefined
}

export type NewPack = Pick<PackRow, 'manifest' | 'from'>

/** What a shard is kept as. */
export function shardRow(pack: string, { entry, bytes }: BuiltShard): ShardRow {
  return { pack, name: entry.name, bytes }
}

/** With what is new of its host; a pack from a file has none. */
export function withNews(from: PackFrom, news: HostNews = {}): PackFrom {
  if (from.kind === 'file') return from
  const known = Object.entries({ ...from, ...news }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as typeof from
}

/** Whether the reader has removed a pack, which is kept only to be put back. */
export function isAside(row: PackRow): row is PackRow & Required<Pick<PackRow, 'aside'>> {
  return row.aside !== undefined
}

export function shardsOf(db: Library, pack: string) {
  return db.shards.where('[pack+name]').between([pack, ''], [pack, '\uFFFF'])
}
