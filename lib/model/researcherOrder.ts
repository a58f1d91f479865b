import type { ResearcherBrief } from './researcher'

/** The orders that are offered where there are no columns, in this order. */
export const offeredSorts = [
  'savedAt',
  'name',
  'field',
  'hIndex',
  'paperCount',
  'citations',
  'novelty',
  'aiScore',
] as const
/** What a list of researchers can be ordered by. */
export const sortKeys = [...offeredSorts, 'i10Index', 'affiliation', 'updatedAt'] as const
const words: ReadonlySet<SortKey> = new Set(['name', 'field', 'affiliation'])
export type SortKey = (typeof sortKeys)[number]

export interface Sort {
  by: SortKey
  descending: boolean
}

export const defaultSort: Sort = { by: 'savedAt', descending: true }

/** What a first click on a column gives: words from A, numbers and dates from the highest. */
export function naturalSort(by: SortKey): Sort {
  return { by, descending: !words.has(by) }
}

/** Reads `-novelty` or `name`, as it stands in an address; anything else is the default. */
export function parseSort(text: string | undefined): Sort {
  const by = text?.replace(/^-/, '')
  const known = sortKeys.find((key) => key === by)
  return known ? { by: known, descending: text?.startsWith('-') ?? false } : defaultSort
}

export function sortParam(sort: Sort): string {
  return `${sort.descending ? '-' : ''}${sort.by}`
}

/** A sorted copy. Unknown values come last in either direction, for unknown is not small; names break ties. */
export function sortResearchers(all: readonly ResearcherBrief[], { by, descending }: Sort): ResearcherBrief[] {
  const collator = nameCollator()
  const byName = (a: ResearcherBrief, b: ResearcherBrief) => collator.compare(a.name, b.name)
  const sign = descending ? -1 : 1
  return [...all].sort((a, b) => {
    const one = a[by]
    const other = b[by]
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined) || byName(a, b)
    }
    return sign * compare(one, other, collator) || byName(a, b)
  })
}

function compare(one: string | number, other: string | number, collator: Intl.Collator): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(`${one}`, `${other}`)
}

function nameCollator(): Intl.Collator {
  cached ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return cached
}
let cached: Intl.Collator | undefined
