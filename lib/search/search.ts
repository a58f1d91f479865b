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

const STEPS = 2 ** 20

/** Sorting numbers that hold both worth and document is far faster than sorting documents by comparing their worth. */
function bestFirst(total: Float32Array, held: Uint8Array, words: number): Uint32Array {
  const { length } = total
  const keys = new Float64Array(length)
  let count = 0
  for (let document = 0; document < length; document++) {
    if (held[document] !== words) continue
    // The better, the smaller the key; the document itself breaks ties.
    const worth = Math.min(STEPS - 1, Math.round(total[document]! * 4096))
    keys[count++] = (STEPS - worth) * length + document
  }
  const sorted = keys.subarray(0, count).sort()
  return Uint32Array.from(sorted, (key) => key % length)
}
