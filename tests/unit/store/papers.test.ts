import { describe, expect, it } from 'vitest'
import { listPapers } from '../../../lib/store/libraryFile'
import { listResearchers } from '../../../lib/store/researchers'
import { untitled } from '../../../lib/model/untitled'
import { planImport } from '../../../lib/store/plan/planImport'
import { undoChange } from '../../../lib/store/undo'
import type { CapturedPaper } from '../../../lib/model/capture'
import { capture, contents, day, freshLibrary, paper, person, score, take } from './make'

const LONG = 'A title long enough to belong to one paper'

/** How many papers there are after importing one after the other. */
async function stored(...papers: CapturedPaper[]) {
  const db = await freshLibrary()
  for (const one of papers) await take(db, capture({ papers: [one] }))
  return listPapers(db)
}

describe('which paper a captured one is', () => {
  it.each([
    [
      'the same arXiv id, whatever the title',
      paper(LONG, { arxivId: '2605.29280' }),
      paper('Renamed', { arxivId: '2605.29280' }),
    ],
    ['the same DOI', paper(LONG, { doi: '10.1000/1' }), paper('Renamed', { doi: '10.1000/1' })],
    ['the same title and an author in common', paper('Short'), paper('SHORT', { authors: ['C. Babbage'] })],
    ['a title first, its id later', paper(LONG), paper(LONG, { arxivId: '2605.29280' })],
    ['an id first, the bare title later', paper(LONG, { arxivId: '2605.29280' }), paper(LONG, { authors: [] })],
    ['a preprint and its journal version', paper(LONG, { arxivId: '2605.29280' }), paper(LONG, { doi: '10.1000/1' })],
    ['arXiv’s own DOI', paper(LONG, { doi: '10.48550/arxiv.2605.29280' }), paper('Renamed', { arxivId: '2605.29280' })],
    [
      'a cut and a whole list of authors',
      paper('Short', { authors: ['Ada Lovelace'], authorsComplete: false }),
      paper('Short'),
    ],
    ['an equal record without authors', paper('Short', { authors: [] }), paper('Short', { authors: [] })],
  ])('is one with %s', async (_what, a, b) => {
    expect(await stored(a, b)).toHaveLength(1)
    expect(await stored(b, a)).toHaveLength(1)
  })

  it.each([
    ['other arXiv ids', paper(LONG, { arxivId: '2605.29280' }), paper(LONG, { arxivId: '2605.29281' })],
    ['other DOIs', paper(LONG, { doi: '10.1000/1' }), paper(LONG, { doi: '10.1000/2' })],
    ['authors none of whom agree', paper(LONG), paper(LONG, { authors: ['Grace Hopper'] })],
    ['a short title and nobody to confirm it', paper('Attention'), paper('Attention', { authors: [] })],
    ['Part I and Part II', paper('On engines: Part I'), paper('On engines: Part II')],
    ['GPT-3 and GPT-4', paper('A report on GPT-3'), paper('A report on GPT-4')],
  ])('is another one with %s', async (_what, a, b) => {
    expect(await stored(a, b)).toHaveLength(2)
    expect(await stored(b, a)).toHaveLength(2)
  })

  it('does not guess between two stored papers of one title', async () => {
    const db = await freshLibrary()
    const twins = [paper(LONG, { arxivId: '2605.00001' }), paper(LONG, { arxivId: '2605.00002' })]
    await take(db, capture({ papers: twins }))
    const bare = paper(LONG, { scores: [score(50, undefined, '2026-01-01')] })
    const report = await take(db, capture({ papers: [bare], researchers: [person('Ada', { papers: [bare] })] }))
    expect(report.skipped).toEqual([
      { reason: 'ambiguous', found: LONG },
      { reason: 'ambiguous', found: LONG },
    ])
    expect((await listPapers(db)).flatMap(({ scores }) => scores)).toEqual([])
    expect((await listResearchers(db))[0]!.papers).toEqual([])
  })

  it('joins a paper known by its title alone with the one known by its id, and the lists with it', async () => {
    const db = await freshLibrary()
    // Nobody could tell then: the short title had no author to confirm it.
    await take(
      db,
      capture({ researchers: [person('Ada', { papers: [paper('Engines', { authors: ['Ada Lovelace'] })] })] }),
    )
    await take(db, capture({ papers: [paper('Engines', { arxivId: '2605.29280', authors: [] })] }))
    expect(await listPapers(db)).toHaveLength(2)
    const before = await contents(db)
    const known = paper('Engines', {
      arxivId: '2605.29280',
      authors: ['Ada Lovelace'],
      scores: [score(7, 8, '2026-01-01')],
    })
    const plan = await planImport(db, capture({ papers: [known] }), 'by id')
    expect(plan.absorbed).toHaveLength(1)
    const report = await take(db, capture({ papers: [known] }))
    const [one, ...others] = await listPapers(db)
    expect(others).toEqual([])
    expect(one).toMatchObject({ arxivId: '2605.29280', scores: [{ novelty: 7 }] })
    expect((await listResearchers(db))[0]!.papers).toEqual([one!.id])
    await undoChange(db, report.id)
    expect(await contents(db)).toEqual(before)
  })

  it('does not take over a DOI that another paper carries', async () => {
    const papers = await stored(
      paper('The paper that the DOI belongs to', { doi: '10.1000/1', authors: ['Grace Hopper'] }),
      paper(LONG, { arxivId: '2605.29280' }),
      paper(LONG, { arxivId: '2605.29280', doi: '10.1000/1' }),
    )
    expect(papers.map(({ arxivId, doi }) => [arxivId, doi])).toEqual([
      [undefined, '10.1000/1'],
      ['2605.29280', undefined],
    ])
  })

  it('gives a stand-in title up for any real one, and never the other way round', async () => {
    const ids = { arxivId: '2605.29280' }
    const standIn = paper(untitled(paper('', ids)), {
      ...ids,
      authors: [],
      scores: [score(5, undefined, '2026-01-01')],
    })
    expect((await stored(standIn, paper(LONG, ids))).map(({ title }) => title)).toEqual([LONG])
    expect((await stored(paper(LONG, ids), standIn)).map(({ title }) => title)).toEqual([LONG])
  })

  it('takes thousands of papers of one title without comparing each with each', async () => {
    const db = await freshLibrary()
    const many = Array.from({ length: 3000 }, (_, at) => paper('Editorial', { doi: `10.1000/${at}` }))
    const report = await take(db, capture({ papers: [...many, paper('Editorial')] }))
    expect(report.added.papers).toBe(3000)
    expect(report.skipped).toEqual([{ reason: 'ambiguous', found: 'Editorial' }])
  })
})

