import { sha256 } from '@noble/hashes/sha2.js'

/** 80 bits of a hash, as three numbers: 32, 32 and 16 of them. */
export interface KeyHash {
  high: number
  middle: number
  low: number
}

/** What a hash is of: a title key or a DOI. The kind is part of what is hashed. */
export type HashKind = 't' | 'd'

const encoder = new TextEncoder()
let bytes = new Uint8Array(4096)
const digest = new Uint8Array(32)
const words = new DataView(digest.buffer)

/**
 * The first 80 bits of the SHA-256 of `t:` and a title key, or `d:` and a DOI, in UTF-8. Why 80 are enough stands in
 * docs/PACKS.md: of 64 they would not be. Worked out at once: `crypto.subtle` answers later, which for as many short
 * texts costs several times the work itself.
 */
export function keyHash(kind: HashKind, key: string): KeyHash {
  const text = `${kind}:${key}`
  // A character takes three bytes at most.
  if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 6)
  const { written } = encoder.encodeInto(text, bytes)
  sha256.create().update(bytes.subarray(0, written)).digestInto(digest)
  return { high: words.getUint32(0), middle: words.getUint32(4), low: words.getUint16(8) }
}
