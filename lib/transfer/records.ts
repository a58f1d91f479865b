import Papa from 'papaparse'
import { countLines } from './text'

/** A record of a delimited text and the line it begins on. */
export interface TableRow {
  line: number
  cells: string[]
  /** The quoting around a cell is broken: its text cannot be trusted. */
  broken: boolean
}

interface Slice {
  data: string[][]
  errors: { row?: number; code: string }[]
  meta: { cursor: number }
}

const SLICE = 1 << 15
/** No cell Gloss wants is this long: a quote that never closes would make the rest of the file one cell. */
const MOST_ROW = 4 << 20
/** After so many quotes that never close the text is no table: what is left is not read. */
const MOST_UNCLOSED = 100

/**
 * Reads the records of a delimited text, the first of which is its header and is left out, as the text arrives. Papa
 * Parse splits the cells. A quote that is never closed costs its own line (`broken`), not the rest of the text.
 */
export class RecordReader {
  readonly #delimiter: string
  #text = ''
  #at = 0
  #line: number
  #ended = false
  #size = SLICE
  #isHeader = true
  #unclosed = 0
  /** The line that is being refused goes on in text that is not here yet. */
  #isSkipping = false

  /** @param line the header's */
  constructor(delimiter: string, line: number) {
    this.#delimiter = delimiter
    this.#line = line
  }

  /** How much of the text given so far is not read yet, in characters. */
  get left(): number {
    return this.#text.length - this.#at
  }

  give(text: string): void {
    if (this.#ended) return
    this.#text = this.#text.slice(this.#at) + text
    this.#at = 0
    if (!this.#isSkipping) return
    const end = this.#text.indexOf('\n')
    this.#isSkipping = end === -1
    this.#at = end === -1 ? this.#text.length : end + 1
  }

  /** There is no more text: what is left is the last record. */
  end(): void {
    this.#ended = true
  }

  /** The next records; undefined when more text is needed, or, after the end, when there are no more. */
  next(): TableRow[] | undefined {
    for (;;) {
      const isLast = this.#ended && this.left <= this.#size
      if (this.left === 0 || (this.left < this.#size && !this.#ended)) return undefined
      const slice = this.#text.slice(this.#at, this.#at + this.#size)
      const read = split(this.#delimiter, slice, !isLast)
      if (read.data.length > 0 || isLast || this.#size > MOST_ROW) return this.#take(read, slice, isLast)
      this.#size *= 2
    }
  }

  #take({ data, errors, meta }: Slice, slice: string, isLast: boolean): TableRow[] | undefined {
    const endless = data.length === 0 || errors.some((error) => error.code === 'MissingQuotes')
    if (endless && data.length > 0) data.pop()
    const broken = new Set(errors.map((error) => error.row))
    const rows: TableRow[] = []
    const before = this.#line
    for (const [index, cells] of data.entries()) {
      if (!this.#isHeader) rows.push({ line: this.#line, cells, broken: broken.has(index) })
      this.#isHeader = false
      this.#line++
      for (const cell of cells) if (cell.includes('\n')) this.#line += countLines(cell)
    }
    if (!endless) {
      this.#size = SLICE
      this.#at += isLast ? slice.length : meta.cursor
      return rows
    }
    const start = lineAfter(this.#text, this.#at, this.#line - before)
    const end = this.#text.indexOf('\n', start)
    this.#size = SLICE
    const shown = this.#text.slice(start, end === -1 ? start + 200 : Math.min(end, start + 200))
    rows.push({ line: this.#line, cells: [shown], broken: true })
    this.#line++
    if (++this.#unclosed > MOST_UNCLOSED) this.end()
    this.#isSkipping = end === -1 && !this.#ended
    this.#at = end === -1 || this.#unclosed > MOST_UNCLOSED ? this.#text.length : end + 1
    return rows
  }
}

/** Where the text goes on after so many line ends. */
function lineAfter(text: string, from: number, lines: number): number {
  let at = from
  for (let left = lines; left > 0; left--) at = text.indexOf('\n', at) + 1
  return at
}

/** Splits a text into records and these into cells. */
export function split(delimiter: string, text: string, ignoreLastRow: boolean): Slice {
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, ignoreLastRow) as Slice
}
