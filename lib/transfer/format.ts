import { isScholarFeedAnswer } from '../sources/scholarFeedAnswer'
import { linesOf, shapeOf } from '../sources/profileLines'
import { isCslItem } from './csl'
import { elements, isTooDeep, members, parsePiece } from './json'
import type { Member } from './json'
import { isLibrary } from './libraryFile'
import type { Pace } from './pace'
import { Unreadable } from './problem'
import { researcherHeader } from './researcherRows'
import type { ResearcherHeader } from './researcherRows'
import { scoreColumn } from './scoreColumns'
import { tableHeader } from './scoreTable'

/** What a text is, told by its content alone, with what was found on the way. */
export type Content =
  | { format: 'library'; members: Member[] }
  | { format: 'score-table'; as: 'delimited' | 'lines' }
  | { format: 'score-table'; as: 'array'; member?: Member }
  | { format: 'researcher-table'; header: ResearcherHeader }
  | { format: 'scholar-feed'; value: unknown }
  | { format: 'csl-json'; member: Member }
  | { format: 'csl-json'; member?: undefined; value: unknown }
  | { format: 'profile-text' | 'bibtex' | 'ris' }

/** The names of the formats as reports show them. */
export type FormatName = Content['format']

/** How far into a text its format is looked for. */
const LOOKED = 1 << 20

/**
 * Tells what a text is. The name of its file is never asked: people rename files.
 * @throws {Unreadable} `empty`, `badJson` or `unknownFormat`
 */
export async function contentOf(text: string, pace: Pace): Promise<Content> {
  const start = text.search(/\S/)
  if (start === -1) throw new Unreadable('empty')
  if (text[start] === '{' && isJsonLine(firstLine(text, start))) return { format: 'score-table', as: 'lines' }
  if (text[start] === '{' || text[start] === '[') return jsonContent(text, await members(text, pace), pace)
  const header = tableHeader(text)
  if (header?.read.hasKey && header.read.hasScore) return { format: 'score-table', as: 'delimited' }
  const researchers = researcherHeader(text)
  if (researchers) return { format: 'researcher-table', header: researchers }
  const head = text.slice(0, LOOKED)
  if (/^TY {0,2}- ?[A-Z]/m.test(head)) return { format: 'ris' }
  if (/^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/m.test(head)) return { format: 'bibtex' }
  if (looksLikeProfile(head)) return { format: 'profile-text' }
  if (header && header.cells.length > 1 && /^[,;|\t]$/.test(header.delimiter))
    return { format: 'score-table', as: 'delimited' }
  throw new Unreadable('unknownFormat', { line: 1, found: firstLine(text, start) })
}

async function jsonContent(text: string, found: Member[], pace: Pace): Promise<Content> {
  if (isLibrary(text, found)) return { format: 'library', members: found }
  const root = found[0]
  if (root && root.key === undefined) {
    const content = await arrayContent(text, root, pace)
    if (content) return content
  } else if (text.length < LARGEST_OBJECT) {
    const value = parsePiece({ text, line: 1 })
    if (isScholarFeedAnswer(value)) return { format: 'scholar-feed', value }
    const items = found.find((member) => member.key === 'items')
    const content = items && text[items.from] === '[' ? await arrayContent(text, items, pace) : undefined
    if (content) return content
    if (isCslItem(value)) return { format: 'csl-json', value }
    if (hasScoreKeys(value)) return { format: 'score-table', as: 'array' }
  }
  throw new Unreadable('unknownFormat', { line: 1, found: text.slice(0, 80) })
}

/** An answer of an API is small; what is larger and no library is nothing Gloss knows. */
const LARGEST_OBJECT = 64 << 20

/** Looks at the first few elements: one of them may be broken. */
async function arrayContent(text: string, member: Member, pace: Pace): Promise<Content | undefined> {
  let looked = 0
  for await (const piece of elements(text, member, pace)) {
    const value = parsePiece(piece)
    if (isScholarFeedAnswer([value]))
      return {
        format: 'scholar-feed',
        value: parsePiece({ text: text.slice(member.from, member.to), line: piece.line }),
      }
    if (hasScoreKeys(value)) return { format: 'score-table', as: 'array', member }
    if (isCslItem(value)) return { format: 'csl-json', member }
    if (++looked === 5) return undefined
  }
  return undefined
}

/** One whole object on the first line, with a table's keys: JSON Lines (or a single row of it). */
function isJsonLine(line: string): boolean {
  if (!line.trimEnd().endsWith('}') || line.length >= LOOKED || isTooDeep(line)) return false
  try {
    const value = parsePiece({ text: line, line: 1 })
    return hasScoreKeys(value) && !isScholarFeedAnswer(value)
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
  return text.slice(start, Math.min(end === -1 ? text.length : end, start + LOOKED))
}

/** A line that only a profile has: a number with its glued label, or a paper's first line. */
function looksLikeProfile(text: string): boolean {
  return linesOf(text).some((line) => ['metric', 'paper'].includes(shapeOf(line.text).is))
}
