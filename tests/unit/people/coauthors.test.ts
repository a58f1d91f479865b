import { describe, expect, it } from 'vitest'
import { coauthorsOf } from '../../../components/library/researcher/coauthors'
import { seriesOf } from '../../../components/library/researcher/series'
import type { Override } from '../../../lib/model/candidates'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'

const paper = (id: string, ...authors: string[]) =>
  ({ id, title: id, authors, authorsComplete: true, scores: [] }) as unknown as Paper
const person = (id: string, name: string, ...papers: string[]) => ({ id, name, papers }) as unknown as Researcher
const names = (all: readonly { researcher: Researcher; papers: Paper[] }[]) =>
  all.map(({ researcher, papers }) => `${researcher.id}: ${papers.map(({ id }) => id).join()}`)

const ada = person('ada', 'Ada Lovelace', 'p1', 'p2')
const papers = [paper('p1', 'Ada Lovelace', 'Charles Babbage'), paper('p2', 'Ada Lovelace', 'M. Somerville')]

describe('co-authors', () => {
  it('are certain where both profiles list a paper, most shared papers first', () => {
    const all = [ada, person('x', 'Anybody', 'p2'), person('babbage', 'Charles Babbage', 'p1', 'p2')]
    const { confirmed, possible } = coauthorsOf(ada, papers, all, [])
    expect(names(confirmed)).toEqual(['babbage: p1,p2', 'x: p2'])
    expect(possible).toEqual([])
  })

  it('are possible where only a name fits', () => {
    const all = [ada, person('mary', 'Mary Somerville'), person('other', 'Mary Shelley')]
    const { confirmed, possible } = coauthorsOf(ada, papers, all, [])
    expect(confirmed).toEqual([])
    expect(names(possible)).toEqual(['mary: p2'])
  })

  it('are never a namesake of the researcher, whose name stands there for the researcher', () => {
    expect(coauthorsOf(ada, papers, [ada, person('ada2', 'Ada Lovelace')], []).possible).toEqual([])
  })

  it('are not who the reader said did not write it', () => {
    const said = { kind: 'not-researcher', paper: 'p1', researcher: 'babbage' } as unknown as Override
    const all = [ada, person('babbage', 'Charles Babbage', 'p1')]
    const { confirmed, possible } = coauthorsOf(ada, papers, all, [said])
    expect([...confirmed, ...possible]).toEqual([])
  })
})

describe('a history', () => {
  const reading = (kind: string, capturedAt: string, hIndex?: number) => ({
    source: { kind, capturedAt },
    ...(hIndex !== undefined && { hIndex }),
  })

  it('is one line a source, and leaves out readings without the number', () => {
    const history = [
      reading('profile-text', '2026-01-01T00:00:00.000Z', 3),
      reading('scholar-page', '2026-02-01T00:00:00.000Z', 20),
      reading('profile-page', '2026-03-01T00:00:00.000Z', 5),
      reading('profile-page', '2026-04-01T00:00:00.000Z'),
    ] as Researcher['history']
    expect(seriesOf({ history }, 'hIndex').map((line) => line.map(({ value }) => value))).toEqual([[3, 5], [20]])
  })
})
