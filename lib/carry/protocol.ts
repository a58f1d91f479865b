import type { Skipped } from '../model/capture'
import type { Rule } from '../model/rule'
import type { ResearcherId } from '../model/researcher'
import type { ChangeReport, Counts, Kept, PlannedUpdate, StoreProblem } from '../store'
import type { DigestWords } from '../transfer/write'
import type { ExportFormat } from './takeAway'

/*
 * What a page and its worker say to each other. Reading, comparing and writing 200,000 papers takes seconds, and a page
 * that did it itself would stand still: the worker does it, and tells the page no more than the page can show.
 */

/** A long list that stays with the worker: how long it is, and its beginning. */
export interface Roll<Item> {
  key: number
  total: number
  first: Item[]
}

/** Something to import: a file as the page was given it, or a pasted text. Its name is a label, never a promise. */
export interface Given {
  name: string
  /** Null where the browser would not open it. */
  content: Blob | string | null
}

/** What an import would do, as much of it as a page shows. The whole of it waits in the worker. */
export interface Brief {
  id: string
  label: string
  added: Counts
  updated: Counts
  unchanged: Counts
  newResearchers: Roll<{ name: string }>
  newPapers: Roll<{ title: string }>
  /** New ones. */
  rules: Roll<Rule>
  changes: Roll<PlannedUpdate>
  namesakes: Roll<{ name: string }>
  absorbed: Roll<{ title: string }>
  skipped: Roll<Skipped>
}

/** What bringing back a snapshot would do, as much of it as a page shows. The whole of it waits in the worker. */
export interface RestoreBrief {
  id: number
  label: string
  /** False when the library is what the snapshot has, to the last correction. */
  changesAny: boolean
  added: Counts
  updated: Counts
  removed: Counts
  unchanged: Counts
  comesBack: Roll<{ name: string }>
  goes: Roll<{ name: string }>
  changes: Roll<PlannedUpdate>
}

/** What a change came to. */
export type Told = Omit<ChangeReport, 'skipped' | 'kept'> & { skipped: Roll<Skipped>; kept: Roll<Kept> }

export type Prepared = { refused: Roll<Skipped> } | { brief: Brief }

/** What can be asked of a worker, and what it answers. */
export interface Tasks {
  /** Reads, and works out what would change; writes nothing. A later one replaces an earlier one. */
  prepare: { ask: { given: readonly Given[] }; answer: Prepared }
  /** Writes what the brief of this id said, in one transaction. */
  apply: { ask: { plan: string }; answer: Told }
  undo: { ask: { change: string }; answer: Told }
  /** A part of a roll. */
  more: { ask: { roll: number; from: number; count: number }; answer: object[] }
  /** A snapshot because the reader wants one; false when the newest already holds all of this. */
  snapshot: { ask: object; answer: boolean }
  /** A snapshot as a library file. */
  snapshotFile: { ask: { snapshot: string }; answer: Blob }
  /** Reads a snapshot and works out what bringing it back would do; writes nothing. A later one replaces an earlier one. */
  lookBack: { ask: { snapshot: string; label: string }; answer: RestoreBrief }
  /** Brings back what the brief of this id said, in one transaction. */
  restore: { ask: { plan: number }; answer: Told }
  takeAway: { ask: { format: ExportFormat; ids?: readonly ResearcherId[]; words: DigestWords }; answer: Blob }
}
export type Task = keyof Tasks

/** How far a task is: `reading` an input, `comparing` it with the library, `writing`, `packing` a snapshot. `part` from 0 to 1. */
export interface Progress {
  phase: 'reading' | 'comparing' | 'writing' | 'packing'
  part: number
}

export type Request =
  | { [Name in Task]: { id: number; task: Name; ask: Tasks[Name]['ask'] } }[Task]
  /** Stops a task that writes; what it has written is rolled back. The answer says what came of it. */
  | { id: number; task: 'stop' }

export type Reply =
  | { id: number; progress: Progress }
  | { id: number; answer: Tasks[Task]['answer'] }
  | { id: number; failure: Failure }

/** An error on its way between threads, which know no classes. */
export interface Failure {
  message: string
  problem?: StoreProblem
  stopped?: true
}
