import { Marks, mix } from './marks'
import type { TitleKey } from './titleKey'

/** So many letters of a title's beginning tell it from most others. */
const LETTERS = 32

/** What a title must hold to need more than lower case and tokens to become a key. */
export const NEEDS_CARE = /[^\x20-\x7E]|[\\$^_{}&<>[~+]/

/** Title keys, of which most titles can be told apart without working out their own. Short enough to be sent to a page. */
export class TitleFilter {
  readonly #marks: Marks

  private constructor(marks: Marks) {
    this.#marks = marks
  }

  /** @param count about how many keys there are going to be */
  static for(count: number): TitleFilter {
    return new TitleFilter(Marks.for(count))
  }

  /** @throws DOMException, RangeError for what `toText` did not write */
  static from(text: string): TitleFilter {
    return new TitleFilter(Marks.from(text))
  }

  toText(): string {
    return this.#marks.toText()
  }

  add(key: TitleKey): void {
    this.#marks.add(beginning(key))
  }

  /**
   * Whether a title may have one of these keys; true may be wrong, false is not. A key keeps the letters of a title that
   * is plain text, in their order; any other title would have to be worked out, and may.
   */
  mayHold(title: string): boolean {
    return NEEDS_CARE.test(title) || this.#marks.has(beginning(title))
  }
}

/** Of the first ASCII letters, whatever stands between them. */
function beginning(text: string): number {
  let hash = 0
  let letters = 0
  for (let at = 0; at < text.length && letters < LETTERS; at++) {
    const code = text.charCodeAt(at)
    const letter = code | 0x20
    if (code >= 0x80 || letter < 0x61 || letter > 0x7a) continue
    hash = mix(hash, letter)
    letters++
  }
  return hash
}
