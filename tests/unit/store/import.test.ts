import { describe, expect, it } from 'vitest'
import { getResearcher, listResearchers, papersOf, updateResearcher } from '../../../lib/store/researchers'
import { listPapers } from '../../../lib/store/libraryFile'
import { planImport } from '../../../lib/store/plan/planImport'
import { capture, contents, freshLibrary, paper, person, score, seed, take, text } from './make'

describe('the first import', () => {
  it('saves a profile with its papers in order', async () => {
    const db = await freshLibrary()
    const report = await take(db, seed())
    expect(report).toMatchObject({ added: { researchers: 1, papers: 3 }, updated: { researchers: 0, papers: 0 } })
    const [xian] = await listResearchers(db)
    expect(xian).toMatchObject({
      name: 'Xian Chen',
      field: 'CL',
      hIndex: 13,
      paperCount: 3,
      citations: 21,
      novelty: 45,
      aiScore: 41,
      tags: [],
      note: '',
    })
    expect(xian!.history).toHaveLength(1)
    const listed = await papersOf(db, xian!.id)
    expect(listed.map(({ date }) => date)).toEqual(['2026-05-28', '2025-02-20', '2025-04-11'])
    expect(listed.every(({ authorsComplete }) => !authorsComplete)).toBe(true)
    expect(listed.map(({ id }) => id)).toEqual(xian!.papers)
  })

  it('writes nothing while planning', async () => {
    const db = await freshLibrary()
    const plan = await planImport(db, seed(), 'seed')
    expect(plan.added.researchers).toHaveLength(1)
    expect(plan.added.papers).toHaveLength(3)
    expect((await contents(db)).researchers).toEqual([])
  })

  it('leaves absent numbers absent', async () => {
    const db = await freshLibrary()
    await take(db, capture({ researchers: [person('A B', { hIndex: 6, paperCount: 2 })] }))
    const [saved] = await listResearchers(db)
    expect(saved).not.toHaveProperty('novelty')
    expect(saved).not.toHaveProperty('citations')
  })
})

describe('importing again', () => {
  it('finds nothing to do for the same capture', async () => {
    const db = await freshLibrary()
    await take(db, seed())
    const before = await contents(db)
    const report = await take(db, seed())
    expect(report).toMatchObject({
      unchanged: { researchers: 1, papers: 3 },
      added: { researchers: 0, papers: 0 },
      undoable: false,
    })
    expect(await contents(db)).toEqual(before)
  })

  it('takes newer numbers, keeps absent ones, and says field by field what changes', async () => {
    const db = await freshLibrary()
    await take(db, seed('2026-05-30'))
    const later = seed('2026-11-23')
    Object.assign(later.researchers[0]!, { hIndex: 14, citations: undefined })
    const plan = await planImport(db, later, 'later')
    const update = plan.updated.find(({ kind }) => kind === 'researcher')
    expect(update!.fields).toContainEqual({ field: 'hIndex', before: 13, after: 14 })
    expect(update!.fields.map(({ field }) => field)).not.toContain('citations')
    await take(db, later)
    const [xian] = await listResearchers(db)
    expect(xian).toMatchObject({ hIndex: 14, citations: 21 })
    expect(xian!.history.map(({ hIndex }) => hIndex)).toEqual([13, 14])
  })

  it('lets an older reading fill gaps only', async () => {
    const db = await freshLibrary()
    await take(
      db,
      capture({ researchers: [person('A B', { identities: [orcid], hIndex: 9, source: text('2026-06-01') })] }),
    )
    const older = person('A B', { identities: [orcid], hIndex: 5, citations: 70, source: text('2026-01-01') })
    await take(db, capture({ researchers: [older] }))
    const [saved] = await listResearchers(db)
    expect(saved).toMatchObject({ hIndex: 9, citations: 70 })
    expect(saved!.source.capturedAt).toBe('2026-06-01T09:00:00.000Z')
    expect(saved!.history.map(({ hIndex }) => hIndex)).toEqual([5, 9])
  })

  it('never overwrites what the reader wrote', async () => {
    const db = await freshLibrary()
    await take(db, seed('2026-05-30'))
    const [xian] = await listResearchers(db)
    await updateResearcher(db, xian!.id, { tags: ['ads'], note: 'met in Vienna', name: 'Xian Chen (Meta)' })
    const later = seed('2026-11-23')
    Object.assign(later.researchers[0]!, { tags: ['new'], note: 'another note', identities: [orcid] })
    await take(db, later)
    // The reader's name no longer fits the profile's, and it has no identifier: it stays a person apart.
    expect(await listResearchers(db)).toHaveLength(2)
    const kept = await getResearcher(db, xian!.id)
    expect(kept).toMatchObject({ tags: ['ads'], note: 'met in Vienna', name: 'Xian Chen (Meta)' })
  })

  it('adds tags of a library to the own ones and keeps the own note and name', async () => {
    const db = await freshLibrary()
    await take(db, capture({ researchers: [person('Old Name', { identities: [orcid] })] }))
    const [saved] = await listResearchers(db)
    await updateResearcher(db, saved!.id, { tags: ['mine'], note: 'mine', name: 'My Name' })
    const later = person('New Name', {
      identities: [orcid],
      tags: ['theirs'],
      note: 'theirs',
      source: text('2026-11-01'),
    })
    await take(db, capture({ researchers: [later] }))
    expect(await getResearcher(db, saved!.id)).toMatchObject({
      tags: ['mine', 'theirs'],
      note: 'mine',
      name: 'My Name',
    })
  })
})

