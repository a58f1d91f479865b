import type { Skipped } from '../model/capture'
import { isScholarFeedAnswer } from '../sources/scholarFeedAnswer'
import { parsePiece } from './json'
import type { Piece } from './json'
import { skip, Unreadable } from './problem'
import { JsonElements } from './jsonElements'
import { RecordReader } from './records'
import type { TableRow } from './records'
import { jsonCells, rowCells, scoreHeader, tableHeader } from './scoreTable'
import { BadRow, readScoreRow } from './scoreRow'
import type { Cells, ScoreRow } from './scoreRow'
import { countLines, encodingOf } from './text'
import { textOf } from './textStream'
import type { Chunks } from './textStream'

/** What becomes of a table's rows as they are read. */
export interface ScoreSink {
  take(row: ScoreRow, line: number): void
  refuse(skipped: Skipped): void
}

export interface ScoreStreamOptions {
  capturedAt: Date
  signal?: AbortSignal
}

/** So much is looked at to tell what a table is. */
const HEAD = 1 << 16
/** A day's slack for clocks and time zones. */
const DAY_MS = 86_400_000

/**
 * Reads a score table of any length as its bytes arrive: CSV, TSV and the like, JSON Lines, or a JSON array. Each row is
 * judged as `readScoreTable` judges it; what a paper is that stands in several rows is left to the sink.
 * @throws {Unreadable} when it is none; the signal's reason when it is aborted
 */
export async function readScoreStream(
  chunks: Chunks,
  sink: ScoreSink,
  { capturedAt, signal }: ScoreStreamOptions,
): Promise<void> {
  const judge = new Judge(sink, new Date(capturedAt.getTime() + DAY_MS).toISOString())
  let head: string | undefined = ''
  let lines: Lines | undefined
  for await (const text of textOf(chunks)) {
    signal?.throwIfAborted()
    if (lines) {
      lines.give(text)
      continue
    }
    head += text
    if (head!.length < HEAD) continue
    lines = linesOf(head!, judge)
    head = undefined
  }
  if (head !== undefined) lines = linesOf(head, judge)
  lines?.end()
}

interface Lines {
  give(text: string): void
  end(): void
}

function linesOf(head: string, judge: Judge): Lines {
  const start = head.search(/\S/)
  if (start === -1) throw new Unreadable('empty')
  const lines = readerOf(head, head[start]!, judge)
  lines.give(head)
  return lines
}

function readerOf(head: string, first: string, judge: Judge): Lines {
  if (first === '{') return new JsonLines(judge)
  if (first === '[') return new JsonElements((piece) => judge.judge(piece.line, jsonCells(piece)))
  return new Records(head, judge)
}

class Judge {
  constructor(
    private readonly sink: ScoreSink,
    private readonly latest: string,
  ) {}

  judge(line: number, cells: Cells | BadRow): void {
    const row = cells instanceof BadRow ? cells : readScoreRow(cells, this.latest)
    if (row instanceof BadRow) this.sink.refuse(skip(row.reason, line, row.found))
    else this.sink.take(row, line)
  }
}

class Records implements Lines {
  readonly #header: ReturnType<typeof scoreHeader>
  readonly #reader: RecordReader
  readonly #judge: Judge
  /** What stands before the header. */
  #before: number

  constructor(head: string, judge: Judge) {
    this.#header = scoreHeader(head)
    this.#reader = new RecordReader(this.#header.delimiter, countLines(head, 0, this.#header.from) + 1)
    this.#before = this.#header.from
    this.#judge = judge
  }

  give(text: string): void {
    this.#reader.give(text.slice(this.#before))
    this.#before = 0
    this.#read()
  }

  end(): void {
    this.#reader.end()
    this.#read()
  }

  #read(): void {
    for (let rows = this.#reader.next(); rows; rows = this.#reader.next()) for (const row of rows) this.#take(row)
  }

  #take(row: TableRow): void {
    const cells = rowCells(row, this.#header.read.columns, this.#header.delimiter)
    if (cells) this.#judge.judge(row.line, cells)
  }
}

/** A row is small; a line that is longer is not one, and is not kept until its end comes. */
const LONGEST_LINE = 2 << 20

class JsonLines implements Lines {
  readonly #judge: Judge
  #text = ''
  #line = 1

  constructor(judge: Judge) {
    this.#judge = judge
  }

  give(text: string): void {
    this.#text += text
    let at = 0
    for (let end = this.#text.indexOf('\n'); end !== -1; end = this.#text.indexOf('\n', at)) {
      this.#take(this.#text.slice(at, end))
      at = end + 1
    }
    // What is cut here is refused for its length all the same.
    this.#text = this.#text.slice(at, at + LONGEST_LINE)
  }

  end(): void {
    if (this.#text.trim() !== '') this.#take(this.#text)
  }

  #take(text: string): void {
    if (text.trim() !== '') this.#judge.judge(this.#line, jsonCells({ text, line: this.#line }))
    this.#line++
  }
}

/** Whether a file that begins with these bytes is a score table that can be read as a stream. */
export function beginsAsScores(head: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head).replaceAll(/\r\n?/g, '\n')
  const start = text.search(/\S/)
  if (start === -1) return false
  if (text[start] === '[') return firstElements(text).some(isScoreRow)
  if (text[start] !== '{') {
    const header = tableHeader(text)
    return header !== undefined && header.read.hasKey && header.read.hasScore
  }
  const end = text.indexOf('\n', start)
  return end !== -1 && isScoreRow({ text: text.slice(start, end), line: 1 })
}

/** One of the first few elements of an array may be broken. */
const LOOKED_AT = 5

function firstElements(text: string): Piece[] {
  const pieces: Piece[] = []
  try {
    new JsonElements((piece) => pieces.push(piece)).give(text)
  } catch (error) {
    // What breaks later is for the reading to say.
    if (!(error instanceof Unreadable)) throw error
  }
  return pieces.slice(0, LOOKED_AT)
}

/** A row that can be read, and not a paper as an API describes it, of which there is more to read than scores. */
function isScoreRow(piece: Piece): boolean {
  const cells = jsonCells(piece)
  if (cells instanceof BadRow || readScoreRow(cells, '9999') instanceof BadRow) return false
  return !isScholarFeedAnswer(parsePiece(piece))
}
