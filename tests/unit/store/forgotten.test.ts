import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PackShelf } from '../../../lib/lookup/shelf'
import type { ArxivId } from '../../../lib/model/arxivId'
import * as store from '../../../lib/store'
import { findCandidates } from '../../../lib/store/candidates'
import { emptyAll } from '../../../lib/store/forget'
import { planImport } from '../../../lib/store/plan/planImport'
import { applyImport } from '../../../lib/store/apply'
import { listResearchers } from '../../../lib/store/researchers'
import { revisionOf } from '../../../lib/store/transaction'
import { row } from '../candidates'
import { memoryPack } from '../packs/inMemory'
import { capture, freshLibrary, paper, person, take } from './make'

// A clock that stands still, or was set back, tells no library from the one before it.
beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-27T09:00:00Z')))
afterEach(() => store.forgetLibrary())

const packOf = async (novelty: number) => {
  const { manifest, built } = await memoryPack([{ arxivId: '2605.00001' as ArxivId, novelty, line: 1 }])
  return store.addPack({ manifest, from: { kind: 'file', name: 'a.csv' } }, built)
}

describe('a library that was forgotten', () => {
  it('is not looked up by a window that remembers as many changes as there were since', async () => {
    const db = await freshLibrary()
    const asked = [row('Looms', { arxivId: '2605.29280' })]
    await take(db, capture({ papers: [paper('Looms', { arxivId: '2605.29280' })] }))
    const before = await revisionOf(db)
    expect((await findCandidates(db, asked)).byArxivId.size).toBe(1)
    await emptyAll(db)
    await take(db, capture({ papers: [paper('Engines', { arxivId: '2605.00002' })] }))
    expect(await revisionOf(db)).not.toBe(before)
    expect((await findCandidates(db, asked)).byArxivId.size).toBe(0)
  })

  it('leaves no packs in the memory of the background', async () => {
    const shelf = new PackShelf()
    const gone = await packOf(10)
    const { revision } = await shelf.edition()
    await store.forgetLibrary()
    const since = await packOf(20)
    expect((await shelf.edition()).packs.map(({ id }) => id)).toEqual([since.id])
    expect(await store.packsAt(revision)).toBeDefined()
    expect(await store.readShards([[gone.id, 'm2605']], revision)).toBeUndefined()
  })

  it('is not written back by an import that was looked at before', async () => {
    const db = await freshLibrary()
    await take(db, capture({ researchers: [person('Ada')] }))
    const plan = await planImport(db, capture({ researchers: [person('Ada', { hIndex: 7 })] }), 'later')
    await emptyAll(db)
    await take(db, capture({ researchers: [person('Charles')] }))
    // Ada is somebody new by now, and not the record that was there when the plan was made.
    expect(await applyImport(db, plan)).toMatchObject({ added: { researchers: 1 }, updated: { researchers: 0 } })
    expect((await listResearchers(db)).map(({ name }) => name).sort()).toEqual(['Ada', 'Charles'])
  })

  it('counts on from wherever it stands', async () => {
    const db = await freshLibrary()
    await take(db, capture({ researchers: [person('Ada')] }))
    const first = await revisionOf(db)
    await take(db, capture({ researchers: [person('Charles')] }))
    expect(await revisionOf(db)).toBeGreaterThan(first)
    expect(Number.isSafeInteger(first)).toBe(true)
  })
})
