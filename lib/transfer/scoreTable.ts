import type { Capture, CapturedPaper } from '../model/capture'
import type { PaperScore } from '../model/paper'
import { titleKey } from '../model/titleKey'
import { untitled } from '../model/untitled'
import { readCell } from './csvCell'
import { elements, isTooDeep, parsePiece } from './json'
import type { Member, Piece } from './json'
import type { Pace } from './pace'
import { skip, Unreadable } from './problem'
import { columnsOf, scoreColumn } from './scoreColumns'
import type { ScoreColumn } from './scoreColumns'
import { BadRow, readScoreRow } from './scoreRow'
import type { Cells, ScoreRow } from './scoreRow'
import type { TableRow } from './records'
import { headers, tableRows } from './table'

export interface TableOptions {
  capturedAt: Date
  /** What the scores' source is called where the table does not say. */
  label: string
}

/** The header of a delimited text, if it is one Gloss understands something of. */
export function tableHeader(text: string) {
  let best: { delimiter: string; from: number; read: ReturnType<typeof columnsOf>; cells: string[] } | undefined
  for (const { delimiter, cells, from } of headers(text)) {
    const read = columnsOf(cells)
    if (read.known > (best?.read.known ?? 0)) best = { delimiter, from, read, cells }
  }
  return best
}

/**
 * Reads a delimited score table. @throws {Unreadable} when its header lacks a key or a score, or names a column twice
 */
export async function readScoreTable(text: string, options: TableOptions, pace: Pace): Promise<Capture> {
  const { delimiter, from, read } = scoreHeader(text)
  const table = new Table(options)
  for await (const rows of tableRows(text, from, delimiter, pace)) {
    for (const row of rows) {
      const cells = rowCells(row, read.columns, delimiter)
      if (cells instanceof BadRow) table.refuse(row.line, cells)
      else if (cells) table.add(row.line, cells)
    }
  }
  return table.capture()
}

/** The header of a delimited score table. @throws {Unreadable} as `readScoreTable` does */
export function scoreHeader(text: string) {
  const header = tableHeader(text)
  if (!header?.read.hasKey) throw new Unreadable('noKeyColumn', { line: 1, found: text.slice(0, 80) })
  const { delimiter, read, cells: names } = header
  if (!read.hasScore) throw new Unreadable('noScoreColumn', { line: 1, found: names.join(delimiter) })
  if (read.twice !== undefined) throw new Unreadable('duplicateColumn', { line: 1, found: read.twice })
  return header
}

/** A record's cells by their columns, or what is wrong with it; undefined for an empty one. */
export function rowCells(
  { cells, broken }: TableRow,
  columns: readonly (ScoreColumn | undefined)[],
  delimiter: string,
): Cells | BadRow | undefined {
  if (cells.every((cell) => cell.trim() === '')) return undefined
  const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  const shown = () => cells.join(delimiter === '\t' ? ' ' : delimiter)
  if (broken) return new BadRow('badQuotes', shown())
  if (surplus || cells.length < columns.length) return new BadRow('wrongFieldCount', shown())
  return cellsOf(columns, cells)
}

function cellsOf(columns: readonly (ScoreColumn | undefined)[], row: readonly string[]): Cells {
  const cells: Cells = {}
  for (const [at, column] of columns.entries()) if (column) cells[column] = readCell(row[at]!)
  return cells
}

/** Reads a JSON array of score rows; without a member, the text itself is the only row. */
export async function readScoreArray(
  text: string,
  member: Member | undefined,
  options: TableOptions,
  pace: Pace,
): Promise<Capture> {
  const table = new Table(options)
  if (!member) addJson(table, { text, line: 1 })
  else for await (const piece of elements(text, member, pace)) addJson(table, piece)
  return table.capture()
}

/** Reads JSON Lines: one score row a line. A line that is no JSON object is skipped by its number. */
export async function readScoreLines(text: string, options: TableOptions, pace: Pace): Promise<Capture> {
  const table = new Table(options)
  let line = 0
  for (let at = 0; at < text.length;) {
    const waiting = pace.breathe(0.2 + 0.8 * (at / text.length))
    if (waiting) await waiting
    const end = text.indexOf('\n', at)
    const row = text.slice(at, end === -1 ? text.length : end)
    line++
    if (row.trim() !== '') addJson(table, { text: row, line })
    at = end === -1 ? text.length : end + 1
  }
  return table.capture()
}

