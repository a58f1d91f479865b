import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outwards, staying } from '../../../lib/triage/moves'

describe('what stays', () => {
  it('is as much as possible', () => {
    expect(staying([3, 0, 1, 2], 1)).toEqual([false, true, true, true])
    expect(staying([0, 1, 2], 0)).toEqual([true, true, true])
  })

  it('always has the anchor, and stands in rising order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 40 }), fc.nat(), (places, seed) => {
        const anchor = seed % places.length
        const stays = staying(places, anchor)
        expect(stays[anchor]).toBe(true)
        const kept = places.filter((_, at) => stays[at])
        expect(kept).toEqual(kept.toSorted((a, b) => a - b))
      }),
    )
  })
})

it('goes outwards over every index once', () => {
  expect(outwards(6, 2)).toEqual([2, 3, 1, 4, 0, 5])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(), (length, seed) => {
      const order = outwards(length, seed % length)
      expect(order.toSorted((a, b) => a - b)).toEqual([...Array(length).keys()])
    }),
  )
})
