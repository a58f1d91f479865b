import { identityKey } from '../../model/identity'
import type { Identity } from '../../model/identity'
import type { CapturedResearcher } from '../../model/capture'
import type { PaperId } from '../../model/paper'
import { isAskedFor } from '../../model/provenance'
import type { SourceKind } from '../../model/provenance'
import type { Metrics, Researcher, Snapshot } from '../../model/researcher'
import { nameKey } from '../names'
import { byStrength, mergeReadings, metricFields, newestNumbers, snapshotOf } from './readings'
import { same } from './same'

/** A profile as read, its papers already known by their keys here; `undefined` where it lists none. */
export interface IncomingResearcher {
  facts: Omit<CapturedResearcher, 'papers'>
  papers?: PaperId[]
  /** The record's own past, when it comes from a library. */
  history?: Snapshot[]
  savedAt?: string
  nameByReader?: true
}

/**
 * What a saved researcher becomes by a reading of the same person. Numbers are each the newest known; other facts are
 * the newest reading's where it has them; what the reader wrote (tags, note, a name of theirs) is only ever added to.
 * @param now the moment to note as the time of the change
 * @returns the very same object when there is nothing to change
 */
export function mergeResearcher(existing: Researcher, incoming: IncomingResearcher, now: string): Researcher {
  const { facts } = incoming
  const newer = facts.source.capturedAt >= existing.source.capturedAt
  const reading = snapshotOf(facts, facts.source)
  const past = pastOf(existing)
  const readings = mergeReadings(past, [...(incoming.history ?? []), ...(reading ? [reading] : [])])
  const numbers = newestNumbers(existing, byStrength(readings, existing.leads))
  const merged: Researcher = {
    ...existing,
    ...numbers,
    ...mergedName(existing, incoming),
    identities: mergeIdentities(existing.identities, facts.identities),
    papers: mergeLists({ ...existing, ...numbers }, incoming, newer),
    tags: [...new Set([...existing.tags, ...(facts.tags ?? [])])],
    note: existing.note === '' ? (facts.note ?? '') : existing.note,
    source: newestSource(existing, incoming, byStrength(readings, existing.leads)),
    history: same(readings, past) ? existing.history : readings,
    savedAt: incoming.savedAt && incoming.savedAt < existing.savedAt ? incoming.savedAt : existing.savedAt,
  }
  if (facts.affiliation !== undefined && (newer || !existing.affiliation)) merged.affiliation = facts.affiliation
  if (facts.interests !== undefined && (newer || !existing.interests)) merged.interests = facts.interests
  return same(merged, existing) ? existing : { ...merged, updatedAt: now }
}

/** A researcher as first read. */
export function newResearcher(id: Researcher['id'], incoming: IncomingResearcher, now: string): Researcher {
  const { tags, note, ...facts } = incoming.facts
  const reading = snapshotOf(facts, facts.source)
  return {
    ...facts,
    id,
    identities: mergeIdentities([], facts.identities),
    papers: [...new Set(incoming.papers)],
    tags: [...new Set(tags)],
    note: note ?? '',
    history: reading ? [reading] : [],
    savedAt: now,
    updatedAt: now,
  }
}

/** Whether a profile lists all of its papers, by its own count: then a paper it leaves out is not (or no longer) theirs. */
function isWhole(profile: Metrics & { source: { kind: SourceKind } }, papers: readonly PaperId[]): boolean {
  // A catalogue's count says nothing of a profile's list.
  if (isAskedFor(profile.source.kind)) return false
  return profile.paperCount !== undefined && papers.length >= profile.paperCount
}

/** @param existing with the numbers that it is to have: by these its list is whole, or no longer */
function mergeLists(existing: Researcher, { facts, papers }: IncomingResearcher, newer: boolean): PaperId[] {
  if (!papers) return existing.papers
  if (isAskedFor(facts.source.kind)) return [...new Set([...existing.papers, ...papers])]
  const [first, firstIsWhole, second] = newer
    ? [papers, isWhole(facts, papers), existing.papers]
    : [existing.papers, isWhole(existing, existing.papers), papers]
  return [...new Set(firstIsWhole ? first : [...first, ...second])]
}

function mergedName(existing: Researcher, { facts, nameByReader }: IncomingResearcher) {
  const unchanged = { name: existing.name }
  // Catalogues shorten names; the one it was saved under stays.
  if (isAskedFor(facts.source.kind)) return unchanged
  if (existing.nameByReader || facts.source.capturedAt <= existing.source.capturedAt) return unchanged
  if (nameByReader) return { name: facts.name, nameByReader }
  return nameKey(existing.name) === nameKey(facts.name) ? unchanged : { name: facts.name }
}

function mergeIdentities(existing: Identity[], incoming: Identity[]): Identity[] {
  const all = new Map([...existing, ...incoming].map((identity) => [identityKey(identity), identity]))
  return all.size === existing.length ? existing : [...all.values()]
}

/** A record from before it had a history stands for one reading. */
function pastOf(existing: Researcher): Snapshot[] {
  if (existing.history.length > 0) return existing.history
  const reading = snapshotOf(existing, existing.source)
  return reading ? [reading] : []
}

function newestSource(existing: Researcher, incoming: IncomingResearcher, readings: Snapshot[]): Researcher['source'] {
  const newest = readings.at(-1)?.source
  if (newest) return newest
  const numberless = metricFields.every((field) => existing[field] === undefined)
  return numberless && incoming.facts.source.capturedAt >= existing.source.capturedAt
    ? incoming.facts.source
    : existing.source
}
