export const units = ['ms', 's', 'MB', 'kB', '×', ''] as const
export type Unit = (typeof units)[number]

/** One thing measured, as often as it was run. */
export interface Figure {
  /** What was measured, as the table groups it: `2,000 rows of arXiv · warm`. */
  of: string
  /** Rows the library held, where that matters. */
  rows?: number
  /** Which measure of it: `start to done`. */
  measure: string
  unit: Unit
  values: readonly number[]
  /** What it must not exceed. */
  limit?: number
}

export interface Summary {
  median: number
  min: number
  max: number
}

/** @throws RangeError without values */
export function summaryOf(values: readonly number[]): Summary {
  if (values.length === 0) throw new RangeError('Nothing was measured.')
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, min: sorted[0]!, max: sorted.at(-1)! }
}

/** Of two measures taken in turns, one run's beside the other's: how much more the first costs. */
export function ratios(values: readonly number[], base: readonly number[]): number[] {
  return values.map((value, at) => value / base[at]!)
}
