import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchRow, rowKey } from '../../lib/match'
import type { KnownResearcher, Override } from '../../lib/model/candidates'
import type { LookupRow } from '../../lib/model/lookup'
import type { Paper } from '../../lib/model/paper'
import { titleKey } from '../../lib/model/titleKey'
import { candidates, override, paper, researcher, row } from './candidates'

const TITLE = 'Attention Is All You Need'

function matched(asked: LookupRow, papers: Paper[], researchers: KnownResearcher[] = [], overrides: Override[] = []) {
  const found = matchRow(asked, candidates([asked], papers, researchers, overrides))
  return found && `${found.match} ${found.paper.id}`
}

interface Ids {
  arxivId?: string | undefined
  doi?: string | undefined
}

describe('matchRow, by id', () => {
  it.each([
    ['arXiv id', { arxivId: '1706.03762' }, { arxivId: '1706.03762' }],
    ['DOI', { doi: '10.1000/a' }, { doi: '10.1000/a' }],
    ["arXiv's DOI on the page", { doi: '10.48550/arxiv.1706.03762' }, { arxivId: '1706.03762' }],
    ["arXiv's DOI in the library", { arxivId: '1706.03762' }, { doi: '10.48550/arxiv.1706.03762' }],
    ["arXiv's DOI of an old paper", { doi: '10.48550/arxiv.hep-th/9901001' }, { arxivId: 'hep-th/9901001' }],
  ])('knows a paper by its %s, whatever its title and authors', (_how, asked, stored) => {
    const one = paper('p', 'Another title', { ...stored, authors: ['Nobody Else'] })
    expect(matched(row(TITLE, { ...asked, names: ['Jane Roe'] }), [one])).toBe('id p')
  })

  it('prefers the arXiv id to the DOI, and both to the title', () => {
    const papers = [
      paper('t', TITLE),
      paper('d', 'D', { doi: '10.1000/a' }),
      paper('a', 'A', { arxivId: '1706.03762' }),
    ]
    expect(matched(row(TITLE, { arxivId: '1706.03762', doi: '10.1000/a' }), papers)).toBe('id a')
    expect(matched(row(TITLE, { doi: '10.1000/a' }), papers)).toBe('id d')
    expect(matched(row(TITLE), papers)).toBe('title t')
  })

  it('does not take a DOI whose paper has another arXiv id', () => {
    const one = paper('d', TITLE, { doi: '10.1000/a', arxivId: '1706.00001' })
    expect(matched(row(TITLE, { arxivId: '1706.03762', doi: '10.1000/a' }), [one])).toBeUndefined()
  })

  it('takes none of two papers that one DOI is said to be of', () => {
    const papers = ['1706.00001', '1706.00002'].map((arxivId) => paper(arxivId, arxivId, { arxivId, doi: '10.1000/a' }))
    expect(matched(row('Something else', { doi: '10.1000/a' }), papers)).toBeUndefined()
  })

  it('takes the record with scores of two with one arXiv id', () => {
    const source = { kind: 'score-table' as const, capturedAt: '2026-06-01T00:00:00.000Z' }
    const papers = [
      paper('bare', 'A', { arxivId: '1706.03762' }),
      paper('full', 'A', { arxivId: '1706.03762', scores: [{ novelty: 5, source }] }),
    ]
    expect(matched(row('A', { arxivId: '1706.03762' }), papers)).toBe('id full')
  })
})

describe('matchRow, by title', () => {
  it('knows the only paper with the title', () => {
    expect(matched(row('Attention is all you need!'), [paper('p', TITLE), paper('q', 'Attention')])).toBe('title p')
    expect(matched(row(TITLE, { arxivId: '1706.03762' }), [paper('p', TITLE)])).toBe('title p')
    expect(matched(row(TITLE), [paper('p', TITLE, { arxivId: '1706.03762' })])).toBe('title p')
  })

  it('knows none of two', () => {
    expect(matched(row(TITLE), [paper('p', TITLE), paper('q', TITLE.toUpperCase())])).toBeUndefined()
    const ids = [paper('p', TITLE, { arxivId: '1706.03762' }), paper('q', TITLE)]
    expect(matched(row(TITLE), ids)).toBeUndefined()
    expect(matched(row(TITLE, { arxivId: '2001.00001' }), ids)).toBeUndefined()
    expect(
      matched(row(TITLE), ids, [], [override('not-paper', 'attention is all you need', { paper: 'p' })]),
    ).toBeUndefined()
  })

  it('knows one of two that an id says are the same', () => {
    const papers = [
      paper('p', TITLE, { arxivId: '1706.03762' }),
      paper('q', TITLE, { doi: '10.48550/arxiv.1706.03762' }),
    ]
    expect(matched(row(TITLE), papers)).toBe('title p')
  })

  it('never knows a paper whose arXiv id or DOI is another', () => {
    const one = paper('p', TITLE, { arxivId: '1706.03762', doi: '10.1000/a' })
    expect(matched(row(TITLE, { arxivId: '1706.03763' }), [one])).toBeUndefined()
    expect(matched(row(TITLE, { doi: '10.48550/arxiv.1706.03763' }), [one])).toBeUndefined()
    expect(matched(row(TITLE, { doi: '10.1000/b' }), [one])).toBeUndefined()
  })

  it('never knows a title that leaves no key', () => {
    expect(matched(row('???'), [paper('p', '!!!'), paper('q', '…')])).toBeUndefined()
    expect(matched(row('???'), [paper('p', '???')])).toBeUndefined()
  })

  it('never takes the end of a title for the title', () => {
    expect(matched(row('… is all you need for speech'), [paper('p', 'Is all you need for speech')])).toBeUndefined()
  })
})

