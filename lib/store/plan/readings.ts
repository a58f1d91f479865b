import { sourceFamily } from '../../model/provenance'
import type { Provenance, SourceKind } from '../../model/provenance'
import { metricsSchema } from '../../model/researcher'
import type { Metrics, Researcher, Snapshot } from '../../model/researcher'
import { same } from './same'

export const metricFields = Object.keys(metricsSchema.shape) as (keyof Metrics)[]

export function metricsOf(from: Metrics): Metrics {
  const metrics: Metrics = {}
  for (const field of metricFields) if (from[field] !== undefined) Object.assign(metrics, { [field]: from[field] })
  return metrics
}

/** A profile's reading with its numbers; undefined when it gives none. */
export function snapshotOf(from: Metrics, source: Provenance): Snapshot | undefined {
  const metrics = metricsOf(from)
  return Object.keys(metrics).length > 0 ? { ...metrics, source } : undefined
}

/** The schema's bound; beyond it the oldest go, but for the very first. */
const MOST_READINGS = 1000

/**
 * All readings, oldest first. The same reading again replaces itself; of many with the same numbers in a row, the first
 * and the last stay. Equal input in any order gives an equal answer unless two readings are of one moment.
 */
export function mergeReadings(existing: readonly Snapshot[], incoming: readonly Snapshot[]): Snapshot[] {
  const news = incoming.filter((fresh) => !existing.some((old) => same(old, fresh)))
  if (news.length === 0) return [...existing]
  const kept = existing.filter((old) => !news.some((fresh) => same(old.source, fresh.source)))
  const all = [...kept, ...news].sort((a, b) => compare(a.source.capturedAt, b.source.capturedAt))
  const told = all.filter((reading, at) => {
    const [before, after] = [all[at - 1], all[at + 1]]
    return !before || !after || !sameNumbers(before, reading) || !sameNumbers(reading, after)
  })
  return told.length <= MOST_READINGS ? told : [told[0]!, ...told.slice(1 - MOST_READINGS)]
}

/** Readings in the order in which they count, strongest last: by date, and those of the source that leads after all others. */
export function byStrength(readings: readonly Snapshot[], leads: SourceKind | undefined): Snapshot[] {
  if (!leads) return [...readings]
  const [leading, others] = [true, false].map((wanted) =>
    readings.filter(({ source }) => (sourceFamily(source.kind) === sourceFamily(leads)) === wanted),
  )
  return [...others!, ...leading!]
}

/** Each number as the newest reading that has it gives it; numbers that no reading has stay as they were. */
export function newestNumbers(before: Metrics, readings: readonly Snapshot[]): Metrics {
  const numbers = metricsOf(before)
  for (const reading of readings) Object.assign(numbers, metricsOf(reading))
  return numbers
}

function sameNumbers(a: Snapshot, b: Snapshot): boolean {
  return same(metricsOf(a), metricsOf(b)) && a.source.kind === b.source.kind && a.source.label === b.source.label
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The reading that a profile's Novelty and AI Score come from: its newest may have had neither. */
export function readingOfScores({ history, source }: Pick<Researcher, 'history' | 'source'>): Provenance {
  return history.findLast(({ novelty, aiScore }) => novelty !== undefined || aiScore !== undefined)?.source ?? source
}
