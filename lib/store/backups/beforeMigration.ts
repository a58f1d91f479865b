import { newBackupId } from '../ids'
import type { BackupRow } from '../tables'
import { gzip } from './gzip'
import { answerOf, done, openAsItIs } from './rawDatabase'
import { rawDump } from './rawDump'
import type { RawDump } from './rawDump'
import { gathered, recordLines } from './recordLines'
import { outdated } from './rotation'

/** What can be made again from the rest or from its source, or is too large to be kept twice. */
const NOT_IN_SNAPSHOTS = new Set([
  'keyHashes',
  'shards',
  'backups',
  'backupData',
  'changes',
  'images',
  'readings',
  'sourceAnswers',
  'sourceRequests',
  'jobs',
])

/**
 * Keeps a raw dump among the snapshots of a database that is about to be migrated. The database is written as it lies:
 * its version stays, and only the tables of snapshots change, which every version has.
 * @returns the snapshot's key; undefined when that revision has one, or there is nothing to keep
 */
export async function snapshotBeforeMigration(name: string): Promise<string | undefined> {
  const dump = await rawDump(name, NOT_IN_SNAPSHOTS)
  const holds = { researchers: countIn(dump, 'researchers'), papers: countIn(dump, 'papers') }
  if (holds.researchers + holds.papers === 0) return undefined
  const bytes = await gzip(gathered(recordLines(dump)))
  const head = Object.fromEntries(dump)
  const row: BackupRow = {
    id: newBackupId(),
    at: new Date().toISOString(),
    reason: 'migration',
    rev: revisionIn(head['meta']),
    holds,
    size: bytes.length,
    schema: Number(head['version']),
  }
  const db = await openAsItIs(name)
  try {
    const transaction = db.transaction(['backups', 'backupData'], 'readwrite')
    const finished = done(transaction)
    const backups = transaction.objectStore('backups')
    const data = transaction.objectStore('backupData')
    const there: BackupRow[] = await answerOf(backups.getAll())
    const again = there.some(({ schema, rev }) => schema === row.schema && rev === row.rev)
    if (!again) {
      backups.put(row)
      data.put({ id: row.id, bytes })
      for (const id of outdated([...there, row])) {
        backups.delete(id)
        data.delete(id)
      }
    }
    await finished
    return again ? undefined : row.id
  } finally {
    db.close()
  }
}

function countIn(dump: RawDump, table: string): number {
  const rows = dump.find(([name]) => name === table)?.[1]
  return Array.isArray(rows) ? rows.length : 0
}

function revisionIn(meta: unknown): number {
  const rows = Array.isArray(meta) ? (meta as { key?: unknown; value?: unknown }[]) : []
  const value = rows.find(({ key }) => key === 'revision')?.value
  return typeof value === 'number' ? value : 0
}