describe('matchRow, by the beginning of a title', () => {
  const cut = (title: string, more: Parameters<typeof row>[1] = {}) => row(title, { truncated: true, ...more })
  const long = 'Attention Is All You Need in Speech Separation'

  it('knows the only paper that begins so and goes on', () => {
    expect(matched(cut('Attention is all you need …'), [paper('p', long)])).toBe('prefix p')
    expect(matched(cut('Attention is all you need in speech'), [paper('p', long)])).toBe('prefix p')
    expect(matched(row('Attention is all you need…'), [paper('p', long)])).toBe('prefix p')
  })

  it('never takes a title that ends where the page cut', () => {
    expect(matched(cut('Attention is all you need …'), [paper('p', TITLE)])).toBeUndefined()
    expect(matched(cut('Attention is all you need …'), [paper('p', TITLE), paper('q', long)])).toBeUndefined()
  })

  it('knows none of two', () => {
    expect(
      matched(cut('Attention is all you need …'), [paper('p', long), paper('q', `${TITLE} to Sing`)]),
    ).toBeUndefined()
  })

  it('wants fifteen characters and the end of a word', () => {
    expect(matched(cut('Quantum errors …'), [paper('p', 'Quantum errors corrected')])).toBeUndefined()
    expect(matched(cut('Quantum errors 2 …'), [paper('p', 'Quantum errors 2 corrected')])).toBe('prefix p')
    expect(matched(cut('Learning a graph …'), [paper('p', 'Learning a graphical model')])).toBeUndefined()
    expect(matched(cut('Scaling to version 3 …'), [paper('p', 'Scaling to version 3.5 of it')])).toBeUndefined()
    expect(
      matched(cut('基于深度学习的医学图像分割方法研究与…'), [paper('p', '基于深度学习的医学图像分割方法研究与应用')]),
    ).toBe('prefix p')
  })

  it('takes no whole title for a beginning', () => {
    expect(matched(row('Attention is all you need'), [paper('p', long)])).toBeUndefined()
  })

  it('minds ids and authors like a whole title does', () => {
    const one = paper('p', long, { arxivId: '2010.13154', authors: ['Cem Subakan', 'Mirco Ravanelli'] })
    expect(matched(cut('Attention is all you need …', { arxivId: '1706.03762' }), [one])).toBeUndefined()
    expect(matched(cut('Attention is all you need …', { names: ['A Vaswani'] }), [one])).toBeUndefined()
    expect(matched(cut('Attention is all you need …', { names: ['A Vaswani', 'C Subakan'] }), [one])).toBe('prefix p')
  })
})

describe('matchRow, minding authors', () => {
  const one = paper('p', TITLE, { authors: ['Shali Jiang', 'Hua Zheng', 'Boyang Liu'] })
  const owner = researcher('r', 'Xian Chen', ['p'], { identities: [{ kind: 'scholar', value: 'AAAA' }] })

  it('wants one name in common where both sides show names', () => {
    expect(matched(row(TITLE, { names: ['S Jiang', 'X Other'] }), [one])).toBe('title p')
    expect(matched(row(TITLE, { names: ['Hua Zheng'] }), [one])).toBe('title p')
    expect(matched(row(TITLE, { names: ['Shan Jiang', 'Xian Chen'] }), [one])).toBeUndefined()
  })

  it('counts the researcher whose profile lists the paper among its authors', () => {
    expect(matched(row(TITLE, { names: ['X Chen'] }), [one], [owner])).toBe('title p')
    expect(matched(row(TITLE, { names: ['Y Chen'] }), [one], [owner])).toBeUndefined()
    const authors = [{ name: '陈贤', identity: { kind: 'scholar' as const, value: 'AAAA' } }]
    expect(matched(row(TITLE, { authors }), [one], [owner])).toBe('title p')
  })

  it('lets unknown authors pass', () => {
    expect(matched(row(TITLE), [one])).toBe('title p')
    expect(matched(row(TITLE, { names: ['(author list is unavailable)'] }), [one])).toBe('title p')
    expect(matched(row(TITLE, { names: ['Jane Roe'] }), [paper('p', TITLE)])).toBe('title p')
  })
})

