import { Marks, mix } from './marks'

/** A name is mostly read in two ways, each of which makes two marks. */
const MARKS_A_NAME = 4
const SPACE = 0x20
const ACCENTS = /[\u0300-\u036F]/g
const ASCII = /^[\0-\x7F]*$/

/**
 * The names of an index, of which most others can be told apart without being read: a page has ten thousand, and hardly
 * any of them is a saved researcher's. Short enough to be sent to a page.
 */
export class NameFilter {
  readonly #marks: Marks

  private constructor(marks: Marks) {
    this.#marks = marks
  }

  /** @param count about how many names there are going to be */
  static for(count: number): NameFilter {
    return new NameFilter(Marks.for(count * MARKS_A_NAME))
  }

  /** @throws DOMException, RangeError for what `toText` did not write */
  static from(text: string): NameFilter {
    return new NameFilter(Marks.from(text))
  }

  toText(): string {
    return this.#marks.toText()
  }

  /** @param key one of `nameKeys`: the family name's last word, a space, and the given name's first letter if there is one */
  add(key: string): void {
    const end = key.lastIndexOf(' ')
    const family = hashOf(key.slice(0, end))
    this.#marks.add(family)
    this.#marks.add(pair(family, key.codePointAt(end + 1)))
  }

  /**
   * Whether a name may have a key in common with one of these; true may be wrong, false is not.
   * @returns undefined for a name of one word, and for one with more in it than Latin letters, accents, spaces, full
   * stops, commas, hyphens and apostrophes: those have to be read
   */
  mayHold(name: string): boolean | undefined {
    const text = ASCII.test(name) ? name : name.normalize('NFD').replaceAll(ACCENTS, '').replaceAll('’', "'")
    if (!text.includes(' ')) return undefined
    const words: number[] = []
    const initials: number[] = []
    let hash = 0
    let initial = 0
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE
      const letter = code | 0x20
      if (letter >= 0x61 && letter <= 0x7a && code < 0x80) {
        hash = mix(hash, letter)
        initial ||= letter
      } else if (code === SPACE || code === 0x2e || code === 0x2c || code === 0x2d) {
        if (initial) initials.push(initial)
        if (initial && this.#marks.has(hash)) words.push(hash)
        hash = initial = 0
      } else if (code !== 0x27) {
        return undefined
      }
    }
    return words.some(
      (family) => this.#marks.has(pair(family)) || initials.some((given) => this.#marks.has(pair(family, given))),
    )
  }
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
  return hash
}

const pair = (family: number, given = 0) => mix(mix(family, SPACE), given)
