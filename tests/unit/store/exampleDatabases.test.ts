import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rawDump } from '../../../lib/store/backups/rawDump'
import { readSnapshot } from '../../../lib/store/backups/readSnapshot'
import { listSnapshots } from '../../../lib/store/backups/takeSnapshot'
import { findCandidates } from '../../../lib/store/candidates'
import { openDatabase } from '../../../lib/store/database'
import { readLibrary } from '../../../lib/store/libraryFile'
import { versions } from '../../../lib/store/schema'
import { readSettings } from '../../../lib/store/settings'
import { storedVersion } from '../../../lib/store/storedVersion'
import { listChanges, undoChange } from '../../../lib/store/undo'
import type { ArxivId } from '../../../lib/model/arxivId'
import { fileOf, folder, loadExample, upTo } from './examples/example'
import { fill } from './examples/fill'
import { contents } from './make'

const numbers = versions.map(({ number }) => number)
const newest = Math.max(...numbers)

/** Tables that a version has, and that no code of that version wrote to. */
const unwritten: Record<number, string[]> = {
  1: ['seen', 'packs', 'shards', 'backups', 'backupData'],
  // Keys are in no file, so no example has any.
  2: ['sourceKeys'],
}

describe('every version of the schema', () => {
  it('stands after the one before it', () => expect(numbers).toEqual([...numbers].sort((a, b) => a - b)))

  it.each(numbers)('%i has an example database, and word of how it is filled', (version) => {
    expect(existsSync(fileOf(version))).toBe(true)
    expect(existsSync(join(folder, `v${version}.library.json`))).toBe(true)
    expect(fill[version]).toBeTypeOf('function')
  })
})

describe.each(numbers)('a database of version %i', (version) => {
  it('is made as today’s history of the schema makes it: what has shipped was not changed', async () => {
    const name = `made-${version}`
    const db = await openDatabase({ name, history: upTo(version) })
    db.close()
    const today = Object.fromEntries(await rawDump(name))
    const example = await loadExample(version, `loaded-${version}`)
    // Of a version that has not shipped yet: `node scripts/exampleDatabase.ts <version>` makes its example anew.
    expect(today['stores']).toEqual(example['stores'])
    expect(today['version']).toBe(version)
  })

  it('has an example with something in every table', async () => {
    const example = await loadExample(version, `full-${version}`)
    const stores = Object.keys(example['stores'] as object)
    const empty = stores.filter((name) => ((example[name] ?? []) as unknown[]).length === 0)
    expect(empty.sort()).toEqual((unwritten[version] ?? []).sort())
  })

  it('opens with the newest code, which finds everything', async () => {
    const name = `open-${version}`
    const example = await loadExample(version, name)
    expect(await storedVersion(name)).toBe(version)
    const db = await openDatabase({ name })
    expect(await storedVersion(name)).toBe(newest)
    const now = Object.fromEntries(await rawDump(name))
    // The snapshot before the migration is an addition, looked at below.
    const tables = Object.keys(example['stores'] as object).filter((table) => !table.startsWith('backup'))
    for (const table of tables) expect({ [table]: now[table] }).toEqual({ [table]: example[table] })
    const expected = JSON.parse(readFileSync(join(folder, `v${version}.library.json`), 'utf8')) as object
    const { exportedAt: _then, ...held } = expected as { exportedAt: string }
    expect(await readLibrary(db)).toMatchObject(held)
    expect(await readSettings(db)).toMatchObject({ theme: 'light', sites: { scholar: false } })
    const arxivId = '2605.29280' as ArxivId
    const { byArxivId } = await findCandidates(db, [
      { title: 'Anything', arxivId, truncated: false, authors: [], authorsComplete: true },
    ])
    expect(byArxivId.get(arxivId)).toHaveLength(1)
  })

  it('goes on where its reader left off: its last change can be undone', async () => {
    const name = `undo-${version}`
    await loadExample(version, name)
    const db = await openDatabase({ name })
    const [last] = await listChanges(db)
    expect(last).toMatchObject({ kind: 'remove', label: 'Goes Away' })
    const report = await undoChange(db, last!.id)
    expect(report).toMatchObject({ added: { researchers: 1 }, kept: [] })
  })

  it('has its snapshots, each readable, and one of before the migration', async () => {
    const name = `snapshots-${version}`
    await loadExample(version, name)
    const db = await openDatabase({ name })
    const snapshots = await listSnapshots(db)
    expect(snapshots.map(({ reason }) => reason)).toEqual([
      ...(version < newest ? ['migration'] : []),
      ...(unwritten[version]?.includes('backups') ? [] : ['manual']),
    ])
    for (const { id, holds } of snapshots) {
      const { file } = await readSnapshot(db, id)
      expect({ researchers: file.researchers.length, papers: file.papers.length }).toEqual(holds)
    }
    const migration = snapshots.find(({ reason }) => reason === 'migration')
    if (!migration) return
    const { exportedAt: _at, ...held } = (await readSnapshot(db, migration.id)).file
    expect(held).toEqual(await contents(db))
  })
})
