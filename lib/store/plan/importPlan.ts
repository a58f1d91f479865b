import type { Capture, Skipped } from '../../model/capture'
import type { LibraryFile } from '../../model/libraryFile'
import type { Paper } from '../../model/paper'
import type { Researcher, ResearcherId } from '../../model/researcher'
import type { Changes } from '../commit'
import type { Counts } from '../tables'

/** One field of a record that an import would change. Of a list of papers, the numbers of papers. */
export interface FieldChange {
  field: string
  before?: unknown
  after?: unknown
}

export interface PlannedUpdate {
  kind: 'researcher' | 'paper'
  id: string
  name: string
  fields: FieldChange[]
}

/** A new researcher who is written with the same name as others. They stay apart unless the reader merges them. */
export interface Namesakes {
  researcher: ResearcherId
  name: string
  others: { id: ResearcherId; name: string }[]
}

/** Library files together, or with the facts of other files. */
export interface Mixture {
  libraries: readonly LibraryFile[]
  capture: Capture
}

/** What can be imported. */
export type ImportInput = Capture | LibraryFile | Mixture

/** What an import would do; nothing is written until it is applied. */
export interface ImportPlan {
  id: string
  label: string
  added: { researchers: Researcher[]; papers: Paper[] }
  updated: PlannedUpdate[]
  unchanged: Counts
  skipped: Skipped[]
  namesakes: Namesakes[]
  /** Papers that turn out to be one with another stored paper, and go into it. */
  absorbed: { title: string; into: string }[]
  /** The library's revision that the plan was made on. */
  revision: number
  /** For the store: what to write, and what from, should the library have changed meanwhile. */
  changes: Changes
  input: ImportInput
}

export interface PlanOptions {
  /** Stops the planning; nothing has been written then. */
  signal?: AbortSignal
  /** Told how many records have been looked at, of how many. */
  onProgress?: (done: number, total: number) => void
}

/** The libraries and the other facts of an input, one of them empty where it is only the other. */
export function partsOf(input: ImportInput): Mixture {
  if ('libraries' in input) return input
  if ('format' in input) return { libraries: [input], capture: { researchers: [], papers: [], skipped: [] } }
  return { libraries: [], capture: input }
}
