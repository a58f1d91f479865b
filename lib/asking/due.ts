import type { Job } from '../model/asking'

const DAY = 86_400_000

/**
 * Whether everyone is to be refreshed without being asked for it. Counted from when the last such refresh began, whatever
 * came of it: one that was cancelled is not begun again the same day.
 * @param everyDays 0 for never
 * @param now milliseconds since 1970
 */
export function isRefreshDue(jobs: readonly Job[], everyDays: number, now: number): boolean {
  if (everyDays === 0) return false
  const begun = jobs.filter(({ kind, automatic }) => kind === 'refresh' && automatic)
  return begun.every(({ startedAt }) => now - Date.parse(startedAt) >= everyDays * DAY)
}
