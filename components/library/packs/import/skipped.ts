import type { Skipped } from '../../../../lib/model/capture'
import type { SkippedRows } from './protocol'

/** A table of millions can be wrong in every row: these are enough to see why. */
const SHOWN = 1000

/** Rows that are left out, counted, and the first of them kept. */
export class SkippedList {
  #total = 0
  readonly #first: Skipped[] = []

  add(skipped: Skipped): void {
    this.#total++
    if (this.#first.length < SHOWN) this.#first.push(skipped)
  }

  told(): SkippedRows {
    const first = this.#first.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
    return { total: this.#total, first }
  }
}
