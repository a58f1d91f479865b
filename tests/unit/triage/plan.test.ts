import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../../lib/triage/plan'
import type { Item } from '../../../lib/triage/item'
import type { View } from '../../../lib/model/triage'
import { item, rule, view } from './make'

const ordered = (items: Item[], more: Partial<View>, rules = [] as Parameters<typeof planOf>[2]) =>
  planOf(items, view(more), rules).order
const fates = (items: Item[], more: Partial<View>, rules = [] as Parameters<typeof planOf>[2]) =>
  planOf(items, view(more), rules).fates

describe('order', () => {
  it('is the page’s where nothing is asked', () => {
    expect(ordered([item({ novelty: 1 }), item({ novelty: 9 })], {})).toEqual([0, 1])
  })

  it('is by a score, the highest first, those without it last in page order', () => {
    const items = [item(), item({ novelty: 20 }), item({ aiScore: 99 }), item({ novelty: 80.5 }), item({ novelty: 20 })]
    expect(ordered(items, { sort: 'novelty' })).toEqual([3, 1, 4, 0, 2])
    expect(ordered(items, { sort: 'aiScore' })).toEqual([2, 0, 1, 3, 4])
  })

  it('puts a score of 0 before none', () => {
    expect(ordered([item(), item({ novelty: 0 })], { sort: 'novelty' })).toEqual([1, 0])
  })

  it('stays within sections', () => {
    const items = [item({ novelty: 1 }), item({ novelty: 2 }), item({ section: 1, novelty: 9 })]
    expect(ordered(items, { sort: 'novelty' })).toEqual([1, 0, 2])
  })

  it('puts those by saved authors first, the certain before the possible', () => {
    const items = [item(), item({ author: 'possible' }), item({ author: 'confirmed' })]
    expect(ordered(items, { sort: 'authors' })).toEqual([2, 1, 0])
    expect(ordered(items, { pin: true })).toEqual([2, 1, 0])
  })

  it('puts what a rule pins before everything', () => {
    const items = [item({ author: 'confirmed' }), item({ title: 'On graphs' })]
    expect(ordered(items, { pin: true }, [rule({ words: 'graph', action: 'pin' })])).toEqual([1, 0])
  })
})

describe('filters', () => {
  it('never hide a paper without a score, unless the reader says so, and count it', () => {
    const items = [item(), item({ novelty: 20 }), item({ novelty: 80 })]
    expect(fates(items, { minNovelty: 50 })).toEqual(['show', 'hide', 'show'])
    expect(fates(items, { minNovelty: 50, unscoredToo: true })).toEqual(['hide', 'hide', 'show'])
    expect(planOf(items, view({ minNovelty: 50 }), []).counts).toMatchObject({ total: 3, shown: 2, unscored: 1 })
    expect(planOf(items, view({ minAiScore: 50 }), []).counts).toMatchObject({ shown: 3, unscored: 3 })
  })

  it('grey or hide, as the reader wants', () => {
    expect(fates([item({ novelty: 1 })], { minNovelty: 2, below: 'dim' })).toEqual(['dim'])
  })

  it('tell the certain from the possible', () => {
    const items = [item(), item({ author: 'possible' }), item({ author: 'confirmed' })]
    expect(fates(items, { saved: 'confirmed' })).toEqual(['hide', 'hide', 'show'])
    expect(fates(items, { saved: 'possible' })).toEqual(['hide', 'show', 'show'])
  })

  it('fold kinds of announcement, whatever happens to the rest', () => {
    const items = [item({ announcement: 'new' }), item({ announcement: 'cross' }), item()]
    expect(fates(items, { folded: ['cross'], below: 'dim' })).toEqual(['show', 'hide', 'show'])
  })

  it('find the beginnings of words, in any order, with or without accents', () => {
    const items = [
      item({ title: 'Vision Transformers', authors: ['Émilie Müller'] }),
      item({ title: 'Outperforming', abstract: 'A transform.' }),
      item({ title: '注意力机制的综述' }),
    ]
    expect(fates(items, { text: 'muller transform' })).toEqual(['show', 'hide', 'hide'])
    expect(fates(items, { text: 'perform' })).toEqual(['hide', 'hide', 'hide'])
    expect(fates(items, { text: '机制' })).toEqual(['hide', 'hide', 'show'])
  })

  it('grey or fold what was seen', () => {
    expect(fates([item({ seen: true }), item()], { seen: 'dim' })).toEqual(['dim', 'show'])
    expect(fates([item({ seen: true })], { seen: 'show' })).toEqual(['show'])
  })

  it('hide what was dismissed', () => expect(fates([item({ dismissed: true })], {})).toEqual(['hide']))
})

