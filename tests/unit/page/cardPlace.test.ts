import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from '../../../lib/page/cardPlace'

const view = { width: 1000, height: 800 }
const card = { width: 350, height: 300 }
const title = { left: 50, top: 100, right: 950, bottom: 144 }
const badge = { left: 400, top: 124, right: 560, bottom: 142 }

describe('a card stands', () => {
  it('below its badge and its title, beginning where the badge begins', () => {
    expect(placeCard(badge, title, card, view, false)).toEqual({ left: 400, top: 150 })
  })

  it('ending where the badge ends, from right to left', () => {
    expect(placeCard(badge, title, card, view, true)).toEqual({ left: 210, top: 150 })
  })

  it('above the title where there is no room below', () => {
    const low = (box: typeof badge) => ({ ...box, top: box.top + 550, bottom: box.bottom + 550 })
    expect(placeCard(low(badge), low(title), card, view, false)).toEqual({ left: 400, top: 650 - 6 - 300 })
  })

  it('always wholly on a screen that can hold it, and never over its title where one side has room', () => {
    const box = fc
      .record({
        left: fc.integer({ min: 0, max: 900 }),
        top: fc.integer({ min: 0, max: 780 }),
        height: fc.integer({ min: 10, max: 60 }),
      })
      .map(({ left, top, height }) => ({ left, top, right: left + 100, bottom: top + height }))
    const size = fc.record({ width: fc.integer({ min: 50, max: 980 }), height: fc.integer({ min: 50, max: 780 }) })
    fc.assert(
      fc.property(box, size, fc.boolean(), (spot, room, rtl) => {
        const { left, top } = placeCard(spot, spot, room, view, rtl)
        expect(left).toBeGreaterThanOrEqual(8)
        expect(top).toBeGreaterThanOrEqual(8)
        expect(left + room.width).toBeLessThanOrEqual(view.width - 8)
        expect(top + room.height).toBeLessThanOrEqual(view.height - 8)
        const fits = spot.bottom + 6 + room.height <= view.height - 8 || spot.top - 6 - room.height >= 8
        if (fits) expect(top >= spot.bottom || top + room.height <= spot.top).toBe(true)
      }),
    )
  })
})
