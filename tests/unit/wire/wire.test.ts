import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Doi } from '../../../lib/model/doi'
import type { EvidenceNote, LookupAnswer, RowAnswer } from '../../../lib/model/lookup'
import type { Provenance } from '../../../lib/model/provenance'
import type { ResearcherId } from '../../../lib/model/researcher'
import type { Row } from '../../../lib/model/row'
import { readBadgeWords } from '../../../lib/page/badgeWords'
import { packAnswer, unpackAnswer } from '../../../lib/wire/answer'
import { askedSchema } from '../../../lib/wire/asked'
import { askedIdsSchema } from '../../../lib/wire/askedIds'
import { packIdAnswer, packIds, unpackIdAnswer } from '../../../lib/wire/ids'
import { packQuestion } from '../../../lib/wire/question'

vi.mock('#i18n', () => import('../page/english'))

/** As through the browser's messages. */
const travel = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

type Facts = Partial<Omit<Row, 'element' | 'title' | 'place'>>
const here = {} as Element
const row = (text: string, facts: Facts = {}): Row => ({
  element: here,
  title: here,
  place: 'inside',
  text,
  truncated: false,
  authors: [],
  authorsComplete: true,
  ...facts,
})
const asked = (...rows: Row[]) => askedSchema.parse(travel(packQuestion('site', 'group', rows)))
const id = (text: string) => text as ArxivId

describe('a question arrives as it was asked', () => {
  it('with ids, titles, and author lines that are text alone', () => {
    const one = row('One', { arxivId: id('2605.00001'), byline: 'Ada Quill, B. Vellum' })
    const two = row('Two', { arxivId: id('hep-th/9901001') })
    expect(asked(one, two)).toEqual({
      site: 'site',
      group: 'group',
      rows: [
        {
          arxivId: '2605.00001',
          title: 'One',
          truncated: false,
          authors: [{ name: 'Ada Quill' }, { name: 'B. Vellum' }],
          authorsComplete: true,
        },
        { arxivId: 'hep-th/9901001', title: 'Two', truncated: false, authors: [], authorsComplete: true },
      ],
    })
  })

  it('with what only a few rows have', () => {
    const identity = { kind: 'scholar', value: 'QUILL0000001' } as const
    const authors = [{ name: 'A Quill', identity, element: here }, { name: 'B Vellum' }]
    const cut = row('A title that', { truncated: true, doi: '10.1000/1' as Doi, authors, authorsComplete: false })
    expect(asked(row('Plain'), cut).rows[1]).toEqual({
      doi: '10.1000/1',
      title: 'A title that',
      truncated: true,
      authors: [{ name: 'A Quill', identity }, { name: 'B Vellum' }],
      authorsComplete: false,
    })
  })

  it('also when it asks nothing, or a title holds a line break', () => {
    expect(asked().rows).toEqual([])
    expect(asked(row('One\nTwo'), row('Three')).rows.map(({ title }) => title)).toEqual(['One Two', 'Three'])
  })

  it('whatever the titles and names are', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !value.includes('\n'))
    const any = fc.record({ text, names: fc.array(text, { maxLength: 4 }), cut: fc.boolean() })
    fc.assert(
      fc.property(fc.array(any), (rows) => {
        const given = rows.map(({ text: title, names, cut }) =>
          row(title, { authors: names.map((name) => ({ name })), authorsComplete: !cut }),
        )
        const got = asked(...given).rows
        expect(got.map((one) => [one.title, one.authors.map(({ name }) => name), one.authorsComplete])).toEqual(
          rows.map(({ text: title, names, cut }) => [title, names, !cut]),
        )
      }),
    )
  })
})

describe('a question is refused', () => {
  const good = packQuestion('site', 'group', [row('One', { arxivId: id('2605.00001') }), row('Two')])
  it.each([
    ['where a column is too short', { ...good, titles: 'One' }],
    ['where a column is too long', { ...good, bylines: 'a\nb\nc' }],
    ['where it counts more rows than it has', { ...good, rows: 3 }],
    ['where an id is none', { ...good, ids: '2605.00001v2\n' }],
    ['where a title is empty', { ...good, titles: 'One\n' }],
    ['where a title is endless', { ...good, titles: `One\n${'x'.repeat(5001)}` }],
    ['where a name is endless', { ...good, bylines: `${'x'.repeat(501)}\n` }],
    ['where it says something of a row that it has not', { ...good, more: [[2, { truncated: true }]] }],
    ['where a DOI is none', { ...good, more: [[1, { doi: 'nonsense' }]] }],
    ['where it is nothing of the kind', { site: 'site', group: 'group', rows: [] }],
  ])('%s', (_, question) => {
    expect(askedSchema.safeParse(question).success).toBe(false)
  })
})

