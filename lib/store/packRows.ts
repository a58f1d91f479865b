import type { BuiltShard } from '../packs/build'
import type { Manifest } from '../packs/manifest'

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
}

export interface ShardRow {
  pack: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

export type NewPack = Pick<PackRow, 'manifest' | 'from'>

/** What a shard is kept as. */
export function shardRow(pack: string, { entry, bytes }: BuiltShard): ShardRow {
  return { pack, name: entry.name, bytes }
}
