import { isLibrary } from './libraryFile'
import { elements, members, parsePiece } from './json'
import type { Member } from './json'
import type { Pace } from './pace'
import { Unreadable } from './problem'
import { scoreColumn } from './scoreColumns'
import { tableHeader } from './scoreTable'
import { linesOf, shapeOf } from '../sources/profileLines'

/** What a text is, told by its content alone. */
export type Content =
  | { format: 'library'; members: Member[] }
  | { format: 'score-array'; member: Member }
  | { format: 'score-lines' | 'score-table' | 'profile-text' }

/** The names of the formats as reports show them. */
export type FormatName = Content['format']

/**
 * Tells what a text is. The name of its file is never asked: people rename files.
 * @throws {Unreadable} `empty`, `badJson` or `unknownFormat`
 */
export async function contentOf(text: string, pace: Pace): Promise<Content> {
  const start = text.search(/\S/)
  if (start === -1) throw new Unreadable('empty')
  if (text[start] === '{' && isJsonLine(firstLine(text, start))) return { format: 'score-lines' }
  if (text[start] === '{' || text[start] === '[') return jsonContent(text, await members(text, pace), pace)
  const header = tableHeader(text)
  if (header?.read.hasKey && header.read.hasScore) return { format: 'score-table' }
  if (looksLikeProfile(text)) return { format: 'profile-text' }
  if (header && header.cells.length > 1 && /^[,;|\t]$/.test(header.delimiter)) return { format: 'score-table' }
  throw new Unreadable('unknownFormat', { line: 1, found: firstLine(text, start) })
}

async function jsonContent(text: string, found: Member[], pace: Pace): Promise<Content> {
  if (isLibrary(text, found)) return { format: 'library', members: found }
  const root = found[0]
  if (root && root.key === undefined) {
    for await (const piece of elements(text, root, pace)) {
      const row = parsePiece(piece)
      if (hasScoreKeys(row)) return { format: 'score-array', member: root }
      break
    }
  }
  throw new Unreadable('unknownFormat', { line: 1, found: text.slice(0, 80) })
}

/** One whole object on the first line, with a table's keys: JSON Lines (or a single row of it). */
function isJsonLine(line: string): boolean {
  if (!line.trimEnd().endsWith('}') || line.length > 1 << 20) return false
  try {
    return hasScoreKeys(parsePiece({ text: line, line: 1 }))
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

function hasScoreKeys(row: unknown): boolean {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return false
  const columns = Object.keys(row).map(scoreColumn)
  const hasKey = columns.some((column) => column === 'arxivId' || column === 'doi' || column === 'title')
  return hasKey && columns.some((column) => column === 'novelty' || column === 'noveltyUnit' || column === 'aiScore')
}

function firstLine(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + (1 << 20)))
}

/** A line that only a profile has: a number with its glued label. */
function looksLikeProfile(text: string): boolean {
  return linesOf(text).some((line) => ['metric', 'paper'].includes(shapeOf(line.text).is))
}
