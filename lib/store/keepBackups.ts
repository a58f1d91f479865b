import { dayOf } from './backups/rotation'
import { noteBackupState, problemOf, readBackupState } from './backups/state'
import { listSnapshots, takeSnapshot } from './backups/takeSnapshot'
import type { Library } from './database'
import type { PlanOptions } from './plan/importPlan'
import { readSettings } from './settings'
import type { BackupReason, BackupRow } from './tables'
import { revisionOf } from './transaction'

/**
 * Takes the snapshot that goes before a large change, unless the reader has switched snapshots off or there is one of
 * this very state. A change that adds does not go ahead without it; one that removes does, because it is how a reader
 * makes room on a full disk, and the journal can take it back.
 * @throws {StorageFullError} when there is no room for it; the signal's reason
 */
export async function snapshotBefore(library: Library, reason: BackupReason, options?: PlanOptions): Promise<void> {
  if (!(await readSettings(library)).backups.automatic) return
  try {
    await snapshotNoted(library, reason, options)
  } catch (error) {
    if (reason !== 'remove') throw error
  }
}

/** The snapshot of the day, when the library has changed since the last one and there is none of this day. */
export async function snapshotOfTheDay(library: Library, now: Date): Promise<BackupRow | undefined> {
  if (!(await readSettings(library)).backups.automatic) return undefined
  const [newest, ...older] = await listSnapshots(library)
  if (newest?.rev === (await revisionOf(library))) return undefined
  const last = [newest, ...older].find((row) => row?.reason === 'daily')
  if (last && dayOf(new Date(last.at)) === dayOf(now)) return undefined
  return snapshotNoted(library, 'daily')
}

/** Takes one, and leaves word of how that went. */
export async function snapshotNoted(
  library: Library,
  reason: BackupReason,
  options?: PlanOptions,
): Promise<BackupRow | undefined> {
  try {
    const row = await takeSnapshot(library, reason, options)
    if ((await readBackupState(library)).snapshotProblem) await noteBackupState(library, { snapshotProblem: undefined })
    return row
  } catch (error) {
    // That the reader called it off is no problem to tell them of.
    if (options?.signal?.aborted) throw error
    // Of no use when the disk is full, so the first error stays the one that is told.
    await noteBackupState(library, { snapshotProblem: problemOf(error) }).catch((second: unknown) => {
      console.warn('[Gloss] backups', second)
    })
    throw error
  }
}
