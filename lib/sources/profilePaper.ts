import type { CapturedPaper, Skipped } from '../model/capture'
import { capturedPaperSchema } from '../model/captureSchema'
import type { Line, Shape } from './profileLines'
import { isChrome, readAuthorLine } from './profileNames'
import type { AuthorLine } from './profileNames'

/** A paper's lines on a profile: the glued first line and all that follows until the next structural line. */
export interface PaperBlock {
  head: Line
  shape: Shape & { is: 'paper' }
  body: Line[]
}

/**
 * Reads one paper of a profile: title, authors, abstract, one line each in this order.
 * @returns no paper when title and authors cannot be told apart; `skipped` says which part is missing and on which line.
 */
export function readPaper(block: PaperBlock, capturedAt: Date): { paper?: CapturedPaper; skipped: Skipped[] } {
  const { head, shape } = block
  const skipped: Skipped[] = []
  const parts = partsOf(block.body)
  if (!parts) return { skipped: [{ line: head.at, reason: 'titleAndAuthorsUnclear', found: cut(block) }] }
  const date = dateOf(shape, capturedAt)
  if (!date) skipped.push({ line: head.at, reason: 'badDate', found: head.text })
  const inRange = shape.percentile === undefined || shape.percentile <= 100
  if (!inRange) skipped.push({ line: head.at, reason: 'outOfRange', found: head.text })
  const read = capturedPaperSchema.safeParse({
    title: parts.title,
    authors: parts.names.authors,
    authorsComplete: parts.names.complete,
    category: shape.category,
    ...(date && { date }),
    ...(parts.abstract && { abstract: parts.abstract }),
    ...(shape.hasCode && { hasCode: true }),
    ...(inRange && shape.percentile !== undefined && { impactPercentile: shape.percentile }),
  })
  if (!read.success) return { skipped: [{ line: head.at, reason: 'badPaper', found: cut(block) }] }
  return { paper: read.data, skipped }
}

const cut = ({ head, body }: PaperBlock) => (body[0] ?? head).text.slice(0, 80)

function partsOf(body: Line[]): { title: string; names: AuthorLine; abstract?: string } | undefined {
  const furniture = body.findIndex((line, index) => index > 1 && isChrome(line))
  const [title, authors, third] = furniture === -1 ? body : body.slice(0, furniture)
  if (!title || !authors) return undefined
  const names = readAuthorLine(authors.text)
  if (!names || /\bet al\.?$/i.test(title.text)) return undefined
  // A title broken over two lines would put its end where the authors stand, and the authors where the abstract stands.
  const after = third && readAuthorLine(third.text)
  if (after && (after.sure || !names.sure)) return undefined
  return { title: title.text, names, ...(third && isAbstract(third.text) && { abstract: third.text.slice(0, 50_000) }) }
}

/** One paragraph of prose, not a stray button or footer word. */
function isAbstract(text: string): boolean {
  return text.length >= 60 || /[.!?。！？…]['"”’)]?$/.test(text)
}

/**
 * The page omits the current year. Read in January, a date that would lie ahead is last year's.
 * @returns the day, or undefined for a day that no calendar has
 */
function dateOf({ year, month, day }: Shape & { is: 'paper' }, capturedAt: Date): string | undefined {
  const today = capturedAt.toISOString().slice(0, 10)
  const thisYear = Number(today.slice(0, 4))
  if (year !== undefined) return calendarDay(year, month, day)
  const isAhead = today.slice(5, 7) === '01' && `${two(month)}-${two(day)}` > today.slice(5)
  return calendarDay(isAhead ? thisYear - 1 : thisYear, month, day)
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}

const two = (number: number) => String(number).padStart(2, '0')
