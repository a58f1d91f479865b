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

/**
 * The rows that have one of some values, for values that mostly stand close together, as the keys of one import do: then
 * one question for all that lies between the first and the last costs a hundredth of asking for each.
 * @param index of single values, none of them twice
 */
export async function rowsWith<Row>(
  table: Table<Row>,
  index: keyof Row & string,
  values: readonly string[],
): Promise<Row[]> {
  const { first, last } = bounds(values)
  if (first === undefined) return []
  const most = values.length * 4
  const near = await table.where(index).between(first, last, true, true).limit(most).toArray()
  if (near.length === most) return table.where(index).anyOf(values).toArray()
  const wanted = new Set<unknown>(values)
  return near.filter((row) => wanted.has(row[index]))
}

/** Deletes rows by their keys: in one go where nothing else lies between the first and the last. */
export async function deleteRows<Row extends { id: string }>(
  table: Table<Row, Row['id']>,
  keys: readonly Row['id'][],
): Promise<void> {
  const { first, last } = bounds(keys)
  if (first === undefined) return
  const between = table.where('id').between(first, last, true, true)
  const wanted = new Set<string>(keys)
  const near = await between
    .clone()
    .limit(keys.length + 1)
    .primaryKeys()
  if (near.every((key) => wanted.has(key))) await between.delete()
  else await table.bulkDelete([...keys])
}

function bounds(values: readonly string[]): { first?: string; last?: string } {
  let [first] = values
  let last = first
  for (const value of values) {
    if (value < first!) first = value
    if (value > last!) last = value
  }
  return { first, last }
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
