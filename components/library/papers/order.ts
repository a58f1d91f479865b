import { counts } from './filter'
import { NO_DAY } from './shelf/days'
import type { PaperColumns } from './shelf/columns'

/** What the list of papers can be ordered by; `fit` is how well a paper fits what is searched. */
export const paperSorts = ['fit', 'newest', 'oldest', 'novelty', 'aiScore', 'savedAt'] as const
export type PaperSort = (typeof paperSorts)[number]

/** Reads an order from an address. Without one, what is searched comes best first and everything else newest first. */
export function readSort(text: string | undefined, searching: boolean): PaperSort {
  const known = paperSorts.find((sort) => sort === text)
  if (known === 'fit' && !searching) return 'newest'
  return known ?? (searching ? 'fit' : 'newest')
}

/**
 * The papers to show, in order. Unknown values come last, and equal ones in the order of the search or of saving.
 * @param documents what was found, best first; undefined for everything
 * @param keep 1 for each paper that a filter keeps
 */
export function orderPapers(
  columns: PaperColumns,
  documents: Uint32Array | undefined,
  keep: Uint8Array,
  sort: PaperSort,
  profiles: boolean,
): Uint32Array {
  const all = documents ?? Uint32Array.from({ length: columns.ids.length }, (_, at) => at)
  const shown = all.filter((at) => keep[at] === 1)
  if (sort === 'fit') return shown
  const value = valueOf(columns, sort, profiles)
  const keys = new Float64Array(shown.length)
  for (const [place, at] of shown.entries()) keys[place] = value(at)
  return Uint32Array.from(keys.keys(), (place) => place)
    .sort((one, other) => keys[other]! - keys[one]! || one - other)
    .map((place) => shown[place]!)
}

/** What is highest first. A finite number for unknown, since infinities have no difference. */
function valueOf(columns: PaperColumns, sort: PaperSort, profiles: boolean): (at: number) => number {
  switch (sort) {
    case 'newest':
      return (at) => (columns.to[at] === NO_DAY ? UNKNOWN : columns.to[at]!)
    case 'oldest':
      return (at) => (columns.from[at] === NO_DAY ? UNKNOWN : -columns.from[at]!)
    case 'novelty':
    case 'aiScore':
      return (at) => {
        const score = columns[sort][at]!
        return Number.isNaN(score) || !counts(columns, at, profiles) ? UNKNOWN : score
      }
    default:
      return (at) => at
  }
}

const UNKNOWN = -1e12
