import { z } from 'zod'
import { daySchema } from '../model/numbers'
import { shardSize } from './shard'
import type { Shard } from './shard'

/** No pack is larger; what claims to be is not read. */
export const MOST_ROWS = 20_000_000
export const MOST_SHARD_BYTES = 32 << 20
export const MOST_MANIFEST_BYTES = 8 << 20
const MOST_SHARDS = 20_000
/** As many as two bytes can name. */
export const MOST_ORIGINS = 65_535

const count = z.number().int().min(0).max(MOST_ROWS)
/** Titles and DOIs are split by the first bits of their hashes, 12 at most. */
const bits = z.number().int().min(0).max(12)

/**
 * A shard's name: `m2605` holds the ids of a month, `t00f` and `d00f` titles and DOIs whose hashes begin so. Nothing else
 * is a name: no path can be written with these letters.
 */
const shardName = z.string().regex(/^(?:m\d{2}(?:0[1-9]|1[0-2])|[td][0-9a-f]{3})$/)

const shardSchema = z.strictObject({
  name: shardName,
  rows: z.number().int().min(1).max(MOST_ROWS),
  bytes: z.number().int().min(1).max(MOST_SHARD_BYTES),
  /** Of the file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Where scores of the pack come from, where the table said so; the pack's own source and date otherwise. */
const originSchema = z.strictObject({
  source: z.string().trim().min(1).max(300).optional(),
  date: daySchema.optional(),
})

/** What a pack is, and what its shards are. Fields that this code does not know are left alone. */
export const manifestSchema = z
  .object({
    format: z.literal('gloss-pack'),
    version: z.literal(1),
    name: z.string().trim().min(1).max(120),
    /** Who or what judged the papers. */
    source: z.string().trim().min(1).max(300).optional(),
    /** The day the scores are of. */
    date: daySchema,
    licence: z.string().trim().min(1).max(200).optional(),
    /** A page about the pack. */
    homepage: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    /** How many papers. */
    papers: count,
    /** How many of them can be found by their arXiv id, DOI, title. */
    arxivIds: count,
    dois: count,
    titles: count,
    /** How many of the titles are of papers without an arXiv id. */
    titlesWithoutArxivId: count,
    /** Titles that several papers of the pack have, and titles too short or general to stand for a paper. */
    titlesAmbiguous: count,
    titlesGeneric: count,
    titleBits: bits,
    doiBits: bits,
    /** Archives of old ids (`hep-th`), in the order of their keys. */
    archives: z
      .array(
        z
          .string()
          .regex(/^[a-z]+(?:-[a-z]+)?$/)
          .max(20),
      )
      .max(4000),
    origins: z.array(originSchema).min(1).max(MOST_ORIGINS),
    shards: z.array(shardSchema).max(MOST_SHARDS),
  })
  .superRefine((manifest, { addIssue }) => {
    const message = contradiction(manifest)
    if (message) addIssue({ code: 'custom', message })
  })

export type Manifest = z.infer<typeof manifestSchema>
export type ShardEntry = Manifest['shards'][number]

/** What the counts and sizes of a manifest say against one another. */
function contradiction(manifest: Omit<Manifest, never>): string | undefined {
  const { shards, origins, arxivIds, titles, dois, papers } = manifest
  if (new Set(shards.map(({ name }) => name)).size !== shards.length) return 'a shard is named twice'
  const rows = { m: 0, t: 0, d: 0 }
  for (const shard of shards) {
    const kind = kindOf(shard.name)
    rows[kind] += shard.rows
    if (shard.bytes !== shardSize(kind, shard.rows, origins.length > 1))
      return `${shard.name} has not the size of its rows`
    if (kind !== 'm' && placeOf(shard.name) >= 2 ** bitsOf(kind, manifest)) return `${shard.name} is beyond the last`
  }
  if (rows.m !== arxivIds || rows.t !== titles || rows.d !== dois) return 'the shards have not the rows of the pack'
  if (Math.max(arxivIds, titles, dois) > papers) return 'more keys than papers'
  if (manifest.titlesWithoutArxivId > titles) return 'more titles without an id than titles'
  return undefined
}

export function kindOf(name: string): Shard['kind'] {
  return name[0] as Shard['kind']
}

/** Which of the shards of its kind one of hashes is. */
export function placeOf(name: string): number {
  return Number.parseInt(name.slice(1), 16)
}

export function hashShardName(kind: 't' | 'd', place: number): string {
  return kind + place.toString(16).padStart(3, '0')
}

export function bitsOf(kind: 't' | 'd', { titleBits, doiBits }: Pick<Manifest, 'titleBits' | 'doiBits'>): number {
  return kind === 't' ? titleBits : doiBits
}

/** What `checkShard` holds a shard of this manifest against. */
export function rulesOf(manifest: Manifest, { name, rows }: ShardEntry) {
  const kind = kindOf(name)
  const origins = manifest.origins.length
  if (kind === 'm') return { kind, rows, origins }
  return { kind, rows, origins, prefix: { bits: bitsOf(kind, manifest), value: placeOf(name) } }
}

export const MANIFEST_FILE = 'manifest.json'

/**
 * The file of a shard, beside the manifest. Its digest is part of the name, so that a new edition never stands in the
 * way of one that is being read, whatever caches are between.
 */
export function shardFile({ name, sha256 }: Pick<ShardEntry, 'name' | 'sha256'>): string {
  return `${name}.${sha256.slice(0, 16)}.bin`
}
