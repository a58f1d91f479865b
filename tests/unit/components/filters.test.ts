import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  countFilters,
  filterQuery,
  filterResearchers,
  noFilters,
  parseFilters,
} from '../../../components/library/researchers/filters'
import type { Filters } from '../../../components/library/researchers/filters'
import { researcherSchema } from '../../../lib/model/researcher'
import type { Researcher } from '../../../lib/model/researcher'

const at = '2026-05-28T09:30:00.000Z'

function researcher(id: string, more: Partial<Researcher>): Researcher {
  const source = { kind: 'profile-text', capturedAt: at } as const
  const nothing = { identities: [], papers: [], tags: [], note: '', source, history: [], savedAt: at, updatedAt: at }
  return researcherSchema.parse({ id, name: id, ...nothing, ...more })
}

const all = [
  researcher('ada', { field: 'cs.CL', hIndex: 0, tags: ['to read'], note: 'Met.' }),
  researcher('bo', { field: 'cs.LG', hIndex: 20, tags: ['to read', 'a, b%'] }),
  researcher('cem', { field: 'cs.CL', novelty: 40, source: { kind: 'manual', capturedAt: at } }),
]
const who = (filters: Partial<Filters>) => filterResearchers(all, { ...noFilters, ...filters }).map(({ id }) => id)

describe('the filters of researchers', () => {
  it('stand in the address and come back from it, whatever is in a tag', () => {
    const filters: Filters = {
      fields: ['cs.CL', 'cs.LG'],
      tags: ['a, b%', '100%2C'],
      sources: ['profile-text'],
      note: false,
      ranges: { hIndex: { min: 5 }, novelty: { min: 0, max: 99.5 }, citations: { max: 0 } },
    }
    const query = filterQuery(filters)
    expect(query).toMatchObject({ hIndex: '5..', citations: '..0', novelty: '0..99.5', note: '0' })
    expect(parseFilters(query)).toEqual(filters)
    expect(parseFilters(Object.fromEntries(new URLSearchParams(new URLSearchParams(query).toString())))).toEqual(
      filters,
    )
    expect(countFilters(filters)).toBe(9)
  })

  it('leave out what an address cannot mean', () => {
    const query = { source: 'gossip', note: 'maybe', hIndex: '..', citations: 'many', novelty: '-3..4', field: ',,' }
    expect(parseFilters(query)).toEqual(noFilters)
    expect(Object.values(filterQuery(noFilters)).every((text) => text === '')).toBe(true)
  })

  it('keep one of the fields, all of the tags, one of the sources', () => {
    expect(who({})).toEqual(['ada', 'bo', 'cem'])
    expect(who({ fields: ['cs.CL', 'cs.LG'] })).toEqual(['ada', 'bo', 'cem'])
    expect(who({ fields: ['cs.CL'] })).toEqual(['ada', 'cem'])
    expect(who({ tags: ['to read', 'a, b%'] })).toEqual(['bo'])
    expect(who({ sources: ['manual'] })).toEqual(['cem'])
    expect(who({ note: true })).toEqual(['ada'])
    expect(who({ note: false })).toEqual(['bo', 'cem'])
  })

  it('know 0, and put nobody into a range whose number is unknown', () => {
    expect(who({ ranges: { hIndex: { max: 20 } } })).toEqual(['ada', 'bo'])
    expect(who({ ranges: { hIndex: { min: 1 } } })).toEqual(['bo'])
    expect(who({ ranges: { novelty: { min: 0 } } })).toEqual(['cem'])
  })

  it('offer what there is, the commonest first', () => {
    expect(choicesOf(all)).toEqual({
      fields: ['cs.CL', 'cs.LG'],
      tags: ['to read', 'a, b%'],
      sources: ['profile-text', 'manual'],
    })
  })
})
