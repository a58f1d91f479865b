/** A word this long or longer may be one slip away from what was meant, or two. */
const ONE_SLIP = 4
const TWO_SLIPS = 8
/** The bits of a number that bitwise operators work with, one for the sign. */
const LONGEST = 31

/** How many slips (a letter wrong, missing, too many, or two changed places) a word of this length is forgiven. */
export function slipsFor(word: string): 0 | 1 | 2 {
  if (word.length < ONE_SLIP || word.length > LONGEST) return 0
  return word.length < TWO_SLIPS ? 1 : 2
}

/**
 * A measure of slips from one word to many, by Hyyrö's bit-parallel form of the optimal string alignment distance: a few
 * operations a letter, so that a dictionary of hundreds of thousands takes milliseconds.
 * @param word 1 to 31 UTF-16 units
 * @see Heikki Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances" (2003)
 */
export class Nearness {
  readonly #length: number
  readonly #last: number
  readonly #masks = new Map<number, number>()
  readonly #ascii = new Int32Array(128)

  constructor(word: string) {
    this.#length = word.length
    this.#last = 1 << (word.length - 1)
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      const mask = (this.#masks.get(code) ?? 0) | (1 << at)
      this.#masks.set(code, mask)
      if (code < 128) this.#ascii[code] = mask
    }
  }

  /**
   * @param most give up beyond this
   * @param begun also take a word whose beginning is near: what is typed may not be finished
   * @returns slips between the words, or a number above `most`
   */
  slips(other: string, most: number, begun: boolean): number {
    if (this.#length - other.length > most) return most + 1
    if (!begun && other.length - this.#length > most) return most + 1
    // A beginning longer than this cannot be near.
    const end = begun ? Math.min(other.length, this.#length + most) : other.length
    let positive = -1
    let negative = 0
    let diagonal = 0
    let before = 0
    let score = this.#length
    let best = score
    for (let at = 0; at < end; at++) {
      const code = other.charCodeAt(at)
      const match = code < 128 ? this.#ascii[code]! : (this.#masks.get(code) ?? 0)
      const swapped = ((~diagonal & match) << 1) & before
      diagonal = (((match & positive) + positive) ^ positive) | match | negative | swapped
      let up = negative | ~(diagonal | positive)
      let down = diagonal & positive
      if (up & this.#last) score++
      else if (down & this.#last) score--
      up = (up << 1) | 1
      down <<= 1
      positive = down | ~(diagonal | up)
      negative = up & diagonal
      before = match
      if (score < best) best = score
    }
    return begun ? best : score
  }
}
