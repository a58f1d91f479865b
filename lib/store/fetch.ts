import type { Table } from 'dexie'

/** Beyond one key a so many rows, reading the whole table is faster than asking for each key. */
const ROWS_A_KEY = 20
const CHUNK = 2000

/** The values that rows are wanted for, by the property of an index (or of the primary key). */
export type Wanted<Row> = Partial<Record<keyof Row & string, ReadonlySet<string>>>

/**
 * The rows that have any of the wanted values, each once. Made for anything between one key and hundreds of thousands:
 * few keys are asked for one by one, many by reading the table.
 * @param breathe called between parts; may throw to stop
 */
export async function fetchWanted<Row extends { id: string }>(
  table: Table<Row, Row['id']>,
  wanted: Wanted<Row>,
  breathe?: () => void,
): Promise<Row[]> {
  const indexes = Object.entries(wanted) as [keyof Row & string, ReadonlySet<string>][]
  const keys = indexes.reduce((sum, [, values]) => sum + values.size, 0)
  if (keys === 0) return []
  const found = new Map<string, Row>()
  const keep = (rows: Row[]) => {
    for (const row of rows) found.set(row.id, row)
  }
  if (keys * ROWS_A_KEY > (await table.count())) {
    const fits = (row: Row) =>
      indexes.some(([index, values]) => valuesOf(row[index]).some((value) => values.has(value)))
    await eachChunk(table, (rows) => keep(rows.filter(fits)), breathe)
    return [...found.values()]
  }
  for (const [index, values] of indexes) {
    for (const part of chunks([...values], CHUNK)) {
      breathe?.()
      const answers = await Promise.all(part.map((value) => table.where(index).equals(value).toArray()))
      answers.forEach(keep)
    }
  }
  return [...found.values()]
}

function valuesOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')
}

/** Reads a whole table in parts, in the order of its key, so that neither memory nor the page is filled at once. */
export async function eachChunk<Row extends { id: string }>(
  table: Table<Row, Row['id']>,
  use: (rows: Row[]) => void | Promise<void>,
  breathe?: () => void,
): Promise<void> {
  let after = ''
  for (;;) {
    breathe?.()
    const rows = await table.where('id').above(after).limit(CHUNK).toArray()
    await use(rows)
    if (rows.length < CHUNK) return
    after = rows.at(-1)!.id
  }
}

export function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
