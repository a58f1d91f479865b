const BITS = 16

/**
 * Words of which most others can be told apart without cutting a text into words: a page has ten thousand names, and
 * hardly any of them is a saved researcher's.
 */
export class WordFilter {
  readonly #marks = new Uint8Array(1 << BITS)

  /** @param word in small letters */
  add(word: string): void {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
    this.#marks[slot(hash)] = 1
  }

  /**
   * Whether a name in ASCII may have one of the words; true may be wrong, false is not.
   * @returns undefined for a name of one word, and for one with more in it than letters, spaces, full stops, commas and
   * hyphens: those have to be read
   */
  mayHoldWordOf(name: string): boolean | undefined {
    if (!name.includes(' ')) return undefined
    let held = false
    let hash = 0
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at)
      const letter = code | 0x20
      if (letter >= 0x61 && letter <= 0x7a && code < 0x80) {
        hash = mix(hash, letter)
      } else if (code === 0x20 || code === 0x2e || code === 0x2c || code === 0x2d) {
        held ||= this.#marks[slot(hash)] === 1
        hash = 0
      } else {
        return undefined
      }
    }
    return held || this.#marks[slot(hash)] === 1
  }
}

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

function slot(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)
}
