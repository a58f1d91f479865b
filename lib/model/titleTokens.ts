import { DASHES } from './fold'

/** Stands for a minus that is a sign or an exponent, not a dash, from where that is known to the end of the work. */
export const MINUS = '\uE000'
/** How a key spells it: no dash, so that a key read again keeps it. */
const KEY_MINUS = '⁻'

const WORD = /[\p{L}\p{N}]/u
const MARK = /\p{M}/u
const GREEK = /\p{Script=Greek}/u
const SYMBOL = /\p{S}/u
const DASH = new RegExp(`[${DASHES}]`, 'u')
const SPACE = /\s/
const DIGIT = /\p{Nd}/u
/** ASCII that carries meaning: C++, C#, P = NP, 100%, C*-algebra, GL(2|2), user@home. */
const ASCII_SYMBOLS = '+=<>*#%@|'
/** What may stand before the minus of a negative number. */
const BEFORE_SIGN = '([{,=<>*/:^_~|+'

const CJK = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}'
const HAS_CJK = new RegExp(`[${CJK}]`, 'u')
/** Spaces next to Chinese and Japanese characters are typesetting: `基于 BERT 的` is `基于BERT的`. */
const CJK_SPACE = new RegExp(`(?<=[${CJK}]) (?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{M}\\p{N}]) (?=[${CJK}])`, 'gu')

/** What lies between the last token and the next: nothing, white space, or an end that `^` and `_` cannot join. */
type Gap = 0 | 1 | 2

/**
 * Words and meaningful symbols of a folded title (lower case, one Unicode form, no quotes, dollars or braces), one space
 * apart. Greek letters stand alone, so that `γππ`, `$\gamma\pi\pi$` and `$\gamma \pi\pi$` agree.
 */
export function keyTokens(text: string): string {
  const key = new Key()
  for (let at = 0; at < text.length;) at += key.read(text, at)
  return HAS_CJK.test(key.out) ? key.out.replace(CJK_SPACE, '') : key.out
}

class Key {
  out = ''
  #gap: Gap = 0
  /** The character read before, and whether it left anything in the key for a combining mark to stand on. */
  #before = ''
  #emitted = false

  /** @returns how many code units were read */
  read(text: string, at: number): number {
    const code = text.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return this.#word(text[at]!)
    if (code === 32) return this.#space(' ')
    return code < 128
      ? this.#ascii(text, at, text[at]!)
      : this.#other(text, at, String.fromCodePoint(text.codePointAt(at)!))
  }

  #ascii(text: string, at: number, char: string): number {
    if (char === '-') return this.#dash(text, at)
    if (char === '.') return this.#dot(text, at)
    if (char === '&') return this.#and()
    if (char === '^' || char === '_') return this.#join(text, at, char)
    if (char === '/' && this.#afterDigit() && DIGIT.test(nextSolid(text, at + 1))) return this.#symbol(char)
    if (ASCII_SYMBOLS.includes(char)) return this.#operator(text, at, char)
    return SPACE.test(char) || char === '~' ? this.#space(char) : this.#stop(char)
  }

  #other(text: string, at: number, char: string): number {
    if (GREEK.test(char)) return this.#symbol(char)
    if (WORD.test(char)) return this.#word(char)
    if (MARK.test(char)) return this.#mark(char)
    if (char === MINUS) return this.#symbol(KEY_MINUS)
    if (DASH.test(char)) return this.#dash(text, at)
    if (SYMBOL.test(char)) return this.#symbol(char)
    return SPACE.test(char) ? this.#space(char) : this.#stop(char)
  }

  #word(char: string): number {
    if (this.#gap > 0 && this.out !== '') this.out += ' '
    this.out += char
    return this.#done(char, 0, true)
  }

  #symbol(char: string, length = char.length): number {
    if (this.out !== '') this.out += ' '
    this.out += char
    this.#done(char, 2, true)
    return length
  }

  /** A combining mark belongs to the character it stands on; without one it is debris. */
  #mark(char: string): number {
    if (this.#emitted) this.out += char
    this.#before = char
    return char.length
  }

  #space(char: string): number {
    return this.#done(char, this.#gap === 2 ? 2 : 1, false)
  }

  #stop(char: string): number {
    return this.#done(char, 2, false)
  }

  #done(char: string, gap: Gap, emitted: boolean): number {
    this.#gap = gap
    this.#before = char
    this.#emitted = emitted
    return char.length
  }

  #and(): number {
    this.#stop('&')
    for (const letter of 'and') this.#word(letter)
    return this.#stop('&')
  }

  /** Dashes part words like a space, but for an arrow's shaft and the sign of a negative number. */
  #dash(text: string, at: number): number {
    // The one dash beyond the basic plane takes two code units.
    let end = at + ((text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1)
    while (end < text.length && DASH.test(text[end]!)) end++
    if (text[end] === '>') return this.#symbol('→', end + 1 - at)
    const sign = this.#before === '' || SPACE.test(this.#before) || BEFORE_SIGN.includes(this.#before)
    if (sign && DIGIT.test(text[end] ?? '')) return this.#symbol(KEY_MINUS, end - at)
    this.#stop('-')
    return end - at
  }

  /** 3.5 is not 35, and .5 not 5; every other full stop is punctuation. */
  #dot(text: string, at: number): number {
    const before = this.#before
    if (!DIGIT.test(text[at + 1] ?? '')) return this.#stop('.')
    if (DIGIT.test(before)) return this.#word('.')
    const joined = before === '.' || (this.#gap === 0 && this.out !== '')
    return joined ? this.#stop('.') : this.#word('.')
  }

  /** Raised and lowered text runs on (L_2 is L2, H_2O is H2O), except from number to number: 10^9 is not 109. */
  #join(text: string, at: number, char: '^' | '_'): number {
    const next = nextSolid(text, at + 1)
    if (this.#afterDigit() && (char === '^' ? WORD : DIGIT).test(next)) {
      this.out += char
      this.#gap = 0
    } else if (this.#gap === 1) this.#gap = 0
    this.#before = char
    this.#emitted = false
    let end = at + 1
    while (end < text.length && SPACE.test(text[end]!)) end++
    return end - at
  }

  #operator(text: string, at: number, char: string): number {
    if (char === '<' || char === '>') {
      const arrow = /^<[-\p{Pd}−]+>/u.exec(text.slice(at, at + 6))
      if (arrow) return this.#symbol('↔', arrow[0].length)
      if (text[at + 1] === '=') return this.#symbol(char === '<' ? '≤' : '≥', 2)
    }
    return this.#symbol(char)
  }

  #afterDigit(): boolean {
    return this.#gap < 2 && DIGIT.test(this.out.at(-1) ?? '')
  }
}

/** The next character that is not white space; '' at the end. */
function nextSolid(text: string, from: number): string {
  let at = from
  while (at < text.length && SPACE.test(text[at]!)) at++
  return text[at] ?? ''
}
