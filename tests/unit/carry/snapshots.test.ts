import { afterEach, describe, expect, it } from 'vitest'
import {
  forgetLibrary,
  listChanges,
  listResearchers,
  listSnapshots,
  readBackupState,
  removeResearchers,
  updateResearchers,
} from '../../../lib/store'
import { libraryOf } from '../../bench/largeInputs'
import { Asker, contents } from './desk'

const PEOPLE = 120
const PAPERS = 600
const given = { name: 'library.json', content: libraryOf(PAPERS, PEOPLE) }
const ids = async () => (await listResearchers()).map(({ id }) => id)

afterEach(async () => {
  await forgetLibrary()
})

/** A library with a snapshot of it, from which all but a few people are gone since. */
async function robbed(desk: Asker): Promise<string> {
  await desk.take(given)
  expect(await desk.ask('snapshot', {})).toBe(true)
  const [snapshot] = await listSnapshots()
  const everybody = await ids()
  await removeResearchers(everybody.slice(10))
  await updateResearchers(everybody.slice(0, 10), { addTags: ['since'] })
  return snapshot!.id
}

describe('a snapshot', () => {
  it('is taken once of the same library, and comes as a file', async () => {
    const desk = new Asker()
    await desk.take(given)
    expect(await desk.ask('snapshot', {})).toBe(true)
    expect(await desk.ask('snapshot', {})).toBe(false)
    const [snapshot] = await listSnapshots()
    const file = await desk.ask('snapshotFile', { snapshot: snapshot!.id })
    expect(JSON.parse(await file.text())).toMatchObject(await contents())
  })

  it('is shown before it comes back, no more of it than a page shows, and the rest on request', async () => {
    const desk = new Asker()
    const snapshot = await robbed(desk)
    const before = await contents()
    const brief = await desk.ask('lookBack', { snapshot, label: 'then' })
    expect(brief).toMatchObject({
      label: 'then',
      changesAny: true,
      added: { researchers: PEOPLE - 10 },
      updated: { researchers: 10, papers: 0 },
      removed: { researchers: 0, papers: 0 },
      comesBack: { total: PEOPLE - 10 },
      goes: { total: 0 },
      changes: { total: 10 },
    })
    expect(brief.comesBack.first).toHaveLength(50)
    const { key } = brief.comesBack
    expect(await desk.ask('more', { roll: key, from: 100, count: 500 })).toHaveLength(PEOPLE - 110)
    expect(await contents()).toEqual(before)
  })

  it('comes back whole, and is taken back whole', async () => {
    const desk = new Asker()
    const snapshot = await robbed(desk)
    const robbedOf = await contents()
    const { id } = await desk.ask('lookBack', { snapshot, label: 'then' })
    const report = await desk.ask('restore', { plan: id })
    expect(report).toMatchObject({ added: { researchers: PEOPLE - 10 }, undoable: true })
    const file = await desk.ask('snapshotFile', { snapshot })
    expect(JSON.parse(await file.text())).toMatchObject(await contents())
    await desk.ask('undo', { change: report.id })
    expect(await contents()).toEqual(robbedOf)
    await expect(desk.ask('restore', { plan: id })).rejects.toThrow(/no longer/)
  })

  it('leaves everything as it is when its return is stopped, and then comes back all the same', async () => {
    const desk = new Asker()
    const snapshot = await robbed(desk)
    const before = await contents()
    const journal = await listChanges()
    const { id } = await desk.ask('lookBack', { snapshot, label: 'then' })
    const restoring = desk.ask('restore', { plan: id })
    desk.stop(desk.id)
    await expect(restoring).rejects.toMatchObject({ stopped: true })
    expect(await contents()).toEqual(before)
    expect(await listChanges()).toEqual(journal)
    // That the reader called it off is no trouble to tell them of.
    expect((await readBackupState()).snapshotProblem).toBeUndefined()
    expect(await desk.ask('restore', { plan: id })).toMatchObject({ added: { researchers: PEOPLE - 10 } })
  })

  it('that is the library as it is says so', async () => {
    const desk = new Asker()
    await desk.take(given)
    await desk.ask('snapshot', {})
    const [snapshot] = await listSnapshots()
    expect(await desk.ask('lookBack', { snapshot: snapshot!.id, label: 'now' })).toMatchObject({ changesAny: false })
  })

  it('tells how far it is', async () => {
    const desk = new Asker()
    const snapshot = await robbed(desk)
    desk.replies.length = 0
    const { id } = await desk.ask('lookBack', { snapshot, label: 'then' })
    await desk.ask('restore', { plan: id })
    const told = desk.replies.flatMap((reply) => ('progress' in reply ? [reply.progress] : []))
    expect(told.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['reading', 'writing']))
    for (const { part } of told) expect(part >= 0 && part <= 1).toBe(true)
  })

  it('that is damaged is told by its kind, across the worker', async () => {
    const desk = new Asker()
    const snapshot = await robbed(desk)
    const { openLibrary } = await import('../../../lib/store')
    const db = await openLibrary()
    await db.backupData.update(snapshot, { bytes: new Uint8Array([1, 2, 3]) })
    await expect(desk.ask('lookBack', { snapshot, label: 'then' })).rejects.toMatchObject({
      problem: 'damagedSnapshot',
    })
  })
})
