import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import { libraryFileSchema } from '../../../lib/model/libraryFile'
import { readLibrary } from '../../../lib/store/libraryFile'
import { addOverride } from '../../../lib/store/overrides'
import { listResearchers, updateResearcher } from '../../../lib/store/researchers'
import { addRule } from '../../../lib/store/rules'
import { undoChange } from '../../../lib/store/undo'
import { libraryJson } from '../../../lib/transfer/libraryFile'
import { library } from '../transfer/arbitraryLibrary'
import { capture, contents, freshLibrary, paper, person, score, seed, take, text } from './make'

/** Records in the order of their keys, which is how a library is always written. */
function inOrder(file: LibraryFile): LibraryFile {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return {
    ...file,
    researchers: file.researchers.toSorted(byId),
    papers: file.papers.toSorted(byId),
    overrides: file.overrides.toSorted(byId),
  }
}

const throughJson = (file: LibraryFile) => libraryFileSchema.parse(JSON.parse(libraryJson(file)))

describe('the library file', () => {
  it('restores any library into an empty one, byte for byte, and again without change', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        const db = await freshLibrary()
        const restored = await take(db, file)
        const again = await readLibrary(db)
        const { exportedAt } = file
        expect(libraryJson({ ...again, exportedAt })).toBe(libraryJson(inOrder(file)))
        expect(restored.skipped).toEqual([])
        const second = await take(db, throughJson(again))
        expect(second).toMatchObject({
          undoable: false,
          unchanged: { researchers: file.researchers.length, papers: file.papers.length },
        })
        db.close()
      }),
      { numRuns: 60 },
    )
  })

  it('goes from one browser to another and back', async () => {
    const [here, there] = [await freshLibrary(), await freshLibrary()]
    await take(here, seed('2026-05-30'))
    await take(
      here,
      capture({ papers: [paper('Scored', { arxivId: '2605.29280', scores: [score(1, 2, '2026-01-01')] })] }),
    )
    const file = throughJson(await readLibrary(here))
    await take(there, file)
    expect(await contents(there)).toEqual(await contents(here))
    const [xian] = await listResearchers(there)
    await updateResearcher(there, xian!.id, { tags: ['far'] })
    const report = await take(here, throughJson(await readLibrary(there)))
    expect(report).toMatchObject({ updated: { researchers: 1, papers: 0 }, added: { researchers: 0, papers: 0 } })
    expect((await listResearchers(here))[0]!.tags).toEqual(['far'])
  })

  it('ties a file’s people and papers to the ones already here, and the overrides with them', async () => {
    const db = await freshLibrary()
    const identities = [{ kind: 'orcid' as const, value: '0000-0002-1825-0097' }]
    const listed = [paper('A paper in both libraries', { arxivId: '2605.29280' })]
    await take(db, capture({ researchers: [person('Ada', { identities, papers: listed })] }))
    const mine = await contents(db)
    const other = await freshLibrary()
    await take(
      other,
      capture({ researchers: [person('Ada', { identities, papers: listed, source: text('2026-01-01') })] }),
    )
    const theirs = await readLibrary(other)
    theirs.overrides = [
      {
        id: 'o1',
        kind: 'not-researcher',
        row: '2605.29280',
        researcher: theirs.researchers[0]!.id,
        paper: theirs.papers[0]!.id,
        at: '2026-02-01T00:00:00.000Z',
      },
    ]
    await take(db, theirs)
    const both = await contents(db)
    expect(both.researchers.map(({ id }) => id)).toEqual(mine.researchers.map(({ id }) => id))
    expect(both.papers).toEqual(mine.papers)
    expect(both.overrides).toMatchObject([{ researcher: mine.researchers[0]!.id, paper: mine.papers[0]!.id }])
    expect(await take(db, theirs)).toMatchObject({ undoable: false })
  })

  it('comes among other files as it would alone: its keys, corrections and rules with it, and goes as one', async () => {
    const listed = [paper('A paper in both libraries', { arxivId: '2605.29280' })]
    const one = await freshLibrary()
    await take(one, capture({ researchers: [person('Ada', { papers: listed })] }))
    const { id: adas } = (await listResearchers(one))[0]!
    await addOverride(one, { kind: 'not-researcher', row: '2605.29280', researcher: adas })
    await addRule(one, { on: true, words: 'engine', action: 'mark' })
    const alone = await contents(one)
    const two = await freshLibrary()
    await take(two, capture({ researchers: [person('Ada', { papers: listed })], papers: [paper('Of the second')] }))
    const theirs = (await listResearchers(two))[0]!
    await addOverride(two, { kind: 'not-researcher', row: '2605.29280', researcher: theirs.id })
    await addRule(two, { on: true, words: 'loom', action: 'hide' })
    const libraries = [throughJson(await readLibrary(one)), throughJson(await readLibrary(two))]

    const db = await freshLibrary()
    const scored = paper('A paper in both libraries', { arxivId: '2605.29280', scores: [score(9, 8, '2026-01-01')] })
    const mixture = { libraries, capture: capture({ papers: [scored] }) }
    const report = await take(db, mixture)
    expect(report).toMatchObject({ added: { researchers: 1, papers: 2, rules: 2, corrections: 1 }, undoable: true })
    const both = await contents(db)
    expect(both.researchers.map(({ id }) => id)).toEqual([adas])
    expect(both.overrides).toEqual(alone.overrides)
    expect(both.rules?.map(({ words }) => words)).toEqual(['engine', 'loom'])
    expect(both.papers.find(({ arxivId }) => arxivId)).toMatchObject({
      id: alone.papers[0]!.id,
      scores: [{ novelty: 9 }],
    })
    expect(await take(db, mixture)).toMatchObject({ undoable: false })
    await undoChange(db, report.id)
    expect(await contents(db)).toMatchObject({ researchers: [], papers: [], overrides: [] })
    expect(await contents(db)).not.toHaveProperty('rules')
  })

  it('takes equal keys of two hand-written files for what they are: chance', async () => {
    const file = (name: string, title: string): LibraryFile => ({
      format: 'gloss-library',
      version: 1,
      exportedAt: '2026-01-01T00:00:00.000Z',
      researchers: [
        {
          id: 'r1' as LibraryFile['researchers'][number]['id'],
          name,
          identities: [],
          papers: ['p1' as LibraryFile['papers'][number]['id']],
          tags: [],
          note: '',
          source: { kind: 'manual', capturedAt: '2026-01-01T00:00:00.000Z' },
          history: [],
          savedAt: `2026-01-01T00:00:00.${String(name.length).padStart(3, '0')}Z`,
          updatedAt: '2026-01-01T00:00:00.000Z',
        },
      ],
      papers: [
        { id: 'p1' as LibraryFile['papers'][number]['id'], title, authors: [], authorsComplete: true, scores: [] },
      ],
      overrides: [],
    })
    const db = await freshLibrary()
    await take(db, file('Ada Lovelace', 'Notes on the Analytical Engine'))
    await take(db, file('Charles Babbage', 'On the Economy of Machinery'))
    const { researchers, papers } = await contents(db)
    const titles = new Map(papers.map(({ id, title }) => [id, title]))
    expect(researchers.map(({ name, papers: [one] }) => [name, titles.get(one!)]).sort()).toEqual([
      ['Ada Lovelace', 'Notes on the Analytical Engine'],
      ['Charles Babbage', 'On the Economy of Machinery'],
    ])
  })

  it('writes chosen researchers with their papers and what was said of them, and nothing else', async () => {
    const db = await freshLibrary()
    await take(db, seed())
    await take(
      db,
      capture({ researchers: [person('Ada', { papers: [paper('Of Ada only')] })], papers: [paper('Of nobody')] }),
    )
    const ada = (await listResearchers(db)).find(({ name }) => name === 'Ada')!
    const file = await readLibrary(db, [ada.id])
    expect(file.researchers.map(({ name }) => name)).toEqual(['Ada'])
    expect(file.papers.map(({ title }) => title)).toEqual(['Of Ada only'])
  })
})
