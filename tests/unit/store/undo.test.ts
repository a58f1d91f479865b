import { describe, expect, it } from 'vitest'
import { listPapers } from '../../../lib/store/libraryFile'
import { addOverride } from '../../../lib/store/overrides'
import { removeResearchers } from '../../../lib/store/remove'
import { getResearcher, listResearchers, papersOf, updateResearcher } from '../../../lib/store/researchers'
import { listChanges, undoChange } from '../../../lib/store/undo'
import { capture, contents, freshLibrary, paper, person, score, seed, take, text } from './make'

const orcid = { kind: 'orcid' as const, value: '0000-0002-1825-0097' }
const shared = paper('A paper that two people wrote together')
const mine = paper('A paper that is only the first one’s')

describe('undo', () => {
  it('takes an import back and, undone itself, brings it again', async () => {
    const db = await freshLibrary()
    await take(db, seed('2026-05-30'))
    const before = await contents(db)
    const later = seed('2026-11-23')
    Object.assign(later.researchers[0]!, { hIndex: 20, note: 'x' })
    later.researchers.push(person('Ada', { papers: [shared] }))
    const report = await take(db, later, 'later')
    const after = await contents(db)
    const undone = await undoChange(db, report.id)
    expect(undone).toMatchObject({ removed: { researchers: 1, papers: 1 }, updated: { researchers: 1 }, kept: [] })
    expect(await contents(db)).toEqual(before)
    await undoChange(db, undone.id)
    expect(await contents(db)).toEqual(after)
    await undoChange(db, report.id)
    expect(await contents(db)).toEqual(before)
  })

  it('keeps the tags, note and name that the reader wrote since', async () => {
    const db = await freshLibrary()
    await take(db, seed('2026-05-30'))
    const [xian] = await listResearchers(db)
    const later = seed('2026-11-23')
    Object.assign(later.researchers[0]!, { hIndex: 20 })
    const report = await take(db, later)
    await updateResearcher(db, xian!.id, { tags: ['mine'], note: 'mine', name: 'Xian' })
    const undone = await undoChange(db, report.id)
    expect(undone.kept).toEqual([])
    expect(await getResearcher(db, xian!.id)).toMatchObject({ hIndex: 13, tags: ['mine'], note: 'mine', name: 'Xian' })
  })

  it('does not throw away a new researcher on whom the reader wrote since, and says so', async () => {
    const db = await freshLibrary()
    const report = await take(db, seed())
    const [xian] = await listResearchers(db)
    await updateResearcher(db, xian!.id, { note: 'keep me' })
    const undone = await undoChange(db, report.id)
    expect(undone.kept.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      'researcher editedSince',
      'paper listedSince',
      'paper listedSince',
      'paper listedSince',
    ])
    expect(await papersOf(db, xian!.id)).toHaveLength(3)
  })

  it('leaves alone what a later import changed, until that is taken back', async () => {
    const db = await freshLibrary()
    const first = await take(db, seed('2026-05-30'))
    const later = seed('2026-11-23')
    Object.assign(later.researchers[0]!, { hIndex: 20 })
    const second = await take(db, later)
    const refused = await undoChange(db, first.id)
    expect(refused.kept[0]).toMatchObject({ kind: 'researcher', reason: 'changedSince' })
    expect(await listResearchers(db)).toHaveLength(1)
    await undoChange(db, second.id)
    await undoChange(db, first.id)
    expect(await contents(db)).toMatchObject({ researchers: [], papers: [] })
  })

  it('keeps a paper that someone saved later lists', async () => {
    const db = await freshLibrary()
    const first = await take(db, capture({ researchers: [person('Ada', { papers: [shared, mine] })] }))
    await take(db, capture({ researchers: [person('Charles', { papers: [shared] })] }))
    await undoChange(db, first.id)
    const [charles] = await listResearchers(db)
    expect((await papersOf(db, charles!.id)).map(({ title }) => title)).toEqual([shared.title])
    expect(await listPapers(db)).toHaveLength(1)
  })

  it('names each change in the journal, newest first, and which was taken back', async () => {
    const db = await freshLibrary()
    const report = await take(db, seed(), 'seed.txt')
    const undone = await undoChange(db, report.id)
    const changes = await listChanges(db)
    expect(changes.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['undo seed.txt', 'import seed.txt'])
    expect(changes[1]!.undoneBy).toBe(undone.id)
    expect(changes[0]!.undoes).toBe(report.id)
  })

  it('refuses a change that the journal does not hold', async () => {
    const db = await freshLibrary()
    await expect(undoChange(db, 'nothing')).rejects.toThrow(RangeError)
  })
})

