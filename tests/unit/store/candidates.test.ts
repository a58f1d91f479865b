import { describe, expect, it, vi } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { LookupRow } from '../../../lib/model/lookup'
import { titleKey } from '../../../lib/model/titleKey'
import { findCandidates } from '../../../lib/store/candidates'
import { readMoment } from '../../../lib/store/moment'
import { addOverride, removeOverride } from '../../../lib/store/overrides'
import { removeResearchers } from '../../../lib/store/remove'
import { listResearchers } from '../../../lib/store/researchers'
import { capture, freshLibrary, paper, person, score, seed, take, text } from './make'

const row = (title: string, more: Partial<LookupRow> = {}): LookupRow => ({
  title,
  truncated: false,
  authors: [],
  authorsComplete: true,
  ...more,
})

describe('findCandidates', () => {
  it('finds by arXiv id, DOI and title, and nothing else', async () => {
    const db = await freshLibrary()
    const papers = [
      paper('Known by its arXiv id', { arxivId: '2605.29280' }),
      paper('Known by its DOI', { doi: '10.1000/1' }),
      paper('Known by its title'),
    ]
    await take(db, capture({ papers }))
    const found = await findCandidates(db, [
      row('Whatever', { arxivId: papers[0]!.arxivId }),
      row('Something', { doi: papers[1]!.doi }),
      row('KNOWN by its title'),
      row('Known by'),
    ])
    expect([...found.byArxivId.keys()]).toEqual(['2605.29280'])
    expect([...found.byDoi.keys()]).toEqual(['10.1000/1'])
    expect([...found.byTitleKey]).toEqual([
      [titleKey('Known by its title'), [expect.objectContaining({ title: 'Known by its title' })]],
    ])
    expect(found.byPrefix.size).toBe(0)
    expect(found.byArxivId.get(papers[0]!.arxivId!)![0]).not.toHaveProperty('titleKey')
  })

  it('gives every stored paper of a title', async () => {
    const db = await freshLibrary()
    const twins = [paper('One title', { arxivId: '2605.00001' }), paper('One title', { arxivId: '2605.00002' })]
    await take(db, capture({ papers: twins }))
    const { byTitleKey } = await findCandidates(db, [row('One title')])
    expect(byTitleKey.get(titleKey('One title'))).toHaveLength(2)
  })

  it('finds cut titles by their beginning, two at most, and not by a short one', async () => {
    const db = await freshLibrary()
    const papers = ['alpha', 'beta', 'gamma'].map((end) => paper(`A beginning that is shared, then ${end}`))
    await take(db, capture({ papers: [...papers, paper('A beginning of its own, and an end')] }))
    const shared = 'A beginning that is sh'
    const own = 'A beginning of its own'
    const { byPrefix } = await findCandidates(db, [
      row(shared, { truncated: true }),
      row(own, { truncated: true }),
      row('A beginning', { truncated: true }),
      row(own.slice(0, 18)),
    ])
    expect([...byPrefix].map(([key, found]) => [key, found.length])).toEqual([
      [titleKey(shared), 2],
      [titleKey(own), 1],
    ])
  })

  it('reads nothing again of a library that is as the caller has just read it, and all of one that changed', async () => {
    const db = await freshLibrary()
    await take(db, capture({ papers: [paper('One', { arxivId: '2605.00001' }), paper('Two')] }))
    const [one, two] = [row('Whatever', { arxivId: '2605.00001' as ArxivId }), row('Two')]
    const before = (await readMoment(db)).library
    await findCandidates(db, [one], before)
    const transaction = vi.spyOn(db, 'transaction')
    expect([...(await findCandidates(db, [one], before)).byArxivId.keys()]).toEqual(['2605.00001'])
    expect(transaction).not.toHaveBeenCalled()
    // What was never asked is read, and so is what could be another by now.
    expect((await findCandidates(db, [one, two], before)).byTitleKey.size).toBe(1)
    await take(db, capture({ papers: [paper('One', { arxivId: '2605.00003' }), paper('Two again')] }))
    const after = await findCandidates(db, [row('Two again'), one], (await readMoment(db)).library)
    expect([after.byTitleKey.size, after.byArxivId.size]).toEqual([1, 1])
  })

  it('hands out the researchers once and anew only after a change', async () => {
    const db = await freshLibrary()
    await take(db, seed())
    const first = await findCandidates(db, [])
    expect(first.researchers.map(({ name, papers }) => [name, papers.length])).toEqual([['Xian Chen', 3]])
    expect((await findCandidates(db, [row('x')])).researchers).toBe(first.researchers)
    const { id } = await addOverride(db, { kind: 'not-paper', row: '2605.29280' })
    expect((await findCandidates(db, [])).overrides).toHaveLength(1)
    await removeOverride(db, id)
    await removeResearchers(db, [first.researchers[0]!.id])
    expect(await findCandidates(db, [])).toMatchObject({ researchers: [], overrides: [] })
  })

  it('sees what another window wrote', async () => {
    const db = await freshLibrary()
    const { openDatabase } = await import('../../../lib/store/database')
    const other = await openDatabase({ name: db.name })
    expect((await findCandidates(db, [row('Known by its title')])).byTitleKey.size).toBe(0)
    await take(other, capture({ papers: [paper('Known by its title')], researchers: [person('Ada')] }))
    const found = await findCandidates(db, [row('Known by its title')])
    expect(found.byTitleKey.size).toBe(1)
    expect(found.researchers).toHaveLength(1)
  })

  it('dates a profile’s scores by the reading that gave them', async () => {
    const db = await freshLibrary()
    const identities = [{ kind: 'orcid' as const, value: '0000-0002-1825-0097' }]
    await take(db, capture({ researchers: [person('Ada', { identities, novelty: 45, source: text('2026-01-01') })] }))
    await take(db, capture({ researchers: [person('Ada', { identities, hIndex: 3, source: text('2026-09-01') })] }))
    const { researchers } = await findCandidates(db, [])
    expect(researchers[0]).toMatchObject({ novelty: 45, source: { capturedAt: '2026-01-01T09:00:00.000Z' } })
    expect((await listResearchers(db))[0]!.source.capturedAt).toBe('2026-09-01T09:00:00.000Z')
  })

  it('gives scores with the papers', async () => {
    const db = await freshLibrary()
    const scores = [score(12.3, undefined, '2026-01-01')]
    await take(db, capture({ papers: [paper('Scored', { arxivId: '2605.29280', scores })] }))
    const { byArxivId } = await findCandidates(db, [
      row('x', { arxivId: paper('', { arxivId: '2605.29280' }).arxivId }),
    ])
    expect([...byArxivId.values()][0]![0]!.scores).toEqual(scores)
  })
})
