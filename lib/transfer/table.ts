import type { Pace } from './pace'
import { RecordReader, split } from './records'
import type { TableRow } from './records'
import { countLines } from './text'

/** Delimiters seen in the wild, commonest first; a tie goes to the commoner. */
const DELIMITERS = [',', '\t', ';', '|', '\u001F', '\u001E', '^', '~', ':', ' ']

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
    cells: split(delimiter, head, false).data[0] ?? [],
    from,
  }))
}

/**
 * Reads delimited records after the header, in batches, giving way to the page between them.
 * @param from where the header begins
 */
export async function* tableRows(
  text: string,
  from: number,
  delimiter: string,
  pace: Pace,
): AsyncGenerator<TableRow[]> {
  const reader = new RecordReader(delimiter, countLines(text, 0, from) + 1)
  reader.give(text.slice(from))
  reader.end()
  for (;;) {
    const waiting = pace.breathe(0.2 + 0.8 * (1 - reader.left / text.length))
    if (waiting) await waiting
    const rows = reader.next()
    if (!rows) return
    yield rows
  }
}
