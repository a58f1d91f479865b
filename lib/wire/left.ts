import type { Left } from '../model/lookup'
import { NameFilter } from '../model/nameFilter'
import type { Row } from '../model/row'
import { TitleFilter } from '../model/titleFilter'

/**
 * The rows of a page of which their ids do not say all.
 * @param rows all that were asked for by their ids, in that order
 */
export function rowsLeft(rows: readonly Row[], left: Left): Set<Row> {
  const names = left.names === '' ? undefined : NameFilter.from(left.names)
  const titles = left.titles === '' ? undefined : TitleFilter.from(left.titles)
  const found = new Set(left.rows.flatMap((at) => rows[at] ?? []))
  if (!names && !titles) return found
  for (const row of rows) {
    const { byline } = row
    const isTheirs = names && (byline === undefined || names.mayHoldAny(byline))
    if (isTheirs || row.doi || row.truncated || titles?.mayHold(row.text)) found.add(row)
  }
  return found
}
