import type { ArxivId } from '../model/arxivId'

/** Where an arXiv id stands: the shard of its month, and its number in there. */
export interface MonthKey {
  /** `2605`: year and month as they stand in the id. */
  month: string
  key: number
}

/** Numbers of modern ids are below it; older ids (`hep-th/9901001`) come after, a thousand to each archive. */
const OLD = 100_000
const AN_ARCHIVE = 1000

/** @param archives the archives of old ids that the pack knows, in its order; an id of another has no key */
export function monthKey(id: ArxivId, archives: readonly string[]): MonthKey | undefined {
  const slash = id.indexOf('/')
  if (slash === -1) return { month: id.slice(0, 4), key: Number(id.slice(5)) }
  const archive = archives.indexOf(id.slice(0, slash))
  if (archive === -1) return undefined
  return {
    month: id.slice(slash + 1, slash + 5),
    key: OLD + archive * AN_ARCHIVE + Number(id.slice(slash + 5)),
  }
}

/** The archive of an old id; undefined for a modern one. */
export function archiveOf(id: ArxivId): string | undefined {
  const slash = id.indexOf('/')
  return slash === -1 ? undefined : id.slice(0, slash)
}

/** The months of shards in the order of time: arXiv began in 1991. */
export function inTime(one: string, other: string): number {
  return years(one) - years(other)
}

function years(month: string): number {
  const number = Number(month)
  return number < 9100 ? number + 10_000 : number
}
