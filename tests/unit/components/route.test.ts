import { describe, expect, it } from 'vitest'
import { hrefOf, readRoute } from '../../../components/library/route'

describe('the address of a library page', () => {
  it.each([
    ['', 'researchers'],
    ['#settings', 'settings'],
    ['#/import', 'import'],
    ['#nothing-of-ours', 'researchers'],
    ['#researcher/', 'researchers'],
  ])('%j is %s', (hash, page) => expect(readRoute(hash)).toEqual({ page, query: {} }))

  it('holds what is searched and sorted, with any character in it', () => {
    const route = { page: 'researchers', query: { q: 'a&b=c? #1 % 陈', sort: '-novelty' } } as const
    expect(readRoute(hrefOf(route))).toEqual(route)
  })

  it('names a researcher', () => {
    expect(readRoute(hrefOf({ page: 'researcher', id: 'r:1.a-b', query: {} }))).toMatchObject({ id: 'r:1.a-b' })
  })

  it('bears a stray percent sign', () => {
    expect(readRoute('#researcher/100%')).toMatchObject({ page: 'researcher', id: '100%' })
  })

  it('leaves empty values out', () => {
    expect(hrefOf({ page: 'papers', query: { q: '' } })).toBe('#papers')
  })
})
