import { describe, expect, it, vi } from 'vitest'
import { gunzipLines } from '../../../lib/store/backups/gzip'
import { readSnapshot } from '../../../lib/store/backups/readSnapshot'
import { applyRestore, planRestore } from '../../../lib/store/backups/restore'
import { snapshotFile } from '../../../lib/store/backups/snapshotFile'
import { listSnapshots, takeSnapshot } from '../../../lib/store/backups/takeSnapshot'
import { readBackupState } from '../../../lib/store/backups/state'
import type { Library } from '../../../lib/store/database'
import { openDatabase } from '../../../lib/store/database'
import { StorageFullError } from '../../../lib/store/errors'
import { snapshotBefore, snapshotOfTheDay } from '../../../lib/store/keepBackups'
import { mergeResearchers } from '../../../lib/store/merge'
import { addOverride } from '../../../lib/store/overrides'
import { removeResearchers } from '../../../lib/store/remove'
import { listResearchers, updateResearcher } from '../../../lib/store/researchers'
import { writeSettings } from '../../../lib/store/settings'
import { undoChange } from '../../../lib/store/undo'
import { readInput } from '../../../lib/transfer/read'
import { capture, contents, freshLibrary, paper, person, score, seed, take } from './make'

/** A library with all that a library file can hold. */
async function filled(): Promise<Library> {
  const db = await freshLibrary()
  await take(db, seed())
  await take(
    db,
    capture({
      researchers: [
        person('Ada Lovelace', { tags: ['engines'], note: 'Writes "notes",\nlong ones.', papers: [paper('Looms')] }),
      ],
      papers: [paper('Scored by itself', { arxivId: '2605.29280', scores: [score(70, 60, '2026-05-01')] })],
    }),
  )
  await addOverride(db, { kind: 'not-paper', row: 'arxiv:2605.29280' })
  return db
}

async function ids(db: Library) {
  return (await listResearchers(db)).map(({ id }) => id)
}

describe('a snapshot', () => {
  it('holds all that the library file holds', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const { exportedAt: _at, ...held } = (await readSnapshot(db, row!.id)).file
    expect(held).toEqual(await contents(db))
    expect(row).toMatchObject({ reason: 'manual', holds: { researchers: 2, papers: 5 } })
    expect(row!.size).toBe((await db.backupData.get(row!.id))!.bytes.length)
  })

  it('is not taken twice of one state, nor of an empty library', async () => {
    const db = await freshLibrary()
    expect(await takeSnapshot(db, 'daily')).toBeUndefined()
    await take(db, seed())
    expect(await takeSnapshot(db, 'daily')).toBeDefined()
    expect(await takeSnapshot(db, 'import')).toBeUndefined()
    const other = await openDatabase({ name: db.name })
    await updateResearcher(other, (await ids(db))[0]!, { addTags: ['new'] })
    const both = await Promise.all([takeSnapshot(db, 'import'), takeSnapshot(other, 'merge')])
    expect(both.filter(Boolean)).toHaveLength(1)
    expect(await listSnapshots(db)).toHaveLength(2)
  })

  it('is a library file that any Gloss imports', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const text = (await snapshotFile(db, row!.id)).join('')
    const bytes = new TextEncoder().encode(text)
    const reading = await readInput([{ name: 'backup.json', bytes }], { capturedAt: new Date() })
    expect(reading.kind).toBe('library')
    const other = await freshLibrary()
    if (reading.kind === 'library') await take(other, reading.file)
    expect(await contents(other)).toEqual(await contents(db))
  })

  it('says that it is damaged instead of bringing back a part', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const { bytes } = (await db.backupData.get(row!.id))!
    const before = await contents(db)
    const broken = [bytes.slice(0, bytes.length - 20), Uint8Array.from([1, 2, 3]), new Uint8Array()]
    const flipped = bytes.slice()
    flipped[Math.floor(bytes.length / 2)]! ^= 0xff
    for (const damaged of [...broken, flipped]) {
      await db.backupData.put({ id: row!.id, bytes: damaged })
      await expect(planRestore(db, row!.id, 'x')).rejects.toThrow('This snapshot cannot be read.')
    }
    await db.backupData.delete(row!.id)
    await expect(planRestore(db, row!.id, 'x')).rejects.toThrow('This snapshot cannot be read.')
    await expect(planRestore(db, 'b-none', 'x')).rejects.toThrow(RangeError)
    expect(await contents(db)).toEqual(before)
  })

  it('leaves nothing half kept when there is no room, and the reader is told', async () => {
    const db = await filled()
    const table = Object.getPrototypeOf(db.backupData) as { add: () => Promise<never> }
    vi.spyOn(table, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    await expect(snapshotBefore(db, 'import')).rejects.toThrow(StorageFullError)
    await snapshotBefore(db, 'remove')
    vi.restoreAllMocks()
    expect(await db.backups.count()).toBe(0)
    expect(await db.backupData.count()).toBe(0)
    expect((await readBackupState(db)).snapshotProblem?.text).toBe('storageFull')
    await snapshotBefore(db, 'import')
    expect(await readBackupState(db)).toEqual({})
    expect(await db.backups.count()).toBe(1)
  })

  it('is taken once a day while the library changes, and not at all when switched off', async () => {
    const db = await filled()
    const today = new Date()
    const tomorrow = new Date(today.getTime() + 86_400_000)
    expect(await snapshotOfTheDay(db, today)).toMatchObject({ reason: 'daily' })
    expect(await snapshotOfTheDay(db, tomorrow)).toBeUndefined()
    await updateResearcher(db, (await ids(db))[0]!, { addTags: ['new'] })
    expect(await snapshotOfTheDay(db, today)).toBeUndefined()
    await writeSettings(db, { backups: { automatic: false } })
    expect(await snapshotOfTheDay(db, tomorrow)).toBeUndefined()
    await snapshotBefore(db, 'import')
    expect(await listSnapshots(db)).toHaveLength(1)
    await writeSettings(db, { backups: { automatic: true } })
    expect(await snapshotOfTheDay(db, tomorrow)).toMatchObject({ reason: 'daily' })
  })

  it('is text in lines, which is how it is read without a pause', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const lines: string[] = []
    for await (const line of gunzipLines((await db.backupData.get(row!.id))!.bytes)) lines.push(line)
    expect(lines.filter((line) => line.startsWith('{"id":"p'))).toHaveLength(5)
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ format: 'gloss-library' })
  })
})

