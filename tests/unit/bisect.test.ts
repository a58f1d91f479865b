import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bisect } from '../../lib/bisect'

describe('halving', () => {
  it('finds the first place from which on something holds, wherever that is', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (count, first) => {
        const begin = Math.min(count, first)
        expect(bisect(count, (place) => place >= begin)).toBe(begin)
      }),
    )
  })

  it('asks few of many, and never of a place that is not there', () => {
    const asked: number[] = []
    bisect(1000, (place) => asked.push(place) > 1000)
    expect(asked.length).toBeLessThanOrEqual(10)
    expect(Math.max(...asked)).toBeLessThan(1000)
    expect(bisect(0, () => expect.unreachable())).toBe(0)
  })
})
