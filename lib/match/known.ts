import type { Candidates, KnownResearcher } from '../model/candidates'
import { identityKey } from '../model/identity'
import type { LookupRow } from '../model/lookup'
import type { Paper, PaperId } from '../model/paper'
import { cachedName, NameIndex } from './nameIndex'
import { idsOf, rowKeys } from './rowKey'

/** The candidates of one batch, arranged for the questions that every row asks. */
export interface Known {
  /** Saved researchers by name; hits are places in `candidates.researchers`. */
  names: NameIndex
  /** Places of the saved researchers with an identity, by `identityKey`. */
  byIdentity: ReadonlyMap<string, readonly number[]>
  /** Places of the saved researchers whose profile lists a paper; only for papers among the candidates. */
  listedBy: ReadonlyMap<PaperId, readonly number[]>
  notPaper: ReadonlySet<string>
  /** Rows of which the reader said that they are not what packs say, and rows that are not one paper or another. */
  notInPacks: ReadonlySet<string>
  doubted: ReadonlySet<string>
  notResearcher: ReadonlySet<string>
}

const arranged = new WeakMap<Candidates, Known>()

/** Arranges the candidates, once for all rows of a batch. */
export function known(candidates: Candidates): Known {
  const before = arranged.get(candidates)
  if (before) return before
  const now = arrange(candidates)
  arranged.set(candidates, now)
  return now
}

function arrange(candidates: Candidates): Known {
  const notPaper = new Set<string>()
  const notInPacks = new Set<string>()
  const doubted = new Set<string>()
  const notResearcher = new Set<string>()
  for (const { kind, row, paper, researcher } of candidates.overrides) {
    if (kind === 'not-paper') doubted.add(row)
    if (kind === 'not-paper' && paper) notPaper.add(pair(row, paper))
    if (kind === 'not-paper' && !paper) notInPacks.add(row)
    if (kind === 'not-researcher' && researcher) notResearcher.add(pair(row, researcher))
    if (kind === 'not-researcher' && researcher && paper) notResearcher.add(pair(paper, researcher))
  }
  return {
    ...peopleOf(candidates.researchers),
    listedBy: listings(candidates),
    notPaper,
    notInPacks,
    doubted,
    notResearcher,
  }
}

type People = Pick<Known, 'names' | 'byIdentity'>

const people = new WeakMap<readonly KnownResearcher[], People>()

/** The same list is given with every page until the library changes. */
function peopleOf(researchers: readonly KnownResearcher[]): People {
  const before = people.get(researchers)
  if (before) return before
  const names = new NameIndex(researchers.map((researcher) => cachedName(researcher.name)))
  const now = { names, byIdentity: identities(researchers) }
  people.set(researchers, now)
  return now
}

/** Neither keys nor ids hold a line break. */
const pair = (what: string, about: string) => `${what}\n${about}`

function identities(researchers: readonly KnownResearcher[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, researcher] of researchers.entries())
    for (const identity of researcher.identities) append(places, identityKey(identity), at)
  return places
}

function listings(candidates: Candidates): Map<PaperId, number[]> {
  const asked = new Set<PaperId>()
  const { byArxivId, byDoi, byTitleKey, byPrefix } = candidates
  for (const table of [byArxivId, byDoi, byTitleKey, byPrefix])
    for (const papers of table.values()) for (const paper of papers) asked.add(paper.id)
  const places = new Map<PaperId, number[]>()
  if (asked.size === 0) return places
  for (const [at, researcher] of candidates.researchers.entries())
    for (const paper of researcher.papers) if (asked.has(paper)) append(places, paper, at)
  return places
}

function append<Key>(places: Map<Key, number[]>, key: Key, at: number): void {
  const list = places.get(key)
  if (!list) places.set(key, [at])
  else if (list.at(-1) !== at) list.push(at)
}

/**
 * Whether the reader said that this row is not that paper. What was said of a title holds only where the row is known by
 * its title: the same title with an id of its own may be another paper.
 */
export function isNotPaper(row: LookupRow, paper: Paper, by: 'id' | 'title', { notPaper }: Known): boolean {
  return notPaper.size > 0 && namesOf(row, by).some((name) => notPaper.has(pair(name, paper.id)))
}

/**
 * Whether the reader said that this row is not what packs say it is: an override that names no paper. A row that is not
 * one paper or another is none of a pack's by its title either: a pack cannot tell whether it means the same one.
 */
export function isNotInPacks(row: LookupRow, by: 'id' | 'title', { notInPacks, doubted }: Known): boolean {
  const rows = by === 'title' ? doubted : notInPacks
  return rows.size > 0 && namesOf(row, by).some((name) => rows.has(name))
}

function namesOf(row: LookupRow, by: 'id' | 'title'): string[] {
  if (by === 'title') return rowKeys(row)
  const { arxivId, doi } = idsOf(row)
  return [arxivId, doi].filter((key) => key !== undefined)
}

/** Whether the reader said that this row, or the paper it is, is not by that researcher. */
export function isNotResearcher(
  row: LookupRow,
  paper: Paper | undefined,
  researcher: KnownResearcher,
  { notResearcher }: Known,
): boolean {
  if (notResearcher.size === 0) return false
  const names = paper ? [...rowKeys(row), paper.id] : rowKeys(row)
  return names.some((name) => notResearcher.has(pair(name, researcher.id)))
}
