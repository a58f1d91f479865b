import type { BackupRow } from '../tables'

/** Of the last days on which there was one, the last snapshot of the day; of the last weeks likewise. */
export const DAYS_KEPT = 7
export const WEEKS_KEPT = 4
/** Besides those, the last snapshots of any day. */
export const LATEST_KEPT = 10
/** All snapshots together, in bytes as they are stored. Only the newest stays whatever its size. */
export const MOST_BYTES = 100 << 20

/**
 * Which snapshots are no longer kept.
 * @param rows in any order
 * @returns their keys
 */
export function outdated(rows: readonly BackupRow[]): string[] {
  const newestFirst = [...rows].sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? 1 : -1))
  const kept = new Set<BackupRow>(newestFirst.slice(0, LATEST_KEPT))
  for (const row of newestOfEach(newestFirst, dayOf, DAYS_KEPT)) kept.add(row)
  for (const row of newestOfEach(newestFirst, weekOf, WEEKS_KEPT)) kept.add(row)
  let bytes = 0
  return newestFirst
    .filter((row, at) => {
      if (kept.has(row)) bytes += row.size
      return !kept.has(row) || (at > 0 && bytes > MOST_BYTES)
    })
    .map(({ id }) => id)
}

function newestOfEach(newestFirst: readonly BackupRow[], period: (at: Date) => string, periods: number): BackupRow[] {
  const newest = new Map<string, BackupRow>()
  for (const row of newestFirst) {
    const key = period(new Date(row.at))
    if (!newest.has(key)) newest.set(key, row)
  }
  return [...newest.values()].slice(0, periods)
}

/** The reader's own day. */
export function dayOf(at: Date): string {
  return `${at.getFullYear()}-${at.getMonth() + 1}-${at.getDate()}`
}

/** Named by its Monday. */
function weekOf(at: Date): string {
  const sinceMonday = (at.getDay() + 6) % 7
  return dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - sinceMonday))
}
