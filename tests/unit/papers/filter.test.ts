import { describe, expect, it } from 'vitest'
import { binsOf, countBins } from '../../../components/library/papers/bins'
import { filterQuery, kept, noFilter, readFilter } from '../../../components/library/papers/filter'
import { orderPapers, readSort } from '../../../components/library/papers/order'
import { columnsOf, listings } from '../../../components/library/papers/shelf/columns'
import { dayName, daysOf } from '../../../components/library/papers/shelf/days'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { PaperId } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'
import { score } from '../store/make'

const id = (name: string) => name as PaperId
const arxivId = (name: string) => name as ArxivId
const profile = {
  id: 'r' as Researcher['id'],
  papers: [id('own'), id('listed')],
  novelty: 45,
  aiScore: 41,
  source: { kind: 'profile-text', capturedAt: '2026-11-01T00:00:00.000Z' },
} as unknown as Researcher

const columns = columnsOf(
  [
    { id: id('own'), scores: [score(70, 60, '2026-05-01')], date: '2026-05-01' },
    { id: id('listed'), scores: [], date: '2025-01-15' },
    { id: id('half'), scores: [score(10, undefined, '2026-05-01')], arxivId: arxivId('2605.29280') },
    { id: id('bare'), scores: [], year: 2024 },
    { id: id('nothing'), scores: [] },
  ],
  listings([profile]),
)
const names = (places: Iterable<number>) => Array.from(places, (at) => columns.ids[at])
const keeps = (query: Record<string, string>) =>
  names(orderPapers(columns, undefined, kept(columns, readFilter(query)), 'savedAt', true)).reverse()

describe('filters', () => {
  it('take only a paper’s own numbers, and a profile’s where that is asked for', () => {
    expect(keeps({ novelty: '40..' })).toEqual(['own'])
    expect(keeps({ novelty: '40..', profiles: '1' })).toEqual(['own', 'listed'])
    expect(keeps({ novelty: '40..50', profiles: '1' })).toEqual(['listed'])
  })

  it('leave out what is unknown: it is not 0', () => {
    expect(keeps({ ai: '..50' })).toEqual([])
    expect(keeps({ novelty: '0..100' })).toEqual(['own', 'half'])
    expect(keeps({})).toHaveLength(5)
  })

  it('take a day where one is known, else the month of an arXiv id or the year, if all of it fits', () => {
    expect(keeps({ date: '2026-05-01..2026-05-31' })).toEqual(['own', 'half'])
    expect(keeps({ date: '2026-05-01..2026-05-30' })).toEqual(['own'])
    expect(keeps({ date: '..2024-12-31' })).toEqual(['bare'])
    expect(keeps({ date: '2024-02-01..2024-12-31' })).toEqual([])
  })

  it('come through an address and back', () => {
    const filter = readFilter({ novelty: '20..70', ai: '..50.5', date: '2025-01-01..', profiles: '1' })
    expect(readFilter(filterQuery(filter))).toEqual(filter)
    expect(Object.values(filterQuery(noFilter)).join('')).toBe('')
  })

  it.each(['x', '1', '..', '200..', '1..2..3', 'a..b', '-1..'])('take %j for no range', (novelty) =>
    expect(readFilter({ novelty }).novelty).toEqual({}),
  )
})

describe('orders', () => {
  const order = (sort: 'newest' | 'oldest' | 'novelty', profiles = false) =>
    names(orderPapers(columns, undefined, kept(columns, noFilter), sort, profiles))

  it('put what is unknown last in either direction', () => {
    expect(order('newest').at(-1)).toBe('nothing')
    expect(order('oldest').at(-1)).toBe('nothing')
    expect(order('oldest')[0]).toBe('bare')
    expect(order('novelty').slice(0, 2)).toEqual(['own', 'half'])
    expect(order('novelty', true).slice(0, 3)).toEqual(['own', 'listed', 'half'])
  })

  it('keep what was found best first, if nothing else is asked', () => {
    expect(readSort(undefined, true)).toBe('fit')
    expect(readSort('fit', false)).toBe('newest')
    expect(names(orderPapers(columns, Uint32Array.of(3, 0), kept(columns, noFilter), 'fit', false))).toEqual([
      'bare',
      'own',
    ])
  })
})

describe('days', () => {
  it.each([
    [{ date: '2026-05-28' }, '2026-05-28', '2026-05-28'],
    [{ arxivId: arxivId('2402.00001') }, '2024-02-01', '2024-02-29'],
    [{ arxivId: arxivId('hep-th/9901001') }, '1999-01-01', '1999-01-31'],
    [{ year: 2024 }, '2024-01-01', '2024-12-31'],
  ])('of %j', (paper, from, to) => expect(daysOf(paper)?.map(dayName)).toEqual([from, to]))

  it('are unknown when nothing says them', () => expect(daysOf({})).toBeUndefined())
})

describe('a timeline', () => {
  it('counts by months where these fit, and only what lies wholly in one', () => {
    const bins = binsOf(columns)!
    expect(bins.unit).toBe('month')
    const counted = countBins(bins, columns, kept(columns, noFilter))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(counted.at(-1)).toBe(2)
  })

  it('counts by years where there are many', () => {
    const old = columnsOf(
      [{ id: id('old'), scores: [], year: 1950 }, ...columns.ids.map((one) => ({ id: one, scores: [], year: 2024 }))],
      new Map(),
    )
    const bins = binsOf(old)!
    expect(bins.unit).toBe('year')
    expect(countBins(bins, old, kept(old, noFilter)).at(-1)).toBe(5)
  })

  it('is none without a date', () =>
    expect(binsOf(columnsOf([{ id: id('x'), scores: [] }], new Map()))).toBeUndefined())
})
