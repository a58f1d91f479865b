import type { Metrics, Researcher, Snapshot } from '../../../lib/model/researcher'
import type { Provenance, SourceKind } from '../../../lib/model/provenance'

export type NumberKey = Exclude<keyof Metrics, 'field'>

/** One reading of a number. */
export interface Reading {
  value: number
  source: Provenance
}

/** Readings of the same place: the text of a profile page is the page, however it came. */
const PLACE: Partial<Record<SourceKind, SourceKind>> = { 'profile-text': 'profile-page' }

/**
 * A number's readings, one series a source, each oldest first. Sources count differently, so a line from one to another
 * would show a change that never was.
 */
export function seriesOf({ history }: Pick<Researcher, 'history'>, key: NumberKey): Reading[][] {
  const places = new Map<SourceKind, Reading[]>()
  for (const snapshot of history) {
    const reading = readingOf(snapshot, key)
    if (!reading) continue
    const place = PLACE[snapshot.source.kind] ?? snapshot.source.kind
    places.set(place, [...(places.get(place) ?? []), reading])
  }
  return [...places.values()]
}

function readingOf(snapshot: Snapshot, key: NumberKey): Reading | undefined {
  const value = snapshot[key]
  return value === undefined ? undefined : { value, source: snapshot.source }
}
