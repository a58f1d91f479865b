import { sha256 } from './sha256'

/** 80 bits of a hash, as three numbers: 32, 32 and 16 of them. */
export interface KeyHash {
  high: number
  middle: number
  low: number
}

/** What a hash is of: a title key or a DOI. The kind is part of what is hashed. */
export type HashKind = 't' | 'd'

/**
 * The first 80 bits of the SHA-256 of `t:` and a title key, or `d:` and a DOI, in UTF-8. Why 80 are enough stands in
 * docs/PACKS.md: of 64 they would not be.
 */
export function keyHash(kind: HashKind, key: string): KeyHash {
  const words = sha256(`${kind}:${key}`)
  return { high: words[0]! >>> 0, middle: words[1]! >>> 0, low: words[2]! >>> 16 }
}
