import { bisect } from '../bisect'
import type { Item } from './item'

/** Where a number stands among the others of its kind on a listing. */
export interface Standing {
  /** How many of the others are lower, in whole percent, rounded down: nobody is above all others by rounding. */
  percent: number
  /** How many others there are. */
  others: number
}

type Scored = Pick<Item, 'evidence' | 'novelty' | 'aiScore'>

/** Fewer say nothing about where a number stands. */
const FEWEST = 4

/** Looks up where scores stand; made once for a listing. A paper's own scores are never held against profiles' means. */
export function standings(
  items: readonly Scored[],
): (item: Scored, score: 'novelty' | 'aiScore') => Standing | undefined {
  const sorted = new Map<string, number[]>()
  const valuesOf = (evidence: Item['evidence'], score: 'novelty' | 'aiScore') => {
    const key = `${evidence} ${score}`
    let values = sorted.get(key)
    if (!values) {
      const found = items.flatMap((item) => (item.evidence === evidence ? (item[score] ?? []) : []))
      sorted.set(key, (values = found.sort((one, other) => one - other)))
    }
    return values
  }
  return (item, score) => {
    const value = item[score]
    if (value === undefined) return undefined
    const values = valuesOf(item.evidence, score)
    const others = values.length - 1
    if (others < FEWEST) return undefined
    return { percent: Math.floor((100 * lower(values, value)) / others), others }
  }
}

/** How many of the sorted values are lower. */
function lower(values: readonly number[], value: number): number {
  return bisect(values.length, (at) => values[at]! >= value)
}
