import { commit, isNothing } from './commit'
import type { Library } from './database'
import type { ImportPlan, PlanOptions } from './plan/importPlan'
import { planInTransaction } from './plan/planImport'
import { nothingChanged, reportOf } from './report'
import type { ChangeReport } from './report'
import type { Counts } from './tables'
import { writeLibrary } from './transaction'

/**
 * Does what a plan says, in one transaction: all of it or nothing. If the library has changed since the plan was made,
 * it is made anew first, so that nothing another window wrote is lost.
 * @param options `quiet` for what a source that was asked says (see `ChangeNote`); `signal` stops and rolls back; `onProgress` is told how many records are written, of how many
 * @throws {StorageFullError} when there is no room; nothing was written then
 */
export async function applyImport(
  library: Library,
  plan: ImportPlan,
  options: PlanOptions & { quiet?: true } = {},
): Promise<ChangeReport> {
  const { signal, onProgress, quiet } = options
  return writeLibrary(
    library,
    [library.changes, library.images],
    async (db, revision, before) => {
      const current = before === plan.revision ? plan : await planInTransaction(db, plan.input, plan.label, signal)
      const { changes, label, unchanged, skipped } = current
      if (isNothing(changes)) return nothingChanged(label, { unchanged, skipped })
      const note = { kind: 'import' as const, label, updated: updatedIn(current), quiet }
      const row = await commit(db, revision, changes, note, onProgress)
      return { ...reportOf(row, { unchanged, skipped }), undoable: !quiet }
    },
    signal,
  )
}

function updatedIn({ updated }: ImportPlan): Counts {
  const of = (kind: 'researcher' | 'paper') => updated.filter((update) => update.kind === kind).length
  return { researchers: of('researcher'), papers: of('paper') }
}
