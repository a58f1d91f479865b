import { bisect } from '../bisect'
import type { TextIndex } from './buildIndex'
import { lettersOf } from './letters'
import { Nearness, slipsFor } from './near'

/** A word of the index that a typed word may mean. */
export interface Meant {
  /** Its place in the index's words. */
  place: number
  /** How well it fits, up to 1. */
  fit: number
}

/** Words that begin as typed count less the more is missing, and words a slip away less still. */
const BEGUN = 0.8
const SLIPPED = 0.4
/** A near word is taken for what was meant only if it is this many times as common as what was typed. */
const COMMONER = 20
/** As many near words as are of use. */
const MOST_SLIPPED = 12

/**
 * What a typed word can mean: itself, words that begin with it, and, where those are rare beside it, the common words it
 * is a slip away from.
 * @param begun the word may be unfinished
 * @returns fitting words, and apart from them those that are a slip away, commonest first
 */
export function meantBy(index: TextIndex, typed: string, begun: boolean): { plain: Meant[]; slipped: Meant[] } {
  const plain = begun ? beginningWith(index, typed) : exactly(index, typed)
  const slips = slipsFor(typed)
  if (slips === 0) return { plain, slipped: [] }
  const known = plain.reduce((sum, { place }) => sum + frequency(index, place), 0)
  return { plain, slipped: near(index, typed, slips, begun, known * COMMONER) }
}

/** In how many documents a word stands. */
export function frequency({ begins }: TextIndex, place: number): number {
  return begins[place + 1]! - begins[place]!
}

function exactly({ words }: TextIndex, typed: string): Meant[] {
  const place = firstFrom(words, typed)
  return words[place] === typed ? [{ place, fit: 1 }] : []
}

function beginningWith({ words }: TextIndex, typed: string): Meant[] {
  const found: Meant[] = []
  for (let place = firstFrom(words, typed); place < words.length; place++) {
    const word = words[place]!
    if (!word.startsWith(typed)) break
    found.push({ place, fit: word === typed ? 1 : (BEGUN * typed.length) / word.length })
  }
  return found
}

function near(index: TextIndex, typed: string, most: number, begun: boolean, rarest: number): Meant[] {
  const nearness = new Nearness(typed)
  const found: Meant[] = []
  const typedLetters = lettersOf(typed)
  for (let place = 0; place < index.words.length; place++) {
    if (frequency(index, place) <= rarest) continue
    // A slip brings in one letter at most: a word without two of those typed is more than one away, and is not looked at.
    if (isMoreThan(most, typedLetters & ~index.letters[place]!)) continue
    const slips = nearness.slips(index.words[place]!, most, begun)
    if (slips === 0 || slips > most) continue
    found.push({ place, fit: SLIPPED / slips })
  }
  // One slip before two: the second is only looked at where the first finds nothing.
  const closest = found.filter(({ fit }) => fit === SLIPPED)
  return (closest.length > 0 ? closest : found)
    .sort((one, other) => frequency(index, other.place) - frequency(index, one.place))
    .slice(0, MOST_SLIPPED)
}

/** Whether more than so many bits are set. */
function isMoreThan(most: number, bits: number): boolean {
  let rest = bits
  for (let left = most; left > 0 && rest !== 0; left--) rest &= rest - 1
  return rest !== 0
}

/** The place of the first word that is not before the given one. */
function firstFrom(words: readonly string[], word: string): number {
  return bisect(words.length, (at) => words[at]! >= word)
}
