import { describe, expect, it } from 'vitest'
import type { Row } from '../../../lib/model/row'
import { shared, sharedJson, sharedText } from '../shared'
import { pageOf, readAt } from './page'

/** What the expectation says of a row; `cs.CL`, or `Computation and Language (cs.CL)`, for a category. */
interface Expected {
  id: string
  title: string
  authors: string[]
  primary?: string
  subjects?: string
  tags?: string[]
  section?: string
  cross?: boolean
  replaced?: boolean
}

const pages: [page: string, url: string, count: number][] = [
  ['search-2020-forestry', 'https://arxiv.org/search/?query=forestry&searchtype=all', 49],
  ['list-new-2024-quant-ph', 'https://arxiv.org/list/quant-ph/new', 78],
  ['list-new-2024-hep-ph', 'https://arxiv.org/list/hep-ph/new', 49],
  ['catchup-2017-astro-ph', 'https://arxiv.org/catchup?smonth=4&sday=1&syear=2017&archive=astro-ph&method=with', 68],
  ['list-month-2024-cs', 'https://arxiv.org/list/cs/2301?skip=0&show=3', 3],
  ['abs-2021-2106.09608', 'https://arxiv.org/abs/2106.09608', 1],
  ['list-recent-2026-cs-2000', 'https://arxiv.org/list/cs/pastweek?skip=0&show=2000', 2000],
  ['list-recent-2026-cs-50', 'https://arxiv.org/list/cs/recent', 50],
  ['list-new-2026-cs-180', 'https://arxiv.org/list/cs/new', 180],
  ['author-2026', 'https://arxiv.org/a/researcher_a_1', 30],
]

type Facts = Omit<Expected, 'primary' | 'subjects' | 'tags'> & { category?: string }

/** The part of a row that the expectation speaks of. */
function said(row: Row, expected: Expected): Facts {
  return {
    id: row.arxivId ?? '',
    title: row.text,
    authors: row.authors.map((author) => author.name),
    category: row.category,
    section: expected.section === undefined ? undefined : row.section,
    cross: expected.cross === undefined ? undefined : row.announcement === 'cross',
    replaced: expected.replaced === undefined ? undefined : row.announcement === 'replaced',
  }
}

/** The expectation in a row's words: the primary category alone, as its code. */
function asked({ id, title, authors, primary, subjects, tags, section, cross, replaced }: Expected): Facts {
  const first = primary ?? subjects ?? tags?.[0] ?? ''
  return { id, title, authors, category: /\(([^()]+)\)/.exec(first)?.[1] ?? first, section, cross, replaced }
}

describe.runIf(shared)('real arXiv pages', () => {
  it.each(pages)('%s reads as expected', { timeout: 60_000 }, (page, url, count) => {
    const expected = sharedJson<Expected[]>(`pages/expected/${page}.json`)
    const reading = readAt(pageOf(sharedText(`pages/arxiv/${page}.html`), url), url)
    expect(reading).toMatchObject({ failed: 0, state: 'rows' })
    expect(expected).toHaveLength(count)
    expect(reading.rows.map((row, index) => said(row, expected[index]!))).toEqual(expected.map(asked))
  })
})
