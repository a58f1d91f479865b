import { describe, expect, it, vi } from 'vitest'
import { inSlices } from '../../../lib/page/slices'

const plainly = (slice: () => void) => slice()

describe('work is done in slices', () => {
  it('in order, each item once', async () => {
    const done: number[] = []
    const whole = await inSlices([0, 1, 2, 3, 4], (item) => done.push(item), plainly, new AbortController().signal)
    expect(whole).toBe(true)
    expect(done).toEqual([0, 1, 2, 3, 4])
  })

  it('none for nothing', async () => {
    const around = vi.fn(plainly)
    expect(await inSlices([], () => {}, around, new AbortController().signal)).toBe(true)
    expect(around).not.toHaveBeenCalled()
  })

  it('each after what it waits for', async () => {
    const log: string[] = []
    const before = () => Promise.resolve().then(() => void log.push('ready'))
    await inSlices(['a', 'b'], (item) => log.push(item), plainly, new AbortController().signal, before)
    expect(log).toEqual(['ready', 'a', 'b'])
  })

  it('of which none grows long, and which a signal ends', async () => {
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const stop = new AbortController()
    const slices: number[] = []
    const items = Array.from({ length: 100 }, (_, index) => index)
    const whole = await inSlices(
      items,
      () => (now += 2),
      (slice) => {
        const begin = now
        slice()
        slices.push(now - begin)
        if (slices.length === 3) stop.abort()
      },
      stop.signal,
    )
    expect(whole).toBe(false)
    expect(slices).toHaveLength(3)
    expect(Math.max(...slices)).toBeLessThan(50)
  })
})
