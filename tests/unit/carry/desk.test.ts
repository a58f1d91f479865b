import { afterEach, describe, expect, it } from 'vitest'
import { undoChange, listChanges, listPapers, removeResearchers, listResearchers } from '../../../lib/store'
import { scoreTable } from '../../bench/largeInputs'
import { Asker, contents, idOf } from './desk'

const PROFILE =
  'Ada Lovelace\nCL\nh-index13\n3papers\n\n1 Paper\n\nLGMay 28\nEngines and Looms\n\nA B, C D\n\nWe study.\n'
const empty = { format: 'gloss-library', version: 1, researchers: [], papers: [], overrides: [] }

afterEach(async () => {
  for (const { id, undoneBy, kind } of await listChanges()) if (!undoneBy && kind !== 'undo') await undoChange(id)
  await removeResearchers((await listResearchers()).map(({ id }) => id))
})

describe('a large import', () => {
  const given = [{ name: 'scores.csv', content: scoreTable(5000) }]

  it('tells the page no more than a page shows, and the rest on request', async () => {
    const desk = new Asker()
    const prepared = await desk.ask('prepare', { given })
    if ('refused' in prepared) throw new Error('refused')
    const { added, newPapers } = prepared.brief
    expect(added.papers).toBe(5000)
    expect(newPapers).toMatchObject({ total: 5000 })
    expect(newPapers.first).toHaveLength(50)
    expect(JSON.stringify(prepared).length).toBeLessThan(20_000)
    const more = await desk.ask('more', { roll: newPapers.key, from: 4990, count: 500 })
    expect(more).toHaveLength(10)
    expect(await listPapers()).toEqual([])
  })

  it('is written whole, with progress, and taken back whole', async () => {
    const desk = new Asker()
    const report = await desk.take(...given)
    expect(report).toMatchObject({ added: { papers: 5000 }, undoable: true })
    expect(await listPapers()).toHaveLength(5000)
    await desk.ask('undo', { change: report.id })
    expect(await contents()).toEqual(empty)
  })

  it('leaves nothing behind when it is stopped while it is written', async () => {
    const desk = new Asker()
    const prepared = await desk.ask('prepare', { given })
    if ('refused' in prepared) throw new Error('refused')
    const journal = await listChanges()
    const applying = desk.ask('apply', { plan: prepared.brief.id })
    desk.stop(desk.id)
    await expect(applying).rejects.toMatchObject({ stopped: true })
    expect(await contents()).toEqual(empty)
    expect(await listChanges()).toEqual(journal)
    // The plan is still at hand: the reader may change their mind.
    expect(await desk.ask('apply', { plan: prepared.brief.id })).toMatchObject({ added: { papers: 5000 } })
  })

  it('forgets a plan when another one is made', async () => {
    const desk = new Asker()
    const first = await desk.ask('prepare', { given: [{ name: 'a.txt', content: PROFILE }] })
    await desk.ask('prepare', { given })
    if ('refused' in first) throw new Error('refused')
    await expect(desk.ask('apply', { plan: first.brief.id })).rejects.toThrow(/no longer/)
  })
})

describe('files', () => {
  it('of a folder are one change, named after the folder', async () => {
    const report = await new Asker().take(
      { name: 'papers/ada.txt', content: PROFILE },
      { name: 'papers/deep/down/scores.csv', content: new Blob(['arxiv_id,novelty\n2605.29280,45\n']) },
      { name: 'papers/.DS_Store', content: new Blob(['\0\0']) },
    )
    expect(report).toMatchObject({ label: 'papers', added: { researchers: 1, papers: 2 }, skipped: { total: 0 } })
  })

  it('beside a library leave it its rules and corrections, which preview, report and journal count', async () => {
    const at = '2026-11-27T08:00:00.000Z'
    const library = {
      ...empty,
      exportedAt: at,
      overrides: [{ id: 'o1', kind: 'not-paper', row: '2605.29280', at }],
      rules: [{ id: 'u1', on: true, words: 'engine', action: 'mark', at }],
    }
    const desk = new Asker()
    const prepared = await desk.ask('prepare', {
      given: [
        { name: 'library.json', content: JSON.stringify(library) },
        { name: 'ada.txt', content: PROFILE },
      ],
    })
    if ('refused' in prepared) throw new Error('refused')
    const counts = { researchers: 1, papers: 1, rules: 1, corrections: 1 }
    expect(prepared.brief).toMatchObject({ added: counts, rules: { total: 1 }, skipped: { total: 0 } })
    const report = await desk.ask('apply', { plan: prepared.brief.id })
    expect(report.added).toEqual(counts)
    expect((await listChanges())[0]).toMatchObject({ label: 'library.json, ada.txt', added: counts })
    await desk.ask('undo', { change: report.id })
    expect(await contents()).toEqual(empty)
  })

  it('that cannot be opened are named, and the others read', async () => {
    const gone = Object.assign(new Blob(['x']), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    })
    const report = await new Asker().take(
      { name: 'gone.csv', content: gone },
      { name: 'locked.csv', content: null },
      { name: 'ada.txt', content: PROFILE },
    )
    expect(report.added.researchers).toBe(1)
    expect(report.skipped.first).toEqual([
      { file: 'gone.csv', reason: 'cannotOpen' },
      { file: 'locked.csv', reason: 'cannotOpen' },
    ])
  })
})

describe('taking away', () => {
  it('gives all, or those that are meant with what they list', async () => {
    const desk = new Asker()
    await desk.take({ name: 'a', content: PROFILE })
    await desk.take({
      name: 'b',
      content: PROFILE.replace('Ada Lovelace', 'Bo Li').replace('Engines and Looms', 'Clocks'),
    })
    for (const format of ['json', 'csv', 'papersCsv', 'bibtex', 'ris', 'csl', 'markdown'] as const) {
      const [one, other] = format === 'csv' ? ['Ada Lovelace', 'Bo Li'] : ['Engines and Looms', 'Clocks']
      const all = await desk.takeAway(format)
      expect(all).toContain(one)
      expect(all).toContain(other)
      const some = await desk.takeAway(format, [await idOf('Ada Lovelace')])
      expect(some).toContain(one)
      expect(some).not.toContain(other)
    }
  })
})