const orcid = { kind: 'orcid' as const, value: '0000-0002-1825-0097' }

describe('who is who', () => {
  it('keeps people of one name apart, and says so', async () => {
    const db = await freshLibrary()
    await take(db, seed())
    const other = person('Xian Chen', { hIndex: 2, papers: [paper('Something else entirely, about protein folding')] })
    const plan = await planImport(db, capture({ researchers: [other] }), 'other')
    expect(plan.added.researchers).toHaveLength(1)
    const [xian] = await listResearchers(db)
    expect(plan.namesakes).toEqual([
      { researcher: plan.added.researchers[0]!.id, name: 'Xian Chen', others: [{ id: xian!.id, name: 'Xian Chen' }] },
    ])
  })

  it('takes a shared identifier for one person, whatever the name', async () => {
    const db = await freshLibrary()
    await take(db, capture({ researchers: [person('C. Babbage', { identities: [orcid] })] }))
    await take(
      db,
      capture({ researchers: [person('Charles Babbage', { identities: [orcid], source: text('2026-06-02') })] }),
    )
    expect((await listResearchers(db)).map(({ name }) => name)).toEqual(['Charles Babbage'])
  })

  it('takes the page of a pasted profile for the same person', async () => {
    const db = await freshLibrary()
    await take(db, seed('2026-05-30'))
    const saved = seed('2026-11-23')
    const identity = { kind: 'scholar-feed' as const, value: '77' }
    Object.assign(saved.researchers[0]!, {
      identities: [identity],
      source: {
        kind: 'profile-page',
        capturedAt: '2026-11-23T09:00:00.000Z',
        url: 'https://www.scholarfeed.org/author/77',
      },
    })
    await take(db, saved)
    const all = await listResearchers(db)
    expect(all).toHaveLength(1)
    expect(all[0]!.identities).toEqual([identity])
  })

  it('tells two identifiers at one place apart even when name and papers agree', async () => {
    const db = await freshLibrary()
    const papers = [paper('A paper that both profiles list as their own')]
    const at = (value: string) => [{ kind: 'scholar-feed' as const, value }]
    await take(db, capture({ researchers: [person('Wei Wang', { identities: at('1'), papers })] }))
    await take(db, capture({ researchers: [person('Wei Wang', { identities: at('2'), papers })] }))
    expect(await listResearchers(db)).toHaveLength(2)
    expect(await listPapers(db)).toHaveLength(1)
  })

  it('does not make one person of two profiles in one file without papers', async () => {
    const db = await freshLibrary()
    const two = [person('Wei Wang', { hIndex: 6 }), person('Wei Wang', { hIndex: 12 })]
    await take(db, capture({ researchers: two }))
    await take(db, capture({ researchers: two }))
    expect((await listResearchers(db)).map(({ hIndex }) => hIndex)).toEqual([6, 12])
  })
})

describe('the list of papers', () => {
  const [a, b, c] = [
    paper('The first paper of the list'),
    paper('The second paper of the list'),
    paper('The third one here'),
  ]
  const titlesOf = async (paperCount: number | undefined, now: (typeof a)[]) => {
    const db = await freshLibrary()
    await take(db, capture({ researchers: [person('A B', { identities: [orcid], papers: [a, b] })] }))
    const later = person('A B', { identities: [orcid], paperCount, papers: now, source: text('2026-10-01') })
    await take(db, capture({ researchers: [later] }))
    const [saved] = await listResearchers(db)
    return (await papersOf(db, saved!.id)).map(({ title }) => title)
  }

  it('drops what a whole list leaves out', async () => {
    expect(await titlesOf(2, [c, b])).toEqual([c.title, b.title])
  })

  it('keeps what a part of the list leaves out', async () => {
    expect(await titlesOf(9, [c, b])).toEqual([c.title, b.title, a.title])
    expect(await titlesOf(undefined, [c])).toEqual([c.title, a.title, b.title])
  })
})

describe('scores', () => {
  it('keeps of each source the newest that gave each number', async () => {
    const db = await freshLibrary()
    const at = (...scores: ReturnType<typeof score>[]) =>
      capture({ papers: [paper('A scored paper of some length', { arxivId: '2605.29280', scores })] })
    await take(db, at(score(40, 50, '2026-01-01')))
    await take(db, at(score(60, undefined, '2026-03-01')))
    await take(db, at(score(55, undefined, '2026-02-01')))
    await take(db, at(score(10, 20, '2026-01-15', 'another')))
    const [saved] = await listPapers(db)
    expect(saved!.scores.map(({ novelty, aiScore, source }) => [source.label, novelty, aiScore])).toEqual([
      ['another', 10, 20],
      ['table', 40, 50],
      ['table', 60, undefined],
    ])
  })
})
