import { describe, expect, it } from 'vitest'
import { naturalSort, parseSort, sortKeys, sortParam, sortResearchers } from '../../../lib/model/researcherOrder'
import { findResearchers } from '../../../components/shared/search'
import { researcherSchema } from '../../../lib/model/researcher'
import type { Researcher } from '../../../lib/model/researcher'

const at = '2026-05-28T09:30:00.000Z'

function researcher(name: string, more: Partial<Researcher> = {}): Researcher {
  const source = { kind: 'manual', capturedAt: at } as const
  const id = name.replaceAll(/\W/g, '') || 'other'
  return researcherSchema.parse({
    id,
    name,
    identities: [],
    papers: [],
    tags: [],
    note: '',
    source,
    history: [],
    savedAt: at,
    updatedAt: at,
    ...more,
  })
}

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

describe('the order of researchers', () => {
  const all = [
    researcher('Cem', { novelty: 0 }),
    researcher('Ada', { novelty: 70 }),
    researcher('Zoë'),
    researcher('Bo'),
    researcher('émile', { novelty: 70 }),
  ]

  it('puts unknown numbers last in both directions: unknown is not 0', () => {
    expect(names(sortResearchers(all, { by: 'novelty', descending: true }))).toEqual([
      'Ada',
      'émile',
      'Cem',
      'Bo',
      'Zoë',
    ])
    expect(names(sortResearchers(all, { by: 'novelty', descending: false }))).toEqual([
      'Cem',
      'Ada',
      'émile',
      'Bo',
      'Zoë',
    ])
  })

  it('sorts names as people do, accents and case aside', () => {
    expect(names(sortResearchers(all, { by: 'name', descending: false }))).toEqual(['Ada', 'Bo', 'Cem', 'émile', 'Zoë'])
  })

  it('stands in an address and comes back from it', () => {
    for (const by of sortKeys) expect(parseSort(sortParam(naturalSort(by)))).toEqual(naturalSort(by))
    expect(parseSort('-rank')).toEqual({ by: 'savedAt', descending: true })
  })
})

describe('searching', () => {
  const all = [
    researcher('Julian Bäumler', { field: 'cs.CL', note: 'hate speech survey' }),
    researcher('Xian Chen', { tags: ['ads', 'Recommender'] }),
    researcher('王小明'),
  ]

  it.each([
    ['baumler', ['Julian Bäumler']],
    ['CL SURVEY', ['Julian Bäumler']],
    ['recomm chen', ['Xian Chen']],
    ['小明', ['王小明']],
    ['chen survey', []],
  ])('%j finds %j', (query, found) => expect(names(findResearchers(all, query))).toEqual(found))

  it('keeps everyone when nothing is asked', () => expect(findResearchers(all, '  ')).toBe(all))
})
