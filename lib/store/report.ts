import type { Skipped } from '../model/capture'
import type { ChangeRow, Counts } from './tables'

/** A record that an undo left as it is, and why. */
export interface Kept {
  kind: 'researcher' | 'paper' | 'override'
  id: string
  name: string
  /**
   * `editedSince`: the reader wrote tags, a note or a name since; `changedSince`: a later change touched it, take that
   * back first; `listedSince`: another researcher lists the paper by now; `existsAgain`: it was saved anew since.
   */
  reason: 'editedSince' | 'changedSince' | 'listedSince' | 'existsAgain'
}

/** What a change came to. */
export interface ChangeReport {
  id: string
  label: string
  at: string
  added: Counts
  updated: Counts
  unchanged: Counts
  removed: Counts
  skipped: Skipped[]
  /** Only of an undo: what it could not take back. */
  kept: Kept[]
  /** False when there was nothing to write: then there is nothing to take back and no entry in the journal. */
  undoable: boolean
}

const none = (): Counts => ({ researchers: 0, papers: 0 })

export function reportOf(
  row: ChangeRow,
  more: Partial<Pick<ChangeReport, 'unchanged' | 'skipped' | 'kept'>> = {},
): ChangeReport {
  const { id, label, at, added, updated, removed } = row
  return { id, label, at, added, updated, removed, unchanged: none(), skipped: [], kept: [], ...more, undoable: true }
}

/** The report of a change that turned out to be none. */
export function nothingChanged(
  label: string,
  more: Partial<Pick<ChangeReport, 'unchanged' | 'skipped' | 'kept'>> = {},
): ChangeReport {
  const at = new Date().toISOString()
  const counts = { added: none(), updated: none(), removed: none(), unchanged: none() }
  return { id: '', label, at, ...counts, skipped: [], kept: [], ...more, undoable: false }
}
