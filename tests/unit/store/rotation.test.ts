import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAYS_KEPT, LATEST_KEPT, MOST_BYTES, outdated, WEEKS_KEPT } from '../../../lib/store/backups/rotation'
import type { BackupRow } from '../../../lib/store/tables'

const DAY = 86_400_000
const NOW = new Date(2026, 10, 27, 12).getTime()

const row = (at: number, size = 1000, id = `b${at}`): BackupRow => ({
  id,
  at: new Date(at).toISOString(),
  reason: 'daily',
  rev: at,
  holds: { researchers: 1, papers: 1 },
  size,
})

function kept(rows: BackupRow[]): BackupRow[] {
  const gone = new Set(outdated(rows))
  return rows.filter(({ id }) => !gone.has(id)).sort((a, b) => (a.at < b.at ? 1 : -1))
}

describe('the rotation of snapshots', () => {
  it('keeps the last of seven days and of four weeks, and the latest ten', () => {
    // Three a day for sixty days.
    const rows = Array.from({ length: 180 }, (_, at) => row(NOW - at * (DAY / 3)))
    const ages = kept(rows).map(({ at }) => Math.round((NOW - Date.parse(at)) / (DAY / 3)))
    expect(ages.slice(0, LATEST_KEPT)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    const days = new Set(kept(rows).map(({ at }) => new Date(at).toDateString()))
    expect(days.size).toBeGreaterThanOrEqual(DAYS_KEPT)
    expect(Math.max(...ages) / 3).toBeGreaterThan(7 * (WEEKS_KEPT - 2))
    expect(kept(rows).length).toBeLessThanOrEqual(LATEST_KEPT + DAYS_KEPT + WEEKS_KEPT)
  })

  it('counts days and weeks that had one: a month without changes costs nothing', () => {
    const rows = Array.from({ length: 30 }, (_, at) => row(NOW - at * 40 * DAY))
    expect(kept(rows)).toHaveLength(LATEST_KEPT)
  })

  it('never drops the newest, and stays within its bound otherwise', () => {
    const rows = fc.array(
      fc.record({ age: fc.integer({ min: 0, max: 90 * DAY }), size: fc.integer({ min: 1, max: MOST_BYTES }) }),
      { minLength: 1, maxLength: 60 },
    )
    fc.assert(
      fc.property(rows, (made) => {
        const all = made.map(({ age, size }, at) => row(NOW - age, size, `b${at}`))
        const left = kept(all)
        const newest = Math.max(...all.map(({ at }) => Date.parse(at)))
        expect(Date.parse(left[0]!.at)).toBe(newest)
        const bytes = left.reduce((sum, { size }) => sum + size, 0)
        expect(left.length === 1 || bytes <= MOST_BYTES).toBe(true)
        expect(left.length).toBeLessThanOrEqual(LATEST_KEPT + DAYS_KEPT + WEEKS_KEPT)
      }),
    )
  })
})