describe('rules', () => {
  it('decide by the first that fits', () => {
    const rules = [rule({ words: 'graph', action: 'dim' }), rule({ author: 'Chen', action: 'hide' })]
    const both = item({ title: 'Graphs', authors: ['Xian Chen'] })
    expect(fates([both, item({ authors: ['X. Chen'] })], {}, rules)).toEqual(['dim', 'hide'])
  })

  it('need all of their conditions', () => {
    const own = [rule({ category: 'cs', novelty: { min: 50 }, action: 'hide' })]
    const items = [
      item({ category: 'cs.CL', novelty: 60 }),
      item({ category: 'cs.CL', novelty: 40 }),
      item({ category: 'cs.CL' }),
      item({ category: 'csx', novelty: 60 }),
    ]
    expect(fates(items, {}, own)).toEqual(['hide', 'show', 'show', 'show'])
  })

  it('know initials, and that one letter is no name', () => {
    const own = [rule({ author: 'Xian Chen', action: 'hide' })]
    const named = (name: string) => fates([item({ authors: [name] })], {}, own)[0]
    expect(['Xian Chen', 'X Chen', 'Chen, Xian', 'Xian Y. Chen'].map(named)).toEqual(Array(4).fill('hide'))
    expect(['Xian Cheng', 'Yu Chen', 'X C', 'Chen'].map(named)).toEqual(Array(4).fill('show'))
  })

  it('that favour a paper spare it the score filter', () => {
    expect(fates([item({ title: 'Graphs', novelty: 1 })], { minNovelty: 9 }, [rule({ words: 'graph' })])).toEqual([
      'show',
    ])
  })

  it('that are switched off do nothing', () => {
    expect(fates([item({ title: 'Graphs' })], {}, [rule({ words: 'graph', action: 'hide', on: false })])).toEqual([
      'show',
    ])
  })
})

const score = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined })
const items = fc.array(
  fc
    .record({
      novelty: score,
      aiScore: score,
      section: fc.nat(3),
      author: fc.constantFrom('confirmed' as const, 'possible' as const, undefined),
      announcement: fc.constantFrom('new' as const, 'cross' as const, 'replaced' as const, undefined),
      seen: fc.boolean(),
      dismissed: fc.boolean(),
    })
    .map(({ novelty, aiScore, ...more }) =>
      item({
        ...more,
        novelty: novelty === undefined ? undefined : novelty / 10,
        aiScore: aiScore === undefined ? undefined : aiScore / 10,
      }),
    ),
  { maxLength: 60 },
)
const views = fc
  .record({
    sort: fc.constantFrom('page' as const, 'novelty' as const, 'aiScore' as const, 'authors' as const),
    minNovelty: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    minAiScore: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    pin: fc.boolean(),
    below: fc.constantFrom('dim' as const, 'hide' as const),
  })
  .map(view)

describe('whatever is asked', () => {
  it('every paper stands once, in its section', () => {
    fc.assert(
      fc.property(items, views, (some, one) => {
        const { order } = planOf(some, one, [])
        expect(order.toSorted((a, b) => a - b)).toEqual(some.map((_, at) => at))
        const sections = order.map((at) => some[at]!.section)
        expect(sections).toEqual(sections.toSorted((a, b) => a - b))
      }),
    )
  })

  it('an unknown score is never held against a paper', () => {
    fc.assert(
      fc.property(items, views, (some, one) => {
        const { fates: found } = planOf(some, one, [])
        for (const [at, { novelty, aiScore, dismissed }] of some.entries())
          if (novelty === undefined && aiScore === undefined && !dismissed) expect(found[at]).toBe('show')
      }),
    )
  })

  it('the counts add up', () => {
    fc.assert(
      fc.property(items, views, (some, one) => {
        const { fates: found, counts } = planOf(some, one, [])
        expect(counts.total).toBe(some.length)
        expect(counts.shown).toBe(found.filter((fate) => fate !== 'hide').length)
      }),
    )
  })
})
