import type { HashKind, KeyHash } from './keyHash'
import { isPackValue } from './value'

/**
 * A shard of a pack: one month's arXiv ids, or the titles or DOIs whose hashes begin alike. Its bytes, little-endian:
 * a head of sixteen (`GPK1`, kind, 1 if there are origins, two zeros, the number of rows, four zeros), then whole
 * columns, one after the other: keys (or the high and the middle part of the hashes), values, and in two bytes each the
 * low part of the hashes and the origins. The keys rise and are never equal.
 */
export type Shard = MonthShard | HashShard

interface Columns {
  /** As `packValue` makes them. */
  values: Uint32Array
  /** Which of the pack's origins; absent when the pack has only one. */
  origins?: Uint16Array | undefined
}

export interface MonthShard extends Columns {
  kind: 'm'
  keys: Uint32Array
}

export interface HashShard extends Columns {
  kind: HashKind
  high: Uint32Array
  middle: Uint32Array
  low: Uint16Array
}

/** These bytes are no such shard. */
export class BadShard extends Error {
  override name = 'BadShard'
}

const MAGIC = 0x314b5047 // "GPK1"
const HEAD = 16

/** How many bytes a shard of so many rows has. */
export function shardSize(kind: Shard['kind'], rows: number, withOrigins: boolean): number {
  return HEAD + rows * ((kind === 'm' ? 8 : 14) + (withOrigins ? 2 : 0))
}

export function encodeShard(shard: Shard): Uint8Array<ArrayBuffer> {
  const rows = shard.values.length
  const bytes = new Uint8Array(shardSize(shard.kind, rows, shard.origins !== undefined))
  const head = new DataView(bytes.buffer)
  head.setUint32(0, MAGIC, true)
  head.setUint8(4, shard.kind.charCodeAt(0))
  head.setUint8(5, shard.origins ? 1 : 0)
  head.setUint32(8, rows, true)
  const columns = columnsIn(bytes, shard.kind, rows, shard.origins !== undefined)
  if (columns.kind === 'm' && shard.kind === 'm') columns.keys.set(shard.keys)
  if (columns.kind !== 'm' && shard.kind !== 'm') {
    columns.high.set(shard.high)
    columns.middle.set(shard.middle)
    columns.low.set(shard.low)
  }
  columns.values.set(shard.values)
  if (shard.origins) columns.origins?.set(shard.origins)
  return bytes
}

/**
 * A shard's columns, as views of its bytes. The bytes come from this browser's own store, where they were checked.
 * @throws {BadShard} when even its head is none
 */
export function openShard(given: Uint8Array<ArrayBuffer>, kind: Shard['kind']): Shard {
  // Columns of four bytes need to stand at multiples of four.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice()
  if (bytes.length < HEAD) throw new BadShard('shorter than its head')
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD)
  const rows = head.getUint32(8, true)
  const flag = head.getUint8(5)
  const fits =
    head.getUint32(0, true) === MAGIC &&
    head.getUint8(4) === kind.charCodeAt(0) &&
    flag <= 1 &&
    head.getUint16(6, true) === 0 &&
    head.getUint32(12, true) === 0
  if (!fits) throw new BadShard('not the head of such a shard')
  if (bytes.length !== shardSize(kind, rows, flag === 1)) throw new BadShard('not as long as its head says')
  return columnsIn(bytes, kind, rows, flag === 1)
}

/** What a shard of a stranger's pack must keep to. */
export interface ShardRules {
  kind: Shard['kind']
  rows: number
  /** How many origins the pack has. */
  origins: number
  /** Of shards of hashes: how many bits their names stand for, and what these are. */
  prefix?: { bits: number; value: number }
}

/**
 * Opens a shard that came from outside, looking at every row.
 * @throws {BadShard} for anything that is not exactly what the pack's manifest promises
 */
export function checkShard(bytes: Uint8Array<ArrayBuffer>, rules: ShardRules): Shard {
  const shard = openShard(bytes, rules.kind)
  if (shard.values.length !== rules.rows) throw new BadShard('not as many rows as the manifest says')
  if ((shard.origins !== undefined) !== rules.origins > 1) throw new BadShard('origins where there are none, or none')
  if (!shard.values.every(isPackValue)) throw new BadShard('a value that is none')
  if (!(shard.origins?.every((origin) => origin < rules.origins) ?? true)) throw new BadShard('an origin that is none')
  for (let at = 1; at < rules.rows; at++) if (!rises(shard, at)) throw new BadShard('keys that do not rise')
  if (
    shard.kind !== 'm' &&
    rules.prefix &&
    !shard.high.every((high) => prefixOf(high, rules.prefix!.bits) === rules.prefix!.value)
  )
    throw new BadShard('a hash that belongs elsewhere')
  return shard
}

/** The first bits of a hash's high part, as a number: which shard it is in. */
export function prefixOf(high: number, bits: number): number {
  return bits === 0 ? 0 : high >>> (32 - bits)
}

function rises(shard: Shard, at: number): boolean {
  if (shard.kind === 'm') return shard.keys[at]! > shard.keys[at - 1]!
  return compare(shard, at, shard.high[at - 1]!, shard.middle[at - 1]!, shard.low[at - 1]!) > 0
}

/** The place of an arXiv id's key; -1 when it is not there. */
export function findKey({ keys }: MonthShard, key: number): number {
  let from = 0
  let to = keys.length - 1
  while (from <= to) {
    const middle = (from + to) >>> 1
    const here = keys[middle]!
    if (here === key) return middle
    if (here < key) from = middle + 1
    else to = middle - 1
  }
  return -1
}

/** The place of a hash; -1 when it is not there. */
export function findHash(shard: HashShard, { high, middle, low }: KeyHash): number {
  let from = 0
  let to = shard.high.length - 1
  while (from <= to) {
    const at = (from + to) >>> 1
    const order = compare(shard, at, high, middle, low)
    if (order === 0) return at
    if (order < 0) from = at + 1
    else to = at - 1
  }
  return -1
}

function compare(shard: HashShard, at: number, high: number, middle: number, low: number): number {
  return shard.high[at]! - high || shard.middle[at]! - middle || shard.low[at]! - low
}

function columnsIn(bytes: Uint8Array<ArrayBuffer>, kind: Shard['kind'], rows: number, withOrigins: boolean): Shard {
  let at = bytes.byteOffset + HEAD
  const long = () => new Uint32Array(bytes.buffer, (at += rows * 4) - rows * 4, rows)
  const short = () => new Uint16Array(bytes.buffer, (at += rows * 2) - rows * 2, rows)
  if (kind === 'm') return { kind, keys: long(), values: long(), ...(withOrigins && { origins: short() }) }
  // In the order of the bytes.
  const [high, middle, values, low] = [long(), long(), long(), short()]
  return { kind, high, middle, values, low, ...(withOrigins && { origins: short() }) }
}
