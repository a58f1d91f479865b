import { describe, expect, it } from 'vitest'
import { mergeResearchers } from '../../../lib/store/merge'
import { addOverride, listOverrides } from '../../../lib/store/overrides'
import {
  findByIdentity,
  getResearcher,
  listResearchers,
  papersOf,
  updateResearcher,
} from '../../../lib/store/researchers'
import { listChanges, undoChange } from '../../../lib/store/undo'
import { capture, contents, freshLibrary, page, paper, person, take, text } from './make'

const orcid = { kind: 'orcid' as const, value: '0000-0002-1825-0097' }
const scholar = { kind: 'scholar' as const, value: 'AAAABBBBCCCC' }
const [one, both, two] = ['Only in the first', 'Listed by both', 'Only in the second'].map((title) => paper(title))

async function twoOfOneName() {
  const db = await freshLibrary()
  const first = person('Ada Lovelace', {
    identities: [orcid],
    hIndex: 3,
    citations: 40,
    paperCount: 2,
    affiliation: 'Old House',
    source: text('2026-01-01'),
    papers: [one!, both!],
  })
  const second = person('Ada Lovelace', {
    identities: [scholar],
    hIndex: 5,
    affiliation: 'New House',
    source: { ...page('2026-06-01'), kind: 'scholar-page' },
    papers: [two!, both!],
  })
  await take(db, capture({ researchers: [first] }))
  await take(db, capture({ researchers: [second] }))
  const [a, b] = await listResearchers(db)
  await updateResearcher(db, a!.id, { tags: ['x', 'y'], note: 'met in Turin' })
  await updateResearcher(db, b!.id, { tags: ['y', 'z'], note: 'wrote the notes' })
  return { db, kept: a!.id, other: b!.id }
}

describe('merging two researchers', () => {
  it('keeps all that either had', async () => {
    const { db, kept, other } = await twoOfOneName()
    const report = await mergeResearchers(db, kept, other)
    expect(report).toMatchObject({ updated: { researchers: 1 }, removed: { researchers: 1 }, undoable: true })
    expect(await listResearchers(db)).toMatchObject([
      {
        id: kept,
        name: 'Ada Lovelace',
        identities: [orcid, scholar],
        tags: ['x', 'y', 'z'],
        note: 'met in Turin\n\nwrote the notes',
        affiliation: 'New House',
        // The newer reading leads, and what only the older one has stays.
        hIndex: 5,
        citations: 40,
        source: { kind: 'scholar-page' },
      },
    ])
    expect((await papersOf(db, kept)).map(({ title }) => title)).toEqual([one, both, two].map((each) => each!.title))
    expect((await getResearcher(db, kept))!.history.map(({ hIndex }) => hIndex)).toEqual([3, 5])
    expect((await findByIdentity(db, scholar))?.id).toBe(kept)
  })

  it('lets the newer numbers lead whichever of the two is kept', async () => {
    const { db, kept, other } = await twoOfOneName()
    await mergeResearchers(db, other, kept)
    expect(await listResearchers(db)).toMatchObject([
      { id: other, hIndex: 5, citations: 40, affiliation: 'New House', source: { kind: 'scholar-page' } },
    ])
    expect((await papersOf(db, other)).map(({ title }) => title)).toEqual([two, both, one].map((each) => each!.title))
  })

  it('is taken back whole, and is one entry of the journal', async () => {
    const { db, kept, other } = await twoOfOneName()
    await addOverride(db, { kind: 'not-researcher', row: '2401.00001', researcher: other })
    const before = await contents(db)
    const report = await mergeResearchers(db, kept, other)
    expect((await listOverrides(db)).map(({ researcher }) => researcher)).toEqual([kept])
    expect((await listChanges(db))[0]).toMatchObject({ id: report.id, kind: 'merge', label: 'Ada Lovelace' })
    const undone = await undoChange(db, report.id)
    expect(undone.kept).toEqual([])
    expect(await contents(db)).toEqual(before)
  })

  it('keeps on undoing what the reader wrote since', async () => {
    const { db, kept, other } = await twoOfOneName()
    const report = await mergeResearchers(db, kept, other)
    await updateResearcher(db, kept, { note: 'one person after all?' })
    await undoChange(db, report.id)
    expect(await getResearcher(db, kept)).toMatchObject({ note: 'one person after all?', identities: [orcid] })
    expect(await getResearcher(db, other)).toMatchObject({ note: 'wrote the notes', identities: [scholar] })
  })

  it('keeps a name that the reader gave', async () => {
    const { db, kept, other } = await twoOfOneName()
    await updateResearcher(db, other, { name: 'Ada King' })
    await mergeResearchers(db, kept, other)
    expect(await getResearcher(db, kept)).toMatchObject({ name: 'Ada King', nameByReader: true })
  })

  it('refuses what are not two researchers, and changes nothing', async () => {
    const { db, kept } = await twoOfOneName()
    const before = await contents(db)
    await expect(mergeResearchers(db, kept, kept)).rejects.toThrow(RangeError)
    await expect(mergeResearchers(db, kept, 'gone' as typeof kept)).rejects.toThrow(RangeError)
    expect(await contents(db)).toEqual(before)
  })
})
