import type { Paper } from '../../../../lib/model/paper'
import type { StoreProblem } from '../../../../lib/store'
import type { PaperColumns } from './columns'

/** What the page asks of the worker that holds the papers. */
export type Ask =
  /** Read the library if it is not of this revision yet. */
  { ask: 'read'; revision: number } | { ask: 'search'; text: string }

/** What was found for a text; `documents` is absent when everything fits. Places in the columns, best first. */
export interface FoundPapers {
  text: string
  documents?: Uint32Array
  /** The best of them whole, as far as they are read by then, so that these can be shown at once. */
  first: readonly Paper[]
  /** Words that were also looked for, because what was typed looks like a slip. */
  also: readonly string[]
}

export interface Shelf {
  columns: PaperColumns
  /** Abstracts can be searched too; before that, titles, authors and the like. */
  whole: boolean
}

/** What the worker says. */
export type Say =
  | { say: 'progress'; done: number; total: number }
  | { say: 'shelf'; shelf: Shelf; found: FoundPapers }
  | { say: 'found'; found: FoundPapers }
  | { say: 'failed'; problem: StoreProblem | undefined; message: string }

/** The worker, as the page sees it. */
export interface ShelfLine {
  ask(question: Ask): void
  /** @returns what ends the listening */
  listen(listener: (said: Say) => void): () => void
}
