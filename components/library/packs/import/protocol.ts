import type { Skipped } from '../../../../lib/model/capture'
import type { Manifest } from '../../../../lib/packs/manifest'
import type { StoreProblem } from '../../../../lib/store'

/*
 * What the page and the worker that builds a pack say to each other. A million rows take seconds: the page that did it
 * itself would stand still.
 */

export type Request =
  /** Reads a table and builds its pack, in memory. */
  | { do: 'read'; table: Blob }
  /** Stores what was built: as a new pack, or in the place of another, which the page can put back. */
  | { do: 'save'; label: PackWords; file: string; replaces?: Replaces }
  /** Ends the storing; the answer says what came of it. */
  | { do: 'stop' }

export interface Replaces {
  pack: string
  /** What the page is known by for as long as it is open: the worker ends before. */
  page: string
}

/** What the reader may say of a pack. */
export type PackWords = Pick<Manifest, 'name' | 'date'> & { source?: string; licence?: string }

export type Reply =
  | { progress: number }
  | { built: Built }
  /** It was no score table that was packed. */
  | { notATable: true }
  /** It cannot be read, or nothing in it can be used. */
  | { refused: SkippedRows }
  /** `former`: the pack whose place it took, if that was still there. */
  | { saved: { id: string; former?: string } }
  /** Called off: nothing of it is stored, and it can be stored still. */
  | { stopped: true }
  | { failure: { message: string; problem?: StoreProblem } }

/** Rows that are left out: how many, and the first of them. */
export interface SkippedRows {
  total: number
  first: Skipped[]
}

/** What a table came to, for the preview. */
export interface Built {
  /** Rows that hold a score, whatever became of them. */
  rows: number
  manifest: Omit<Manifest, 'shards' | 'origins' | 'archives'>
  bytes: number
  skipped: SkippedRows
  coverage: Coverage[]
}

/** Papers of a year, by the months of their arXiv ids. */
export interface Coverage {
  year: number
  papers: number
}