describe('matchRow, where the reader said no', () => {
  const one = paper('p', TITLE, { arxivId: '1706.03762' })

  it('holds for the row as its badge names it', () => {
    const byTitle = [override('not-paper', 'attention is all you need', { paper: 'p' })]
    expect(matched(row(TITLE), [one], [], byTitle)).toBeUndefined()
    expect(matched(row('attention—is all YOU need', { doi: '10.1000/a' }), [one], [], byTitle)).toBeUndefined()
    expect(matched(row(TITLE), [one], [], [override('not-paper', 'attention is all you need', { paper: 'q' })])).toBe(
      'title p',
    )
    const byId = [override('not-paper', '1706.03762', { paper: 'p' })]
    expect(matched(row(TITLE, { arxivId: '1706.03762' }), [one], [], byId)).toBeUndefined()
  })

  it('does not carry from a title to a row with the very id', () => {
    const byTitle = [override('not-paper', 'attention is all you need', { paper: 'p' })]
    expect(matched(row(TITLE, { arxivId: '1706.03762' }), [one], [], byTitle)).toBe('id p')
  })
})

describe('rowKey', () => {
  it('is the arXiv id, else the DOI, else the title key, and never empty', () => {
    expect(rowKey(row(TITLE, { arxivId: '1706.03762', doi: '10.1000/a' }))).toBe('1706.03762')
    expect(rowKey(row(TITLE, { doi: '10.48550/arxiv.1706.03762' }))).toBe('1706.03762')
    expect(rowKey(row(TITLE, { doi: '10.1000/a' }))).toBe('10.1000/a')
    expect(rowKey(row(TITLE))).toBe('attention is all you need')
    expect(rowKey(row(' ??? '))).toBe('???')
  })
})

describe('matchRow, on any library', () => {
  const title = fc
    .tuple(fc.constantFrom('Deep learning of', 'DEEP—LEARNING OF'), fc.constantFrom('', ' $L_2$', ' L2'))
    .chain(([start, end]) => fc.constantFrom('', ': Part I', ', part II').map((part) => start + end + part))
  const arxivIds = ['2001.00001', '2001.00002']
  const id = fc.constantFrom(
    {},
    ...arxivIds.map((arxivId) => ({ arxivId })),
    ...arxivIds.map((arxivId) => ({ doi: `10.48550/arxiv.${arxivId}` })),
    { doi: '10.1000/a' },
    ...arxivIds.map((arxivId) => ({ arxivId, doi: '10.1000/a' })),
  )
  const people = fc.subarray(['Ann Li', 'A Li', 'Bo Wu', 'B Wu'], { maxLength: 2 })
  const stored = fc.array(fc.tuple(title, people, id), { maxLength: 4 })
  const asked = fc.tuple(title, people, id, fc.boolean())
  /** Whether two records are of one work: told by arXiv id (its DOI is one), else by DOI. */
  const arxivOf = (one: Ids) => one.arxivId ?? /^10\.48550\/arxiv\.(.*)$/.exec(one.doi ?? '')?.[1]
  const oneWork = (one: Ids, other: Ids) =>
    arxivOf(one) && arxivOf(other) ? arxivOf(one) === arxivOf(other) : one.doi !== undefined && one.doi === other.doi

  it('never takes one of several papers that the title may mean, nor one that an id contradicts', () => {
    let titles = 0
    fc.assert(
      fc.property(stored, asked, (records, [text, names, ids, truncated]) => {
        const papers = records.map(([name, authors, its], at) => paper(`p${at}`, name, { authors, ...its }))
        const line = row(text, { names, truncated, ...ids })
        const all = candidates([line], papers)
        const found = matchRow(line, all)
        if (!found) return
        if (arxivOf(line) && arxivOf(found.paper)) expect(arxivOf(found.paper)).toBe(arxivOf(line))
        if (found.match === 'id') return
        titles++
        const key = titleKey(text)
        const rivals = papers.filter(({ title: other }) =>
          truncated ? titleKey(other).startsWith(key) : titleKey(other) === key,
        )
        for (const one of rivals) expect(rivals.every((other) => one === other || oneWork(one, other))).toBe(true)
      }),
      { seed: 20261123, numRuns: 5000 },
    )
    expect(titles).toBeGreaterThan(100)
  })
})
