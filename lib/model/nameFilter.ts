import { Marks, mix } from './marks'

/** A name is mostly read in two ways, each of which makes two marks. */
const MARKS_A_NAME = 4
const SPACE = 0x20
const COMMA = 0x2c
const APOSTROPHE = 0x27
const ACCENTS = /[\u0300-\u036F]/g
const ASCII = /^[\0-\x7F]*$/

/**
 * The names of an index, of which most others can be told apart without being read: a page has ten thousand, and hardly
 * any of them is a saved researcher's. Short enough to be sent to a page.
 */
export class NameFilter {
  readonly #marks: Marks
  /** Words of the name that is being read which may be a family's: one list for all names. */
  readonly #families: number[] = []

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
    return this.#read(ASCII.test(name) ? name : unaccented(name), false) ?? undefined
  }

  /** Whether any of the names between commas may be one of these, or has to be read to know. */
  mayHoldAny(names: string): boolean {
    return this.#read(ASCII.test(names) ? names : unaccented(names), true) !== false
  }

  /**
   * @param apart whether commas stand between names, rather than within one
   * @returns null where something has to be read
   */
  #read(text: string, apart: boolean): boolean | null {
    let [words, spaced, initials, hash, initial] = [0, false, '', 0, 0]
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : COMMA
      const letter = code | 0x20
      if (letter >= 0x61 && letter <= 0x7a && code < 0x80) {
        hash = mix(hash, letter)
        initial ||= letter
        continue
      }
      if (code === APOSTROPHE) continue
      if (code !== SPACE && code !== COMMA && code !== 0x2e && code !== 0x2d) return null
      if (initial) {
        if (this.#marks.has(hash)) this.#families[words++] = hash
        initials += String.fromCharCode(initial)
        hash = initial = 0
      }
      if (code === SPACE && initials !== '') spaced = true
      if (code !== COMMA || (!apart && at < text.length)) continue
      // The end of a name. One of a single word, or of none, is read in ways of its own.
      if (initials.length < 2 || !spaced) return null
      if (words > 0 && this.#isPaired(words, initials)) return true
      ;[words, spaced, initials] = [0, false, '']
    }
    return false
  }

  #isPaired(words: number, initials: string): boolean {
    for (let at = 0; at < words; at++) {
      const family = this.#families[at]!
      if (this.#marks.has(pair(family))) return true
      for (let other = 0; other < initials.length; other++)
        if (this.#marks.has(pair(family, initials.charCodeAt(other)))) return true
    }
    return false
  }
}

function unaccented(name: string): string {
  return name.normalize('NFD').replaceAll(ACCENTS, '').replaceAll('’', "'")
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
  return hash
}

const pair = (family: number, given = 0) => mix(mix(family, SPACE), given)