/** A row is small; a line of 100 MB is not one. */
const LONGEST_ROW = 1 << 20

function addJson(table: Table, piece: Piece): void {
  const cells = jsonCells(piece)
  if (cells instanceof BadRow) table.refuse(piece.line, cells)
  else table.add(piece.line, cells)
}

/** One JSON row's cells by their columns, or what is wrong with it. */
export function jsonCells(piece: Piece): Cells | BadRow {
  if (piece.text.length > LONGEST_ROW) return new BadRow('tooLarge', piece.text.slice(0, 80))
  let value: unknown
  try {
    if (isTooDeep(piece.text)) throw new Unreadable('tooDeep', { line: piece.line })
    value = parsePiece(piece)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return new BadRow(error.skipped.reason, piece.text)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new BadRow('badRecord', piece.text)
  const cells: Cells = {}
  for (const [name, cell] of Object.entries(value)) {
    const column = scoreColumn(name)
    if (!column) continue
    if (column in cells) return new BadRow('duplicateColumn', name)
    cells[column] = cell
  }
  return cells
}

/** A day's slack for clocks and time zones. */
const DAY_MS = 86_400_000

/** A score and the line it stands on. */
interface Held {
  label: string
  score: PaperScore
  line: number
}

/** Collects rows into papers: a paper that occurs again brings another source's score, or the newer of the same source. */
class Table {
  private readonly papers = new Map<string, { paper: CapturedPaper; held: Held[] }>()
  private readonly skipped: Capture['skipped'] = []
  private readonly now: string
  private readonly latest: string

  constructor(private readonly options: TableOptions) {
    this.now = options.capturedAt.toISOString()
    this.latest = new Date(options.capturedAt.getTime() + DAY_MS).toISOString()
  }

  refuse(line: number, { reason, found }: BadRow): void {
    this.skipped.push(skip(reason, line, found))
  }

  add(line: number, cells: Cells): void {
    const row = readScoreRow(cells, this.latest)
    if (row instanceof BadRow) return this.refuse(line, row)
    const key = row.arxivId ?? row.doi ?? `title:${titleKey(row.title!)}`
    const label = row.source ?? this.options.label
    const next: Held = { label, line, score: this.score(row, label) }
    const entry = this.papers.get(key)
    if (!entry) return void this.papers.set(key, { paper: paperOf(row), held: [next] })
    if (row.title !== undefined && entry.paper.title === untitled(entry.paper)) entry.paper.title = row.title
    const at = entry.held.findIndex((held) => held.label === label)
    const before = entry.held[at]
    if (!before && entry.held.length < MOST_SCORES) return void entry.held.push(next)
    const isNewer = before !== undefined && next.score.source.capturedAt > before.score.source.capturedAt
    if (isNewer) entry.held[at] = next
    return this.refuse(isNewer ? before.line : line, new BadRow('duplicate', row.arxivId ?? row.doi ?? row.title))
  }

  capture(): Capture {
    const papers = [...this.papers.values()].map(({ paper, held }) => {
      paper.scores = held.map(({ score }) => score)
      return paper
    })
    return { researchers: [], papers, skipped: this.skipped.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  }

  private score(row: ScoreRow, label: string): PaperScore {
    const source: PaperScore['source'] = { kind: 'score-table', capturedAt: row.date ?? this.now }
    if (label) source.label = label
    const score: PaperScore = { source }
    if (row.novelty !== undefined) score.novelty = row.novelty
    if (row.aiScore !== undefined) score.aiScore = row.aiScore
    return score
  }
}

/** As many as a paper can keep. */
const MOST_SCORES = 100

function paperOf(row: ScoreRow): CapturedPaper {
  const paper: CapturedPaper = { title: row.title ?? untitled(row), authors: [], authorsComplete: false }
  if (row.arxivId) paper.arxivId = row.arxivId
  if (row.doi) paper.doi = row.doi
  return paper
}
