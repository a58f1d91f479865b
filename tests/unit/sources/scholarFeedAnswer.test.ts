import { describe, expect, it } from 'vitest'
import { isScholarFeedAnswer, readScholarFeedAnswer } from '../../../lib/sources/scholarFeedAnswer'

const capturedAt = new Date('2026-11-23T10:00:00.000Z')
const source = { kind: 'scholar-feed-api', capturedAt: '2026-11-23T10:00:00.000Z' }
const read = (answer: unknown) => readScholarFeedAnswer(answer, { capturedAt })
const paper = {
  arxiv_id: '2605.29280v2',
  title: 'Sparse Ledgers',
  authors: ['Ada Fischer', 'Bo Li'],
  year: 2026,
  categories: ['cs.AI', 'cs.CL'],
  has_code: true,
  github_url: 'https://github.com/x/y',
  citation_count: 3,
  venue_name: null,
  llm_summary: 'They forget.',
  llm_significance: null,
  llm_novelty_score: 0.455,
  impact_pct: 95.3,
  something_new: { deep: true },
}

describe('an answer of the Scholar Feed API', () => {
  it('gives papers with their own Novelty, 0-100', () => {
    expect(read({ papers: [paper], total: 1, not_found: ['2605.00001'] })).toEqual({
      researchers: [],
      papers: [
        {
          arxivId: '2605.29280',
          title: 'Sparse Ledgers',
          authors: ['Ada Fischer', 'Bo Li'],
          authorsComplete: true,
          category: 'cs.AI',
          year: 2026,
          hasCode: true,
          codeUrl: 'https://github.com/x/y',
          summary: 'They forget.',
          impactPercentile: 95.3,
          citations: 3,
          scores: [{ novelty: 45.5, source }],
        },
      ],
      skipped: [],
    })
  })

  it('gives a paper without a score no score, and takes the day where it is told', () => {
    const { papers } = read({
      papers: [
        { ...paper, llm_novelty_score: null, published_date: '2026-05-28T00:00:00Z', primary_category: 'cs.CL' },
      ],
      total: 1,
    })
    expect(papers[0]).not.toHaveProperty('scores')
    expect(papers[0]).toMatchObject({ date: '2026-05-28', category: 'cs.CL' })
    expect(papers[0]).not.toHaveProperty('year')
  })

  it('gives authors with their identities, and no Novelty or AI Score, which it does not document', () => {
    const author = {
      id: 4711,
      name: 'Ada Fischer',
      h_index: 28,
      total_papers: 31,
      total_citations: 1200,
      primary_field: 'cs.AI',
      rank: 12,
      author_rank_score: 0.77,
      semantic_scholar_id: '99',
      top_papers: [paper],
    }
    const { researchers, skipped } = read(author)
    expect(skipped).toEqual([])
    expect(researchers).toEqual([
      expect.objectContaining({
        name: 'Ada Fischer',
        field: 'cs.AI',
        hIndex: 28,
        paperCount: 31,
        citations: 1200,
        source,
        identities: [
          { kind: 'scholar-feed', value: '4711' },
          { kind: 'semantic-scholar', value: '99' },
        ],
      }),
    ])
    expect(researchers[0]!.papers).toHaveLength(1)
    expect(researchers[0]).not.toHaveProperty('novelty')
    expect(researchers[0]).not.toHaveProperty('aiScore')
    expect(
      read({ query: 'fischer', total: 1, authors: [author, { name: 'Bo Li', h_index: null, total_papers: 0 }] })
        .researchers,
    ).toMatchObject([{ name: 'Ada Fischer' }, { name: 'Bo Li', paperCount: 0, identities: [] }])
  })

  it('names what it cannot use by its place and keeps the rest', () => {
    const { papers, skipped } = read({
      total: 6,
      papers: [
        { ...paper, llm_novelty_score: 1.5 },
        { ...paper, arxiv_id: 'x' },
        { ...paper, arxiv_id: null, title: ' ' },
        null,
        { ...paper, llm_novelty_score: 'high' },
        paper,
      ],
    })
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'outOfRange'],
      [2, 'badArxivId'],
      [3, 'noTitle'],
      [4, 'badPaper'],
      [5, 'badPaper'],
    ])
    expect(papers.map(({ scores }) => scores?.[0]?.novelty)).toEqual([undefined, 45.5])
    expect(
      read({
        authors: [
          { name: '', total_papers: 1 },
          { name: 7, total_papers: 1 },
        ],
      }).skipped.map(({ reason }) => reason),
    ).toEqual(['badResearcher', 'badResearcher'])
  })

  it.each([
    [{ papers: [], total: 0, not_found: [] }, true],
    [[paper], true],
    [paper, true],
    [{ name: 'A', total_papers: 1 }, true],
  ])('is told by its shape: %#', (answer, is) => expect(isScholarFeedAnswer(answer)).toBe(is))

  it.each([
    [null],
    ['x'],
    [[]],
    [{}],
    [{ papers: 'x' }],
    [{ type: 'about:blank', title: 'Too many', status: 429, detail: 'x', code: 'rate_limited' }],
    [{ arxiv_id: '2605.29280', novelty: 45 }],
    [{ name: 'A' }],
  ])('is not seen in %j', (answer) => {
    expect(isScholarFeedAnswer(answer)).toBe(false)
    expect(read(answer)).toMatchObject({ researchers: [], papers: [] })
  })
})
