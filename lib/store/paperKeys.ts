import type { Library } from './database'
import { eachChunk } from './fetch'
import type { PaperRow } from './rows'

/**
 * What the papers are found by, as 32-bit hashes apart from the papers: a lookup reads these few bytes once and then
 * asks the database only for rows of a page that are probably known. Most rows of most pages are not, and a question
 * to IndexedDB costs tens of microseconds. Hashes are only ever added: one that outlived its paper costs a question.
 */
export interface KeyHashesRow {
  id?: number
  hashes: Uint32Array<ArrayBuffer>
}

/** Which index a key is asked of. */
export type KeyKind = 'arxivId' | 'doi' | 'titleKey'

/** Beyond this many parts they are joined, so that reading them stays one short read. */
const MOST_PARTS = 32

/** Notes what papers are found by. Call in the transaction that writes them. */
export async function addKeys(db: Library, rows: readonly PaperRow[]): Promise<void> {
  const hashes = new Set<number>()
  for (const row of rows) for (const hash of hashesOf(row)) hashes.add(hash)
  if (hashes.size > 0) await db.keyHashes.add({ hashes: Uint32Array.from(hashes) })
}

/** Joins the parts when there are many. Call in a transaction that may write them. */
export async function joinKeys(db: Library): Promise<void> {
  if ((await db.keyHashes.count()) <= MOST_PARTS) return
  const joined = new Set<number>()
  for (const { hashes } of await db.keyHashes.toArray()) for (const hash of hashes) joined.add(hash)
  await db.keyHashes.clear()
  await db.keyHashes.add({ hashes: Uint32Array.from(joined) })
}

/** Makes all of them anew from the papers. Call in a transaction over the papers that may write them. */
export async function rebuildKeys(db: Library): Promise<void> {
  await db.keyHashes.clear()
  await eachChunk(db.papers, (rows) => addKeys(db, rows))
  await joinKeys(db)
}

/** Says of a key whether a paper may be found by it: never wrong when it says no, and rarely when it says yes. */
export class KeyFilter {
  readonly #bits: Uint32Array
  readonly #mask: number

  /** There is no paper at all. */
  readonly isEmpty: boolean

  constructor(parts: readonly KeyHashesRow[]) {
    const count = parts.reduce((sum, { hashes }) => sum + hashes.length, 0)
    this.isEmpty = count === 0
    // 32 bits a key and two of them set: one key in 250 that is not there passes.
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(count * 32 + 1)))
    this.#mask = size - 1
    this.#bits = new Uint32Array(size / 32)
    for (const { hashes } of parts) {
      for (const hash of hashes) {
        this.#set(hash & this.#mask)
        this.#set(second(hash) & this.#mask)
      }
    }
  }

  mayHave(kind: KeyKind, key: string): boolean {
    const hash = hashOf(kind, key)
    return this.#has(hash & this.#mask) && this.#has(second(hash) & this.#mask)
  }

  #set(bit: number): void {
    this.#bits[bit >>> 5]! |= 1 << (bit & 31)
  }

  #has(bit: number): boolean {
    return (this.#bits[bit >>> 5]! & (1 << (bit & 31))) !== 0
  }
}

function hashesOf({ arxivId, doi, titleKey }: PaperRow): number[] {
  return [
    ...(arxivId ? [hashOf('arxivId', arxivId)] : []),
    ...(doi ? [hashOf('doi', doi)] : []),
    ...(titleKey ? [hashOf('titleKey', titleKey)] : []),
  ]
}

/** FNV-1a over the UTF-16 units, its bits mixed at the end. The kind is part of it: an id is no title. */
function hashOf(kind: KeyKind, key: string): number {
  let hash = 0x811c9dc5 ^ kind.charCodeAt(0)
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return mix(hash)
}

const second = (hash: number) => mix(hash ^ 0x9e3779b9)

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
