import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import type { ProblemKey } from '../model/capture'
import { parseDoi } from '../model/doi'
import type { Doi } from '../model/doi'
import type { ScoreColumn } from './scoreColumns'

/** One row of a score table, checked. */
export interface ScoreRow {
  arxivId?: ArxivId
  doi?: Doi
  title?: string
  novelty?: number
  aiScore?: number
  source?: string
  /** The day the table gives, as a moment. */
  date?: string
}

/** What is wrong with a row, and where. */
export class BadRow {
  constructor(
    readonly reason: ProblemKey,
    readonly found?: string,
  ) {}
}

/** A score table's cells by column: strings from a delimited text, any JSON value from a JSON row. */
export type Cells = Partial<Record<ScoreColumn, unknown>>

/**
 * Checks one row. A row with one bad value is refused whole: an id that is no id never falls back to the title (the row
 * may be about another paper), and a score out of range is never bent into it.
 * @param latest the last moment a score can be from, ISO
 */
export function readScoreRow(cells: Cells, latest: string): ScoreRow | BadRow {
  const row: ScoreRow = {}
  const arxiv = text(cells.arxivId)
  if (arxiv !== '') {
    const id = parseArxivId(arxiv)
    if (!id) return new BadRow('badArxivId', arxiv)
    row.arxivId = id.id
  }
  const doi = text(cells.doi)
  if (doi !== '') {
    row.doi = parseDoi(doi)
    if (!row.doi) return new BadRow('badDoi', doi)
    const inDoi = parseArxivId(row.doi)?.id
    if (inDoi && row.arxivId && inDoi !== row.arxivId) return new BadRow('conflictingIds', `${arxiv}, ${doi}`)
    if (inDoi) row.arxivId = inDoi
  }
  const title = text(cells.title).replace(/\s+/g, ' ')
  if (title.length > 2000) return new BadRow('badPaper', title)
  if (title !== '') row.title = title
  if (!row.arxivId && !row.doi && !/[\p{L}\p{N}]/u.test(title)) return new BadRow('noKey', title)
  return scores(row, cells) ?? date(row, text(cells.date), latest) ?? withSource(row, text(cells.source))
}

function scores(row: ScoreRow, cells: Cells): BadRow | undefined {
  const novelty = score(cells.novelty, 100)
  const unit = score(cells.noveltyUnit, 1)
  const aiScore = score(cells.aiScore, 100)
  for (const read of [novelty, unit, aiScore]) if (read instanceof BadRow) return read
  const chosen = novelty ?? (unit === undefined ? undefined : (unit as number) * 100)
  if (chosen === undefined && aiScore === undefined) return new BadRow('noScore')
  if (chosen !== undefined) row.novelty = oneDecimal(chosen as number)
  if (aiScore !== undefined) row.aiScore = oneDecimal(aiScore as number)
  return undefined
}

/** Reads `45`, `45.3`, `45,3`, `45 %`; an empty cell or null is unknown; everything else is named, never bent. */
function score(value: unknown, most: number): number | undefined | BadRow {
  const shown = text(value)
  if (shown === '') return undefined
  const plain = /^([-+]?)(\d+(?:[.,]\d+)?|[.,]\d+)(?:e([-+]?\d{1,3}))?\s?%?$/i.exec(shown)
  if (!plain || /,\d{3}/.test(shown) || (most === 1 && shown.endsWith('%'))) return new BadRow('badNumber', shown)
  const number = Number(`${plain[1]}${plain[2]!.replace(',', '.')}${plain[3] ? `e${plain[3]}` : ''}`)
  return number >= 0 && number <= most ? number + 0 : new BadRow('outOfRange', shown)
}

// 0.145 * 100 is 14.499999999999998 in binary; what was written is meant.
const oneDecimal = (value: number) => Math.round(value * 10 + 1e-9) / 10

const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?$/

function date(row: ScoreRow, shown: string, latest: string): BadRow | undefined {
  if (shown === '') return undefined
  const moment = dayStart(shown) ?? momentOf(shown)
  // A date that lies ahead would outlive every later reading.
  if (!moment || moment > latest) return new BadRow('badDate', shown)
  row.date = moment
  return undefined
}

function dayStart(shown: string): string | undefined {
  const day = DAY.exec(shown)
  if (!day) return undefined
  const [year, month, number] = [Number(day[1]), Number(day[2]), Number(day[3])]
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  if (year < 1000 || month < 1 || month > 12 || number < 1 || number > days) return undefined
  return `${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}T00:00:00.000Z`
}

function momentOf(shown: string): string | undefined {
  if (!MOMENT.test(shown) || !dayStart(shown.slice(0, 10))) return undefined
  const time = Date.parse(shown.replace(' ', 'T').replace(/(:\d{2}(?:\.\d+)?)$/, '$1Z'))
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

function withSource(row: ScoreRow, source: string): ScoreRow {
  if (source !== '') row.source = source.slice(0, 300).trim()
  return row
}

function text(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  return value === undefined || value === null ? '' : JSON.stringify(value).slice(0, 200)
}
