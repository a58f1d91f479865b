import { documentOf, weightOf } from './buildIndex'
import type { TextIndex } from './buildIndex'
import { frequency, meantBy } from './meant'
import { wordsOf } from './words'

/** What was found of a query. */
export interface Found {
  /** Documents, best first; equally good ones in the order they were added. */
  documents: Uint32Array
  /** Words that were also looked for because what was typed looks like a slip, e.g. `transformer` for `transfromer`. */
  also: string[]
}

/**
 * The documents that hold every word of a query, in any of its fields. The last word may be unfinished; a word that is
 * rare beside a near one is also taken for that.
 * @returns undefined for a query without a word: everything fits it
 */
export function search(index: TextIndex, query: string): Found | undefined {
  const words = [...new Set(wordsOf(query))]
  if (words.length === 0) return undefined
  const unfinished = /[\p{L}\p{N}]$/u.test(query.trimEnd()) && query === query.trimEnd() ? words.at(-1) : undefined
  const total = new Float32Array(index.documents)
  const held = new Uint8Array(index.documents)
  const also: string[] = []
  // Beyond 255 words nobody asks; the counter of words held has 8 bits.
  for (const word of words.slice(0, 255)) {
    const { plain, slipped } = meantBy(index, word, word === unfinished)
    const best = new Float32Array(index.documents)
    for (const { place, fit } of [...plain, ...slipped]) weigh(index, place, fit, best)
    also.push(...slipped.slice(0, 3).map(({ place }) => index.words[place]!))
    for (let at = 0; at < best.length; at++) {
      if (best[at] === 0) continue
      total[at]! += best[at]!
      held[at]!++
    }
  }
  return { documents: bestFirst(total, held, Math.min(words.length, 255)), also }
}

/** Adds what a word is worth to each document that holds it: rare words more than common ones, titles more than abstracts. */
function weigh(index: TextIndex, place: number, fit: number, best: Float32Array): void {
  const rarity = Math.log(1 + index.documents / frequency(index, place))
  const end = index.begins[place + 1]!
  for (let at = index.begins[place]!; at < end; at++) {
    const entry = index.entries[at]!
    const weight = weightOf(entry)
    const worth = (fit * rarity * weight) / (weight + 4)
    const document = documentOf(entry)
    if (worth > best[document]!) best[document] = worth
  }
}

/** A document's worth is told apart in so many steps: two digits of ten bits. */
const DIGIT_BITS = 10
const DIGITS = 1 << DIGIT_BITS
const STEPS = DIGITS * DIGITS

/**
 * Sorted by one digit of their worth and then by the other, each in one pass that leaves equal ones as they stand: a tenth
 * of what comparing costs where a letter finds everything.
 */
function bestFirst(total: Float32Array, held: Uint8Array, words: number): Uint32Array {
  const places = new Uint32Array(total.length)
  let count = 0
  for (let document = 0; document < total.length; document++) if (held[document] === words) places[count++] = document
  const found = places.subarray(0, count)
  // The better, the smaller.
  const ranks = new Uint32Array(total.length)
  for (let at = 0; at < count; at++) {
    const document = found[at]!
    ranks[document] = STEPS - 1 - Math.min(STEPS - 1, Math.round(total[document]! * 4096))
  }
  return byDigit(byDigit(found, ranks, 0), ranks, DIGIT_BITS)
}

/** @param shift how many bits of a document's rank lie below the digit */
function byDigit(documents: Uint32Array, ranks: Uint32Array, shift: number): Uint32Array {
  const next = new Uint32Array(DIGITS + 1)
  for (let at = 0; at < documents.length; at++) next[((ranks[documents[at]!]! >>> shift) & (DIGITS - 1)) + 1]!++
  for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!
  const sorted = new Uint32Array(documents.length)
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at]!
    sorted[next[(ranks[document]! >>> shift) & (DIGITS - 1)]!++] = document
  }
  return sorted
}