describe('removing', () => {
  it('takes along the papers that are there for this person only, and gives all back', async () => {
    const db = await freshLibrary()
    const scored = paper('A paper with a score of its own', { scores: [score(50, undefined, '2026-01-01')] })
    const alone = paper('A paper from a bibliography, for itself')
    await take(
      db,
      capture({
        researchers: [person('Ada', { identities: [orcid], papers: [shared, mine, scored, alone] })],
        papers: [alone],
      }),
    )
    await take(db, capture({ researchers: [person('Charles', { papers: [shared] })] }))
    const ada = (await listResearchers(db)).find(({ name }) => name === 'Ada')!
    await updateResearcher(db, ada.id, { tags: ['pioneer'], note: 'wrote the first program' })
    await addOverride(db, { kind: 'not-researcher', row: '2605.29280', researcher: ada.id })
    const before = await contents(db)
    const report = await removeResearchers(db, [ada.id])
    expect(report).toMatchObject({ label: 'Ada', removed: { researchers: 1, papers: 1 } })
    expect((await listPapers(db)).map(({ title }) => title)).toEqual([shared.title, scored.title, alone.title])
    await undoChange(db, report.id)
    expect(await contents(db)).toEqual(before)
  })

  it('ties a restored list to papers that were saved anew meanwhile', async () => {
    const db = await freshLibrary()
    const known = paper('A paper known by its identifier', { arxivId: '2605.29280' })
    await take(db, capture({ researchers: [person('Ada', { papers: [known, mine] })] }))
    const [ada] = await listResearchers(db)
    const removed = await removeResearchers(db, [ada!.id])
    await take(db, capture({ papers: [known] }))
    const undone = await undoChange(db, removed.id)
    expect(undone.kept).toMatchObject([{ kind: 'paper', reason: 'existsAgain' }])
    const papers = await listPapers(db)
    expect(papers).toHaveLength(2)
    expect((await papersOf(db, ada!.id)).map(({ title }) => title)).toEqual([known.title, mine.title])
  })

  it('has nothing to do for someone who is not there', async () => {
    const db = await freshLibrary()
    await take(db, seed())
    const [xian] = await listResearchers(db)
    await removeResearchers(db, [xian!.id])
    expect(await removeResearchers(db, [xian!.id])).toMatchObject({ undoable: false })
  })

  it('never leaves a list that leads nowhere when changes are taken back out of order', async () => {
    const db = await freshLibrary()
    const both = { identities: [orcid], paperCount: 2, papers: [shared, mine] }
    await take(db, capture({ researchers: [person('Ada', both)] }))
    const shrunk = person('Ada', { identities: [orcid], paperCount: 1, papers: [shared], source: text('2026-10-01') })
    const shrink = await take(db, capture({ researchers: [shrunk] }))
    await take(db, capture({ researchers: [person('Charles', { papers: [mine] })] }))
    const charles = (await listResearchers(db)).find(({ name }) => name === 'Charles')!
    await removeResearchers(db, [charles.id])
    await undoChange(db, shrink.id)
    const { researchers, papers } = await contents(db)
    const there = new Set(papers.map(({ id }) => id))
    expect(researchers.flatMap((one) => one.papers).every((id) => there.has(id))).toBe(true)
  })
})
