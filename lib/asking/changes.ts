import type { PersonOutcome } from '../model/asking'
import type { CapturedResearcher } from '../model/capture'
import { sourceFamily } from '../model/provenance'
import type { Metrics, Researcher } from '../model/researcher'

const FIELDS = ['hIndex', 'i10Index', 'paperCount', 'citations'] as const
type Field = (typeof FIELDS)[number]

/**
 * How a researcher's numbers differ from the last time. A source is held against its own last reading: two that count
 * differently are no change. Of a source that was never read before, only what now stands at the top differently is
 * told.
 */
export function changesSince(
  before: Researcher,
  after: Researcher,
  read: readonly CapturedResearcher[],
): PersonOutcome['changes'] {
  const changes = new Map<Field, PersonOutcome['changes'][number]>()
  for (const reading of read) {
    const family = sourceFamily(reading.source.kind)
    const last = before.history.findLast(({ source }) => sourceFamily(source.kind) === family)
    const [from, to]: [Metrics, Metrics] = last ? [last, reading] : [before, after]
    for (const field of FIELDS) {
      const now = to[field]
      if (now !== undefined && reading[field] !== undefined && from[field] !== now)
        changes.set(field, { field, after: now, ...(from[field] !== undefined && { before: from[field] }) })
    }
  }
  return FIELDS.flatMap((field) => changes.get(field) ?? [])
}
