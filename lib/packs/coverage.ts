import { kindOf } from './manifest'
import type { Manifest } from './manifest'

/** How many papers of a month a pack has, told by their arXiv ids. */
export interface MonthCoverage {
  year: number
  /** 1 to 12. */
  month: number
  papers: number
}

/** A pack's papers by the months of their arXiv ids, oldest first. */
export function coverageOf({ shards }: Pick<Manifest, 'shards'>): MonthCoverage[] {
  return shards
    .filter(({ name }) => kindOf(name) === 'm')
    .map(({ name, rows }) => {
      const year = Number(name.slice(1, 3))
      // arXiv began in 1991.
      return { year: year < 91 ? 2000 + year : 1900 + year, month: Number(name.slice(3)), papers: rows }
    })
    .sort((one, other) => one.year - other.year || one.month - other.month)
}

/** The bytes of all shards of a pack. */
export function sizeOf({ shards }: Pick<Manifest, 'shards'>): number {
  return shards.reduce((sum, { bytes }) => sum + bytes, 0)
}