describe('a restore', () => {
  it('shows what it would do and brings back exactly what was, whatever happened since', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const before = await contents(db)
    const [xian, ada] = await ids(db)
    await updateResearcher(db, xian!, { addTags: ['later'], note: 'later', name: 'X. Chen' })
    await mergeResearchers(db, xian!, ada!)
    await take(db, capture({ researchers: [person('New One', { papers: [paper('New Paper')] })] }))
    await addOverride(db, { kind: 'not-paper', row: 'arxiv:1234.56789' })
    const after = await contents(db)
    const plan = await planRestore(db, row!.id, 'the snapshot')
    expect(plan.added.researchers.map(({ name }) => name)).toEqual(['Ada Lovelace'])
    expect(plan.removed.researchers.map(({ name }) => name)).toEqual(['New One'])
    expect(plan.removed.papers.map(({ title }) => title)).toEqual(['New Paper'])
    expect(plan.updated.map(({ name }) => name)).toEqual(['Xian Chen'])
    expect(plan.unchanged).toEqual({ researchers: 0, papers: 5 })
    expect(await contents(db)).toEqual(after)
    const report = await applyRestore(db, plan)
    expect(report).toMatchObject({ undoable: true, added: { researchers: 1, papers: 0 } })
    expect(await contents(db)).toEqual(before)
    await undoChange(db, report.id)
    expect(await contents(db)).toEqual(after)
  })

  it('is worked out anew when another window wrote in between', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const before = await contents(db)
    await removeResearchers(db, await ids(db))
    const plan = await planRestore(db, row!.id, 'the snapshot')
    const other = await openDatabase({ name: db.name })
    await take(other, capture({ researchers: [person('In Between')] }))
    await applyRestore(db, plan)
    expect(await contents(db)).toEqual(before)
  })

  it('of the very state there is changes nothing and says so', async () => {
    const db = await filled()
    const row = await takeSnapshot(db, 'manual')
    const report = await applyRestore(db, await planRestore(db, row!.id, 'same'))
    expect(report).toMatchObject({ undoable: false, unchanged: { researchers: 2, papers: 5 } })
  })
})
