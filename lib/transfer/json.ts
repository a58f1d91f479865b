import type { Pace } from './pace'
import { skip, Unreadable } from './problem'
import { countLines } from './text'

/** One value of a larger JSON text, not parsed yet. */
export interface Piece {
  text: string
  /** 1-based line on which it begins. */
  line: number
}

/** A member of the outermost object, or (`key` undefined) the outermost array itself. */
export interface Member {
  key: string | undefined
  from: number
  to: number
}

/** Nothing that Gloss reads is nested deeper; a file that is would overflow the parser's stack. */
const DEEPEST = 64

/**
 * Finds where the members of the outermost object are, without parsing their values, so that a library of 200 MB can be
 * read record by record. What lies between the marks is left to JSON.parse, which judges it.
 * @throws {Unreadable} `badJson` with the line, for text that ends too early or goes on after its end
 */
export async function members(text: string, pace: Pace): Promise<Member[]> {
  const start = blank(text, 0)
  if (text[start] === '[') {
    const end = await valueEnd(text, start, pace)
    if (blank(text, end) !== text.length) fail(text, end)
    return [{ key: undefined, from: start, to: end }]
  }
  if (text[start] !== '{') fail(text, start)
  const found: Member[] = []
  let at = blank(text, start + 1)
  while (text[at] !== '}') {
    if (text[at] !== '"') fail(text, at)
    const keyEnd = stringEnd(text, at)
    const key = String(parsePiece({ text: text.slice(at, keyEnd), line: 1 }))
    at = blank(text, keyEnd)
    if (text[at] !== ':') fail(text, at)
    at = blank(text, at + 1)
    const end = await valueEnd(text, at, pace)
    found.push({ key, from: at, to: end })
    at = blank(text, end)
    if (text[at] !== ',' && text[at] !== '}') fail(text, at)
    if (text[at] === ',' && text[(at = blank(text, at + 1))] === '}') fail(text, at)
  }
  if (blank(text, at + 1) !== text.length) fail(text, at + 1)
  return found
}

/** Walks an array's elements, in order. @throws {Unreadable} as `members` does, or when the member is no array */
export async function* elements(text: string, { from, to }: Member, pace: Pace): AsyncGenerator<Piece> {
  if (text[from] !== '[') fail(text, from)
  let line = countLines(text, 0, from) + 1
  let counted = from
  let at = blank(text, from + 1)
  while (at < to - 1) {
    const end = await valueEnd(text, at, pace)
    line += countLines(text, counted, at)
    counted = at
    yield { text: text.slice(at, end), line }
    const waiting = pace.breathe(0.2 + 0.8 * (end / text.length))
    if (waiting) await waiting
    at = blank(text, end)
    if (at >= to - 1) return
    if (text[at] !== ',') fail(text, at)
    at = blank(text, at + 1)
    if (at >= to - 1) fail(text, at)
  }
}

/** Parses one piece. @throws {Unreadable} `badJson` with the line of the piece */
export function parsePiece({ text, line }: Piece): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Unreadable('badJson', { line, found: text })
  }
}

/** True for a text nested deeper than anything Gloss reads; for texts that no walk has measured. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const mark = text[at]
    if (mark === '"') {
      at = endOfString(text, at) ?? text.length
      continue
    }
    if (mark === '{' || mark === '[') depth++
    else if (mark !== ',') depth--
    if (depth > DEEPEST) return true
    at++
  }
  return false
}

/** Where the value that begins at `at` ends (exclusive). */
async function valueEnd(text: string, start: number, pace: Pace): Promise<number> {
  let depth = 0
  let at = start
  for (let step = 0; at < text.length; step++) {
    if (step % 4096 === 0) {
      const waiting = pace.breathe(0.2)
      if (waiting) await waiting
    }
    const next = nextMark(text, at)
    const mark = text[next]
    if (mark === undefined) return depth === 0 ? text.trimEnd().length : fail(text, text.length)
    if (mark === '"') at = stringEnd(text, next)
    else if (mark === '{' || mark === '[') {
      if (++depth > DEEPEST) throw new Unreadable('tooDeep', { line: countLines(text, 0, next) + 1 })
      at = next + 1
    } else if (mark === ',') {
      if (depth === 0) return next
      at = next + 1
    } else {
      if (depth === 0) return next
      at = next + 1
      if (--depth === 0) return at
    }
  }
  return depth === 0 ? at : fail(text, text.length)
}

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // " , [ ] { }
    if (code === 34 || code === 44 || code === 91 || code === 93 || code === 123 || code === 125) return at
  }
  return text.length
}

function stringEnd(text: string, start: number): number {
  return endOfString(text, start) ?? fail(text, start)
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++
    if (slashes % 2 === 0) return at + 1
  }
  return undefined
}

function blank(text: string, from: number): number {
  let at = from
  while (at < text.length && /[ \t\n\r]/.test(text[at]!)) at++
  return at
}

function fail(text: string, at: number): never {
  const found = text.slice(at, at + 80)
  const line = countLines(text, 0, at) + 1
  const problem = skip('badJson', line, found)
  throw new Unreadable('badJson', { line, found: problem.found })
}