describe('the facts of a paper', () => {
  const at = (date: string, more: Parameters<typeof paper>[1]) =>
    paper(LONG, { arxivId: '2605.29280', capturedAt: day(date), ...more })

  it.each([
    ['citations', { citations: 5 }, { citations: 7 }, { citations: 7 }],
    ['a category that says more', { category: 'cs.CL' }, { category: 'CL' }, { category: 'cs.CL' }],
    ['a whole list of authors', {}, { authors: ['Ada Lovelace'], authorsComplete: false }, { authorsComplete: true }],
    ['what is absent later', { abstract: 'About engines.' }, {}, { abstract: 'About engines.' }],
  ])('are the newest known, in any order of import: %s', async (_what, older, newer, expected) => {
    const [one] = await stored(at('2026-01-01', older), at('2026-06-01', newer))
    const [other] = await stored(at('2026-06-01', newer), at('2026-01-01', older))
    expect(one).toMatchObject(expected)
    expect(other).toMatchObject(expected)
  })

  it('are not overtaken by a reading from between two equal ones', async () => {
    const [one] = await stored(
      at('2026-01-01', { citations: 5 }),
      at('2026-06-01', { citations: 5 }),
      at('2026-03-01', { citations: 7 }),
    )
    expect(one!.citations).toBe(5)
  })
})
