import { describe, expect, it } from 'vitest'
import { authorsOf, matchRow } from '../../lib/match'
import type { KnownResearcher, Override } from '../../lib/model/candidates'
import type { LookupRow } from '../../lib/model/lookup'
import type { Paper } from '../../lib/model/paper'
import { candidates, override, paper, researcher, row } from './candidates'

const TITLE = 'External Large Foundation Model'
const orcid = (value: string) => ({ kind: 'orcid' as const, value })
const scholar = (value: string) => ({ kind: 'scholar' as const, value })

/** The authors found, in words: `xian confirmed profile @2`. */
function found(
  asked: LookupRow,
  papers: Paper[],
  researchers: KnownResearcher[],
  overrides: Override[] = [],
): string[] {
  const all = candidates([asked], papers, researchers, overrides)
  return authorsOf(asked, matchRow(asked, all), all).map(
    ({ researcher: at, kind, because, position }) =>
      `${researchers[at]!.id} ${kind} ${because}${position === undefined ? '' : ` @${position}`}`,
  )
}

describe('authorsOf', () => {
  const xian = researcher('xian', 'Xian Chen', ['p'])
  const one = paper('p', TITLE, { authors: ['Mingfu Liang', 'Xi Liu', 'Rong Jin'] })

  it('confirms the person whose profile lists the paper, and finds the name if it is shown', () => {
    expect(found(row(TITLE, { names: ['M Liang', 'X Chen', 'R Jin'] }), [one], [xian])).toEqual([
      'xian confirmed profile @1',
    ])
    expect(found(row(TITLE, { names: ['Mingfu Liang', 'Xi Liu'] }), [one], [xian])).toEqual(['xian confirmed profile'])
    expect(found(row(TITLE), [one], [xian])).toEqual(['xian confirmed profile'])
  })

  it('takes the name in full before initials, and none where two fit alike', () => {
    expect(found(row(TITLE, { names: ['X Chen', 'Xian Chen'] }), [one], [xian])).toEqual(['xian confirmed profile @1'])
    expect(found(row(TITLE, { names: ['X Chen', 'X. Y. Chen', 'Rong Jin'] }), [one], [xian])).toEqual([
      'xian confirmed profile',
    ])
  })

  it('gives a name alone no more than possible', () => {
    expect(found(row('Another paper', { names: ['A Roe', 'X Chen'] }), [one], [xian])).toEqual([
      'xian possible name @1',
    ])
    expect(found(row('Another paper', { names: ['Chen Xian'] }), [one], [xian])).toEqual(['xian possible name @0'])
    expect(found(row('Another paper', { names: ['Xiang Chen', 'Xian Cheng', 'C Xian'] }), [one], [xian])).toEqual([])
  })

  it('gives namesakes only possible, also beside the one whose profile lists the paper', () => {
    const other = researcher('other', 'Xian Chen')
    expect(found(row('Another paper', { names: ['Xian Chen'] }), [one], [xian, other])).toEqual([
      'xian possible name @0',
      'other possible name @0',
    ])
    expect(found(row(TITLE, { names: ['Xian Chen'] }), [one], [other, xian])).toEqual([
      'xian confirmed profile @0',
      'other possible name @0',
    ])
  })

  it('confirms whom the page identifies, whatever the name', () => {
    const known = researcher('known', 'Xian Chen', [], { identities: [scholar('AAAA'), orcid('0000-0001')] })
    const authors = [{ name: 'Jane Roe' }, { name: '陈贤', identity: scholar('AAAA') }]
    expect(found(row('Another paper', { authors }), [], [known])).toEqual(['known confirmed identity @1'])
  })

  it('knows that another identifier of the same kind is another person', () => {
    const known = researcher('known', 'Xian Chen', ['p'], { identities: [scholar('AAAA')] })
    const authors = [{ name: 'Xian Chen', identity: scholar('BBBB') }, { name: 'Xi Liu' }]
    expect(found(row('Another paper', { authors }), [], [known])).toEqual([])
    expect(found(row(TITLE, { authors }), [one], [known])).toEqual(['known confirmed profile'])
    const elsewhere = [{ name: 'Xian Chen', identity: orcid('0000-0001') }]
    expect(found(row('Another paper', { authors: elsewhere }), [], [known])).toEqual(['known possible name @0'])
  })

  it('names a researcher once, for the strongest reason', () => {
    const known = researcher('known', 'Xian Chen', ['p'], { identities: [scholar('AAAA')] })
    const authors = [{ name: 'X Chen' }, { name: 'Xian Chen', identity: scholar('AAAA') }, { name: 'Rong Jin' }]
    expect(found(row(TITLE, { authors }), [one], [known])).toEqual(['known confirmed identity @1'])
  })

  it('holds what the reader said, for the row and for the paper', () => {
    const line = row(TITLE, { names: ['Xian Chen', 'Rong Jin'], arxivId: '2502.17494' })
    const no = (of: string, of2?: string) => [
      override('not-researcher', of, { researcher: 'xian', ...(of2 && { paper: of2 }) }),
    ]
    expect(found(line, [one], [xian], no('2502.17494'))).toEqual([])
    expect(found(line, [one], [xian], no('external large foundation model'))).toEqual([])
    expect(found(line, [one], [xian], no('elsewhere', 'p'))).toEqual([])
    expect(found(line, [one], [xian], no('elsewhere'))).toEqual(['xian confirmed profile @0'])
    const another = researcher('another', 'Xian Chen', ['p'])
    expect(found(line, [one], [xian, another], no('2502.17494'))).toEqual(['another confirmed profile @0'])
  })
})