describe('an answer arrives as it was given', () => {
  const capturedAt = '2026-11-03T12:00:00.000Z'
  const source: Provenance = { kind: 'score-table', label: 'scores.csv', capturedAt }
  const pack: Provenance = { kind: 'score-pack', label: 'all', url: 'https://example.org/pack', capturedAt }
  const rows = [{ arxivId: '2605.00001' }, { arxivId: '2605.00002' }, {}, { arxivId: '2605.00004' }]
  const scored = (paper: string, match: RowAnswer['match'], ...evidence: EvidenceNote[]): RowAnswer => ({
    paper,
    match,
    evidence,
    authors: [],
  })
  const arrived = (answer: LookupAnswer) => unpackAnswer(travel(packAnswer(answer, rows)), rows)

  it('whether it is short or long', () => {
    const answer: LookupAnswer = {
      researchers: [{ id: 'r1' as ResearcherId, name: 'Ada Quill' }],
      rows: [
        scored('2605.00001', 'id', { kind: 'paper', novelty: 0, source }),
        scored('2605.00002', 'title', { kind: 'paper', aiScore: 41.5, novelty: 12.5, source: { ...source } }),
        {
          ...scored('a title', 'prefix', { kind: 'paper', novelty: 1, source: pack }),
          evidence: [
            { kind: 'paper', novelty: 1, source: pack },
            { kind: 'profile', aiScore: 41, researcher: 0, source },
          ],
          authors: [{ researcher: 0, kind: 'confirmed', because: 'profile', position: 2 }],
        },
        null,
      ],
    }
    expect(arrived(answer)).toEqual(answer)
    expect(packAnswer(answer, rows).sources).toEqual([source, pack])
  })

  it('where a name alone fits, and where a paper goes by another name than the page’s id', () => {
    const authors: RowAnswer['authors'] = [{ researcher: 0, kind: 'possible', because: 'name', position: 0 }]
    const answer: LookupAnswer = {
      researchers: [{ id: 'r1' as ResearcherId, name: 'Ada Quill' }],
      rows: [
        { paper: '2605.00001', evidence: [], authors },
        scored('10.1000/1', 'id', { kind: 'paper', novelty: 7, source }),
        null,
        null,
      ],
    }
    expect(arrived(answer)).toEqual(answer)
  })

  it('with how the reader wants badges, and what these say', () => {
    const words = readBadgeWords()
    const answer: LookupAnswer = { rows: [], researchers: [], manner: { blind: true, unprinted: true }, words }
    expect(arrived(answer)).toEqual(answer)
  })

  it('where the site is switched off', () => {
    expect(arrived({ rows: [], researchers: [], off: true })).toEqual({ rows: [], researchers: [], off: true })
  })
})

describe('a question by ids alone', () => {
  const ids = [id('2605.00001'), id('hep-th/9901001')]

  it('arrives as it was asked, and its answer as it was given', () => {
    expect(askedIdsSchema.parse(travel(packIds('arxiv', ids)))).toEqual({ group: 'arxiv', ids })
    const source: Provenance = { kind: 'score-pack', label: 'Pack', capturedAt: '2026-06-01T00:00:00.000Z' }
    const evidence: EvidenceNote[] = [{ kind: 'paper', novelty: 12.5, source }]
    const answer = {
      rows: [null, { paper: ids[1]!, match: 'id' as const, evidence, authors: [] }],
      researchers: [],
      open: true,
      left: { rows: [0], names: 'AA==', titles: '', only: true },
    }
    expect(unpackIdAnswer(travel(packIdAnswer(answer, ids)), ids)).toEqual(answer)
  })

  it.each([
    { group: 'arxiv', ids: '' },
    { group: 'arxiv', ids: '2605.00001\n' },
    { group: 'arxiv', ids: '2605.00001v2' },
    { group: 'x'.repeat(61), ids: '2605.00001' },
    { group: 'arxiv', ids: 7 },
  ])('is refused where it is none: %j', (question) => {
    expect(askedIdsSchema.safeParse(question).success).toBe(false)
  })
})
