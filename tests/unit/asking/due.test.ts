import { describe, expect, it } from 'vitest'
import { isRefreshDue } from '../../../lib/asking/due'
import type { Job } from '../../../lib/model/asking'

const NOW = Date.UTC(2026, 10, 27, 9)
const refresh = (startedAt: string, more: Partial<Job> = {}) =>
  ({ kind: 'refresh', automatic: true, startedAt, ...more }) as Job

describe('a refresh by itself', () => {
  it('is never due while it is switched off', () => {
    expect(isRefreshDue([], 0, NOW)).toBe(false)
  })

  it('is due at once the first time', () => {
    expect(isRefreshDue([], 7, NOW)).toBe(true)
  })

  it('is due so many days after the last one began, whatever came of that', () => {
    expect(isRefreshDue([refresh('2026-11-20T09:00:01.000Z', { state: 'cancelled' })], 7, NOW)).toBe(false)
    expect(isRefreshDue([refresh('2026-11-20T09:00:00.000Z')], 7, NOW)).toBe(true)
    expect(isRefreshDue([refresh('2026-11-26T09:00:00.000Z'), refresh('2026-11-01T09:00:00.000Z')], 7, NOW)).toBe(false)
  })

  it('does not count what the reader asked for, nor what is no refresh', () => {
    const others = [
      refresh('2026-11-27T08:00:00.000Z', { automatic: false }),
      refresh('2026-11-27T08:00:00.000Z', { kind: 'score' }),
    ]
    expect(isRefreshDue(others, 1, NOW)).toBe(true)
  })
})
