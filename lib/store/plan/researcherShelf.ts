import { identityKey } from '../../model/identity'
import type { PaperId } from '../../model/paper'
import type { Provenance } from '../../model/provenance'
import type { Researcher, ResearcherId } from '../../model/researcher'
import { nameKey } from '../names'
import type { ResearcherRecord } from '../rows'
import type { IncomingResearcher } from './mergeResearcher'
import { mergeResearcher } from './mergeResearcher'
import { snapshotOf } from './readings'
import { same } from './same'

/** A researcher at hand while planning: what is stored (if it is), and what it is to become. */
export interface ResearcherEntry {
  stored?: ResearcherRecord
  /** The stored researcher as the model has it. */
  was?: Researcher
  now: Researcher
  /** The import says something of them. */
  touched?: true
}

/** A paper's key as it is by now: while planning, papers turn out to be one another. */
export type CurrentPaper = (id: PaperId) => PaperId

/**
 * Finds which of the researchers at hand a profile belongs to. A shared identifier decides. Without one, a name never
 * does alone: the profile must come from the same kind of source and list a paper in common.
 */
export class ResearcherShelf {
  readonly entries = new Map<ResearcherId, ResearcherEntry>()
  readonly #byIdentity = new Map<string, ResearcherEntry[]>()
  readonly #byName = new Map<string, ResearcherEntry[]>()

  constructor(private readonly current: CurrentPaper) {}

  add(entry: ResearcherEntry): ResearcherEntry {
    this.entries.set(entry.now.id, entry)
    this.#file(entry)
    return entry
  }

  /** @param among which entries may be meant; default all */
  find(
    incoming: IncomingResearcher,
    among: (entry: ResearcherEntry) => boolean = () => true,
  ): ResearcherEntry | undefined {
    return this.#findByIdentity(incoming, among) ?? this.#findByPapers(incoming, among)
  }

  /** Notes that the import says of a researcher just what is known. */
  touch(entry: ResearcherEntry): ResearcherId {
    entry.touched = true
    return entry.now.id
  }

  merge(entry: ResearcherEntry, incoming: IncomingResearcher, now: string): void {
    entry.touched = true
    const foreign = (key: string) => (this.#byIdentity.get(key) ?? []).some((other) => other !== entry)
    // An identifier that another saved researcher carries stays theirs: the reader may merge the two.
    const identities = incoming.facts.identities.filter((identity) => !foreign(identityKey(identity)))
    entry.now = mergeResearcher(entry.now, { ...incoming, facts: { ...incoming.facts, identities } }, now)
    this.#file(entry)
  }

  /** Others at hand that are written with the same name. */
  namesakes(entry: ResearcherEntry): ResearcherEntry[] {
    return (this.#byName.get(nameKey(entry.now.name)) ?? []).filter((other) => other !== entry)
  }

  #findByIdentity({ facts }: IncomingResearcher, among: (entry: ResearcherEntry) => boolean) {
    const found = facts.identities.flatMap((identity) => this.#byIdentity.get(identityKey(identity)) ?? [])
    const votes = new Map<ResearcherEntry, number>()
    for (const entry of found.filter(among)) votes.set(entry, (votes.get(entry) ?? 0) + 1)
    const most = Math.max(...votes.values())
    const best = [...votes].filter(([, count]) => count === most).map(([entry]) => entry)
    return best.sort((a, b) => (a.now.id < b.now.id ? -1 : 1))[0]
  }

  #findByPapers(incoming: IncomingResearcher, among: (entry: ResearcherEntry) => boolean) {
    const { facts } = incoming
    const papers = new Set(incoming.papers?.map(this.current))
    const known = (this.#byName.get(nameKey(facts.name)) ?? []).filter((entry) => among(entry))
    const again = known.find(({ now }) => isSameReading(now, incoming))
    if (again) return again
    const fitting = known
      .filter(({ now }) => mayBeWithoutIdentity(now, incoming) && sameKindOfSource(now, facts.source))
      .map((entry) => ({ entry, count: countShared(entry.now, papers, this.current) }))
      .filter(({ entry, count }) => count > 0 && isEnough(count, entry.now, incoming, papers.size))
      .map(({ entry, count }) => ({
        entry,
        rank: [hasReading(entry.now, facts.source), count, isUnidentified(entry.now)],
      }))
      .sort((a, b) => compareRanks(b.rank, a.rank))
    // Two saved people of one name who both list papers of this profile: nobody can tell whose it is.
    return fitting.length > 1 && compareRanks(fitting[0]!.rank, fitting[1]!.rank) === 0 ? undefined : fitting[0]?.entry
  }

  #file(entry: ResearcherEntry): void {
    for (const identity of entry.now.identities) file(this.#byIdentity, identityKey(identity), entry)
    file(this.#byName, nameKey(entry.now.name), entry)
  }
}

const hasReading = ({ source, history }: Researcher, read: Provenance) =>
  Number([source, ...history.map((reading) => reading.source)].some((known) => same(known, read)))

const isUnidentified = ({ identities }: Researcher) => Number(identities.length === 0)

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** Text that is pasted and the page it is copied from are one source. */
const familyOf = ({ kind }: Provenance) => (kind === 'profile-page' ? 'profile-text' : kind)

function sameKindOfSource(saved: Researcher, source: Provenance): boolean {
  const kinds = [saved.source, ...saved.history.map((reading) => reading.source)].map(familyOf)
  return kinds.includes(familyOf(source))
}

/** Two profiles that each have an identifier at the same place, and not the same one, are two people. */
function mayBeWithoutIdentity(saved: Researcher, { facts }: IncomingResearcher): boolean {
  const kinds = new Set(saved.identities.map(({ kind }) => kind))
  return facts.identities.every(({ kind }) => !kinds.has(kind))
}

/** Where either side has an identifier that the other lacks, one paper in common is too little. */
function isEnough(count: number, saved: Researcher, { facts }: IncomingResearcher, listed: number): boolean {
  const noneHasOne = saved.identities.length === 0 && facts.identities.length === 0
  return noneHasOne || count * 2 >= Math.min(saved.papers.length, listed)
}

/** The very same reading (a file imported twice), number for number, where a profile lists no paper to know it by. */
function isSameReading(saved: Researcher, { facts, papers }: IncomingResearcher): boolean {
  const known = saved.papers.length + saved.identities.length + (papers?.length ?? 0) + facts.identities.length
  if (known > 0) return false
  const reading = snapshotOf(facts, facts.source)
  return reading ? saved.history.some((old) => same(old, reading)) : same(saved.source, facts.source)
}

function countShared(saved: Researcher, papers: ReadonlySet<PaperId>, current: CurrentPaper): number {
  return new Set(saved.papers.map(current).filter((id) => papers.has(id))).size
}

function file(index: Map<string, ResearcherEntry[]>, key: string, entry: ResearcherEntry): void {
  const there = index.get(key)
  if (!there) index.set(key, [entry])
  else if (!there.includes(entry)) there.push(entry)
}
