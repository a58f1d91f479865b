import Papa from 'papaparse'
import type { Pace } from './pace'
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

/** Delimiters seen in the wild, commonest first; a tie goes to the commoner. */
const DELIMITERS = [',', '\t', ';', '|', '\u001F', '\u001E', '^', '~', ':', ' ']
const SLICE = 1 << 15
/** No cell Gloss wants is this long: a quote that never closes would make the rest of the file one cell. */
const MOST_ROW = 4 << 20
/** After so many quotes that never close the text is no table: what is left is not read. */
const MOST_UNCLOSED = 100

/** The first record of a text for every delimiter that could separate it, commonest delimiter first. */
export function headers(text: string): { delimiter: string; cells: string[]; from: number }[] {
  const start = text.search(/\S/)
  if (start === -1) return []
  // Excel writes this line so that it finds the delimiter again.
  const told = /^sep=(.)\n/i.exec(text.slice(start, start + 8))
  const from = start + (told?.[0].length ?? 0)
  const head = text.slice(from, from + 20_000)
  return (told ? [told[1]!] : DELIMITERS).map((delimiter) => ({
    delimiter,
    cells: parse(delimiter, head, false).data[0] ?? [],
    from,
  }))
}

/**
 * Reads delimited records after the header, in batches, giving way to the page between them. Papa Parse splits the cells.
 * A quote that is never closed costs its own line (`broken`), not the rest of the file.
 * @param from where the header begins
 */
export async function* tableRows(
  text: string,
  from: number,
  delimiter: string,
  pace: Pace,
): AsyncGenerator<TableRow[]> {
  let at = from
  let line = countLines(text, 0, from) + 1
  let size = SLICE
  let isHeader = true
  let unclosed = 0
  while (at < text.length) {
    const waiting = pace.breathe(0.2 + 0.8 * (at / text.length))
    if (waiting) await waiting
    const slice = text.slice(at, at + size)
    const isLast = at + size >= text.length
    const { data, errors, meta } = parse(delimiter, slice, !isLast)
    if (data.length === 0 && !isLast && size <= MOST_ROW) {
      size *= 2
      continue
    }
    const endless = data.length === 0 || errors.some((error) => error.code === 'MissingQuotes')
    if (endless && data.length > 0) data.pop()
    const broken = new Set(errors.map((error) => error.row))
    const rows: TableRow[] = []
    const before = line
    for (const [index, cells] of data.entries()) {
      if (!isHeader) rows.push({ line, cells, broken: broken.has(index) })
      isHeader = false
      line++
      for (const cell of cells) if (cell.includes('\n')) line += countLines(cell)
    }
    size = SLICE
    if (endless) {
      const start = lineAfter(text, at, line - before)
      const end = text.indexOf('\n', start)
      rows.push({
        line,
        cells: [text.slice(start, end === -1 ? start + 200 : Math.min(end, start + 200))],
        broken: true,
      })
      line++
      at = end === -1 || ++unclosed > MOST_UNCLOSED ? text.length : end + 1
    } else at += isLast ? slice.length : meta.cursor
    yield rows
  }
}

/** Where the text goes on after so many line ends. */
function lineAfter(text: string, from: number, lines: number): number {
  let at = from
  for (let left = lines; left > 0; left--) at = text.indexOf('\n', at) + 1
  return at
}

function parse(delimiter: string, text: string, ignoreLastRow: boolean): Slice {
  return new Papa.Parser({ delimiter, newline: '\n' }).parse(text, 0, ignoreLastRow) as Slice
}
