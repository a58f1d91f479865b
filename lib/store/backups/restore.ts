import type { LibraryFile } from '../../model/libraryFile'
import { commit, isNothing } from '../commit'
import type { Library } from '../database'
import type { PlanOptions } from '../plan/importPlan'
import { pacer, unpaced } from '../plan/pace'
import type { ChangeReport } from '../report'
import { nothingChanged, reportOf } from '../report'
import { writeLibrary } from '../transaction'
import { readSnapshot } from './readSnapshot'
import { compare, currentOf, readCurrent } from './restorePlan'
import type { RestorePlan } from './restorePlan'

/**
 * Works out what bringing the library back to a snapshot would do, without writing: unlike an import it also takes away
 * what came since, and puts back older facts.
 * @param label what the journal calls the change
 * @throws as `readSnapshot`
 */
export async function planRestore(
  library: Library,
  snapshot: string,
  label: string,
  options: PlanOptions = {},
): Promise<RestorePlan> {
  // Reading it is the first half of the work, comparing it the second.
  const half = (at: 0 | 1) => ({
    ...options,
    onProgress: (done: number, total: number) => options.onProgress?.(at * total + done, 2 * total),
  })
  const { file } = await readSnapshot(library, snapshot, half(0))
  return planRestoreOf(library, file, label, half(1))
}

/** The same for a library file, such as one that a raw export held. */
export async function planRestoreOf(
  library: Library,
  file: LibraryFile,
  label: string,
  { signal, onProgress }: PlanOptions = {},
): Promise<RestorePlan> {
  const total = file.researchers.length + file.papers.length
  const pace = pacer(signal)
  let done = 0
  return compare(file, label, await readCurrent(library), () => {
    onProgress?.(Math.min(++done, total), total)
    return pace()
  })
}

/**
 * Makes the library what the snapshot was, in one transaction, as one change of the journal that can be undone. If the
 * library has changed since the plan was made, it is worked out anew first.
 * @param options `signal` stops and rolls back; `onProgress` is told how many records are written, of how many
 * @throws {StorageFullError} when there is no room; the signal's reason. Nothing was written then.
 */
export async function applyRestore(
  library: Library,
  plan: RestorePlan,
  { signal, onProgress }: PlanOptions = {},
): Promise<ChangeReport> {
  return writeLibrary(
    library,
    [library.changes, library.images],
    async (db, revision, before) => {
      const { changes, label, unchanged } = before === plan.revision ? plan : await compareWithin(db, plan, before)
      if (isNothing(changes)) return nothingChanged(label, { unchanged })
      return reportOf(await commit(db, revision, changes, { kind: 'restore', label }, onProgress), { unchanged })
    },
    signal,
  )
}

async function compareWithin(db: Library, { file, label }: RestorePlan, before: number): Promise<RestorePlan> {
  return compare(file, label, { ...(await currentOf(db)), revision: before }, unpaced(undefined))
}
