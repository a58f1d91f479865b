import type { ArxivId } from '../../lib/model/arxivId'
import { describe, expect, it } from 'vitest'
import { answer, answerRows } from '../../lib/lookup/answer'
import { lookupRequestSchema } from '../../lib/model/lookup'
import { candidates, override, paper, researcher, row } from './candidates'

const source = { kind: 'profile-text' as const, capturedAt: '2026-06-01T00:00:00.000Z' }
/** A profile's three papers, whose author lists are cut before the profile's own person. */
const papers = [
  paper('p1', 'LoopFM: Learning frOm HistOrical RePresentations of Foundation Model for Recommendation', {
    authors: ['Shali Jiang', 'Hua Zheng', 'Boyang Liu'],
  }),
  paper(
    'p2',
    'External Large Foundation Model: How to Efficiently Serve Trillions of Parameters for Online Ads Recommendation',
    { authors: ['Mingfu Liang', 'Xi Liu', 'Rong Jin'] },
  ),
  paper(
    'p3',
    'A Survey of Machine Learning Models and Datasets for the Multi-label Classification of Textual Hate Speech in English',
    { authors: ['Julian Bäumler', 'Louis Blöcher', 'Lars-Joel Frey'] },
  ),
]
const xian = researcher('xian', 'Xian Chen', ['p1', 'p2', 'p3'], { novelty: 45, aiScore: 41, source })
const bystander = researcher('by', 'Jane Roe', [], { novelty: 80 })
const profile = { kind: 'profile', novelty: 45, aiScore: 41, source, researcher: 0 }

const rows = [
  row('Nothing known', { arxivId: '2601.00001', names: ['A Nobody'] }),
  row(papers[1]!.title, { arxivId: '2502.17494', names: ['Mingfu Liang', 'Xi Liu', 'Rong Jin', 'Xian Chen'] }),
  row('Quite another paper', { arxivId: '2601.00002', names: ['Xian Chen'] }),
  row('A survey of machine learning models and datasets for the multi-label classification of …', {
    truncated: true,
    names: ['J Bäumler', 'L Blöcher'],
  }),
]

describe('answerRows', () => {
  const request = { site: 'arxiv-list', group: 'arxiv', rows }

  it('gives profile evidence to the listed papers, and to a namesake of another paper no number', async () => {
    expect(await answerRows(request, candidates(rows, papers, [bystander, xian]))).toEqual({
      researchers: [{ id: 'xian', name: 'Xian Chen' }],
      rows: [
        null,
        {
          paper: '2502.17494',
          match: 'title',
          evidence: [profile],
          authors: [{ researcher: 0, kind: 'confirmed', because: 'profile', position: 3 }],
        },
        {
          paper: '2601.00002',
          evidence: [],
          authors: [{ researcher: 0, kind: 'possible', because: 'name', position: 0 }],
        },
        {
          paper: 'a survey of machine learning models and datasets for the multi label classification of',
          match: 'prefix',
          evidence: [profile],
          authors: [{ researcher: 0, kind: 'confirmed', because: 'profile' }],
        },
      ],
    })
  })

  it('gives no evidence of a profile whose person the reader took off the paper', async () => {
    const overrides = [override('not-researcher', '2502.17494', { researcher: 'xian' })]
    expect((await answerRows(request, candidates(rows, papers, [xian], overrides))).rows[1]).toBeNull()
  })

  it('asks only what the schema of the messages lets through', () => {
    expect(lookupRequestSchema.parse(request)).toEqual(request)
  })
})

describe('answer', () => {
  it('asks the store once for all rows, and not at all for none', async () => {
    const asked: unknown[] = []
    const find = async (some: typeof rows) => {
      asked.push(some)
      return candidates(some, papers, [xian])
    }
    expect(await answer({ site: 's', group: 's', rows: [] }, find)).toEqual({ rows: [], researchers: [] })
    expect(asked).toEqual([])
    expect((await answer({ site: 's', group: 's', rows }, find)).rows.map((one) => one?.match)).toEqual([
      undefined,
      'title',
      undefined,
      'prefix',
    ])
    expect(asked).toEqual([rows])
  })

  it("asks for a row with arXiv's DOI by its arXiv id", async () => {
    const line = row('Another print of it', { doi: '10.48550/arxiv.2502.17494' })
    const stored = { ...papers[1]!, arxivId: '2502.17494' as ArxivId }
    const find = async (some: typeof rows) => {
      expect(some.map((one) => one.arxivId)).toEqual(['2502.17494'])
      return candidates(some, [stored], [xian])
    }
    const given = await answer({ site: 's', group: 's', rows: [line] }, find)
    expect(given.rows[0]).toMatchObject({ paper: '2502.17494', match: 'id' })
  })
})
