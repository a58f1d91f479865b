import type { LibraryFile } from '../../model/libraryFile'
import type { Library } from '../database'
import { asStoreError } from '../errors'
import { newBackupId } from '../ids'
import { readLibraryAt } from '../libraryFile'
import type { PlanOptions } from '../plan/importPlan'
import type { BackupReason, BackupRow } from '../tables'
import { revisionOf, transact } from '../transaction'
import { gzip } from './gzip'
import { gathered, recordLines } from './recordLines'
import { outdated } from './rotation'

/**
 * Keeps a snapshot of the library: its library file, compressed. The library is read as of one moment; the rest is done
 * in slices that give way to the page. Older snapshots go as the rotation says. A browser that ends the background in the
 * midst of it loses the attempt and nothing else: the snapshot is written at the end, in one transaction.
 * @param options `onProgress` is told how many records are packed, of how many
 * @returns the new snapshot; undefined when the library is empty, or the newest snapshot is of this very revision
 * @throws {StorageFullError} when there is no room; the snapshots are as they were then
 */
export async function takeSnapshot(
  library: Library,
  reason: BackupReason,
  { signal, onProgress }: PlanOptions = {},
): Promise<BackupRow | undefined> {
  try {
    const now = await revisionOf(library)
    if (now === 0 || (await newestSnapshot(library))?.rev === now) return undefined
    const { rev, file } = await readLibraryAt(library)
    if (isEmpty(file)) return undefined
    const holds = { researchers: file.researchers.length, papers: file.papers.length }
    const lines = counted(recordLines(Object.entries(file)), holds.researchers + holds.papers, onProgress)
    const bytes = await gzip(gathered(lines, signal))
    return await keep(library, { reason, rev, holds }, bytes)
  } catch (error) {
    throw asStoreError(error)
  }
}

/** What is known of every snapshot, newest first. */
export function listSnapshots(db: Library): Promise<BackupRow[]> {
  return db.backups.orderBy('at').reverse().toArray()
}

export async function newestSnapshot(db: Library): Promise<BackupRow | undefined> {
  return db.backups.orderBy('at').last()
}

/**
 * Removes a snapshot.
 * @returns what puts it back; undefined when it was no longer there
 */
export async function removeSnapshot(library: Library, id: string): Promise<(() => Promise<void>) | undefined> {
  const tables = [library.backups, library.backupData]
  try {
    const removed = await transact(library, 'rw', tables, async (db) => {
      const [row, data] = await Promise.all([db.backups.get(id), db.backupData.get(id)])
      await db.backups.delete(id)
      await db.backupData.delete(id)
      return { row, data }
    })
    const { row, data } = removed
    if (!row || !data) return undefined
    return () =>
      transact(library, 'rw', tables, async (db) => {
        await db.backups.put(row)
        await db.backupData.put(data)
      })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** Passes lines on and tells of them; what is no record stands in a few lines more. */
function* counted(lines: Iterable<string>, total: number, onProgress: PlanOptions['onProgress']): Generator<string> {
  let done = 0
  for (const line of lines) {
    yield line
    onProgress?.(Math.min(++done, total), total)
  }
}

function isEmpty(file: LibraryFile): boolean {
  return Object.values(file).every((value) => !Array.isArray(value) || value.length === 0)
}

function keep(
  library: Library,
  what: Pick<BackupRow, 'reason' | 'rev' | 'holds'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<BackupRow | undefined> {
  return transact(library, 'rw', [library.backups, library.backupData], async (db) => {
    // Another window may have taken the same one meanwhile.
    if ((await newestSnapshot(db))?.rev === what.rev) return undefined
    const row: BackupRow = { id: newBackupId(), at: new Date().toISOString(), ...what, size: bytes.length }
    await db.backupData.add({ id: row.id, bytes })
    await db.backups.add(row)
    const old = outdated(await db.backups.toArray())
    await db.backups.bulkDelete(old)
    await db.backupData.bulkDelete(old)
    return row
  })
}
