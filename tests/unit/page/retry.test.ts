import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createRetry } from '../../../lib/page/retry'

beforeEach(() => {
  vi.useFakeTimers()
})

describe('a question that nobody answered', () => {
  it('is asked again three times, later each time, and then no more', () => {
    const again = vi.fn()
    const retry = createRetry(again, new AbortController().signal)
    for (const wait of [500, 2000, 8000]) {
      retry.heard(false)
      vi.advanceTimersByTime(wait - 1)
      expect(again).not.toHaveBeenCalled()
      vi.advanceTimersByTime(1)
      expect(again).toHaveBeenCalledOnce()
      again.mockClear()
    }
    retry.heard(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is asked once, whatever the page asked meanwhile, and not at all once that was answered', () => {
    const again = vi.fn()
    const retry = createRetry(again, new AbortController().signal)
    retry.heard(false)
    retry.heard(false)
    expect(vi.getTimerCount()).toBe(1)
    retry.heard(true)
    expect(vi.getTimerCount()).toBe(0)
    retry.heard(false)
    vi.advanceTimersByTime(500)
    expect(again).toHaveBeenCalledOnce()
  })

  it('is not asked for a page that has gone', () => {
    const ending = new AbortController()
    const retry = createRetry(() => expect.unreachable(), ending.signal)
    retry.heard(false)
    ending.abort()
    retry.heard(false)
    expect(vi.getTimerCount()).toBe(0)
  })
})
