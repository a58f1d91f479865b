import { Growing } from './growing'
import { lettersOf } from './letters'
import { wordsOf } from './words'

/** A part of a document: its text, and how much a word in it counts for. */
export interface Field {
  text: string
  weight: number
}

/** A word's weight in one document never exceeds this, however often it stands there: it shares its number's bits. */
const HEAVIEST = 15
const WEIGHT_BITS = 4

/**
 * A full-text index: words in alphabetical order, and for each the documents that hold it. It lives in a few flat blocks
 * of memory, for 50,000 abstracts some 30 MB.
 */
export interface TextIndex {
  documents: number
  words: readonly string[]
  /** Which letters each word has. */
  letters: Int32Array
  /** Where each word's entries begin in `entries`; one more at the end. */
  begins: Uint32Array
  /** `document * 16 + weight`, by rising document. */
  entries: Uint32Array
}

export const documentOf = (entry: number): number => entry >>> WEIGHT_BITS
export const weightOf = (entry: number): number => entry & HEAVIEST

/** Gathers documents, numbered from 0 in the order they are added, at most 2^28 of them. */
export class IndexBuilder {
  readonly #numbers = new Map<string, number>()
  readonly #words = new Growing()
  readonly #entries = new Growing()
  #documents = 0

  add(fields: readonly Field[]): void {
    const weights = new Map<number, number>()
    for (const { text, weight } of fields) {
      for (const word of wordsOf(text)) {
        const number = this.#numberOf(word)
        weights.set(number, (weights.get(number) ?? 0) + weight)
      }
    }
    const document = this.#documents++
    for (const [word, weight] of weights) {
      this.#words.push(word)
      this.#entries.push((document << WEIGHT_BITS) | Math.min(weight, HEAVIEST))
    }
  }

  /** The index of what was added so far. */
  finish(): TextIndex {
    const words = [...this.#numbers.keys()].sort()
    const places = new Uint32Array(words.length)
    for (const [place, word] of words.entries()) places[this.#numbers.get(word)!] = place
    const begins = new Uint32Array(words.length + 1)
    for (const word of this.#words.items) begins[places[word]! + 1]!++
    for (let at = 0; at < words.length; at++) begins[at + 1]! += begins[at]!
    const next = begins.slice()
    const entries = new Uint32Array(this.#entries.length)
    const added = this.#entries.items
    for (const [at, word] of this.#words.items.entries()) entries[next[places[word]!]!++] = added[at]!
    return {
      documents: this.#documents,
      words,
      letters: Int32Array.from(words, (word) => lettersOf(word)),
      begins,
      entries,
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const next = this.#numbers.size
    this.#numbers.set(word, next)
    return next
  }
}
