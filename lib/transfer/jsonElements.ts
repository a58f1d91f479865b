import type { Piece } from './json'
import { Unreadable } from './problem'

/** An element is small; of a longer one no more is kept, and whoever takes it refuses it for its length. */
const LONGEST = 2 << 20

const LINE_END = 10
const QUOTE = 34
const COMMA = 44
const OPEN = [91, 123]
const BACKSLASH = 92
const CLOSE = [93, 125]

/**
 * Cuts a JSON array of any length into its elements as its text arrives, by the commas between them. What an element
 * holds is left to JSON.parse, which judges it.
 */
export class JsonElements {
  readonly #take: (piece: Piece) => void
  /** How many brackets are open: none before the array and behind it. */
  #depth = 0
  #isOver = false
  #isInString = false
  #isEscaped = false
  #count = 0
  #line = 1
  /** The element at hand, as far as it has come, and the line on which it begins; 0 before it does. */
  #text = ''
  #begun = 0

  constructor(take: (piece: Piece) => void) {
    this.#take = take
  }

  /** @throws {Unreadable} `badJson` with the line, for text that is no array */
  give(text: string): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === LINE_END) this.#line++
      if (this.#isInString) this.#inString(code)
      else if (code > 32) {
        const isBetween = this.#depth === 1 && (code === COMMA || CLOSE.includes(code))
        if (isBetween) this.#end(text.slice(from, at), code)
        else if (this.#depth === 0) this.#begin(code, text.slice(at, at + 80))
        else this.#inside(code)
        if (isBetween || this.#begun === 0) from = at + 1
      }
    }
    if (this.#begun > 0) this.#keep(text.slice(from))
  }

  /** @throws {Unreadable} `badJson` when the array has not ended */
  end(): void {
    if (!this.#isOver) this.#fail('')
  }

  #inString(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (code === BACKSLASH) this.#isEscaped = true
    else if (code === QUOTE) this.#isInString = false
  }

  #begin(code: number, found: string): void {
    if (this.#isOver || code !== OPEN[0]) this.#fail(found)
    this.#depth = 1
  }

  #inside(code: number): void {
    if (this.#begun === 0) this.#begun = this.#line
    if (code === QUOTE) this.#isInString = true
    else if (OPEN.includes(code)) this.#depth++
    else if (CLOSE.includes(code)) this.#depth--
  }

  #end(rest: string, code: number): void {
    const isLast = code !== COMMA
    if (this.#begun > 0) {
      this.#keep(rest)
      this.#take({ text: this.#text, line: this.#begun })
      this.#count++
    } else if (!isLast || this.#count > 0) this.#fail(rest)
    this.#text = ''
    this.#begun = 0
    if (!isLast) return
    if (code !== CLOSE[0]) this.#fail('}')
    this.#depth = 0
    this.#isOver = true
  }

  #keep(text: string): void {
    this.#text += text.slice(0, LONGEST - this.#text.length)
  }

  #fail(found: string): never {
    throw new Unreadable('badJson', { line: this.#line, found })
  }
}
