import type { KnownResearcher, Override } from '../model/candidates'
import { identityKey } from '../model/identity'
import type { AuthorNote, LookupRow } from '../model/lookup'
import type { Paper } from '../model/paper'
import type { PersonName } from '../model/personName'
import { compareNames, nameBuckets, parseName } from '../model/personName'
import { rowKey } from './rowKey'

/** A saved researcher among a row's authors, before the answer numbers its researchers. */
export type FoundAuthor = Omit<AuthorNote, 'researcher'> & { researcher: KnownResearcher }

/** The saved researchers, filed so that thousands of names are found in a page's author lines at once. */
export interface ResearcherIndex {
  byIdentity: ReadonlyMap<string, KnownResearcher>
  byPaper: ReadonlyMap<string, readonly KnownResearcher[]>
  byName: ReadonlyMap<string, readonly { name: PersonName; researcher: KnownResearcher }[]>
}

export function indexResearchers(researchers: readonly KnownResearcher[]): ResearcherIndex {
  const byIdentity = new Map<string, KnownResearcher>()
  const byPaper = new Map<string, KnownResearcher[]>()
  const byName = new Map<string, { name: PersonName; researcher: KnownResearcher }[]>()
  for (const researcher of researchers) {
    for (const identity of researcher.identities) byIdentity.set(identityKey(identity), researcher)
    for (const paper of researcher.papers) file(byPaper, paper, researcher)
    const name = parseName(researcher.name)
    if (name) for (const bucket of nameBuckets(name)) file(byName, bucket, { name, researcher })
  }
  return { byIdentity, byPaper, byName }
}

/**
 * The saved researchers who wrote a row: confirmed by an identity the page shows or by a profile that lists the paper,
 * possible when only a name fits. Strongest reason first; each researcher once.
 */
export function findAuthors(
  row: LookupRow,
  paper: Paper | undefined,
  index: ResearcherIndex,
  overrides: readonly Override[],
): FoundAuthor[] {
  const names = row.authors.map(({ name }) => parseName(name))
  const found = new Map<string, FoundAuthor>()
  const add = (author: FoundAuthor) => {
    if (!found.has(author.researcher.id)) found.set(author.researcher.id, author)
  }
  for (const [position, { identity }] of row.authors.entries()) {
    const researcher = identity && index.byIdentity.get(identityKey(identity))
    if (researcher) add({ researcher, kind: 'confirmed', because: 'identity', position })
  }
  for (const researcher of (paper && index.byPaper.get(paper.id)) ?? []) {
    const position = positionOf(researcher, names)
    add({ researcher, kind: 'confirmed', because: 'profile', ...(position >= 0 && { position }) })
  }
  for (const [position, name] of names.entries()) {
    if (!name) continue
    for (const bucket of nameBuckets(name))
      for (const known of index.byName.get(bucket) ?? []) {
        if (compareNames(name, known.name) === 'different' || othersIdentity(row, position, known.researcher)) continue
        add({ researcher: known.researcher, kind: 'possible', because: 'name', position })
      }
  }
  return [...found.values()].filter(({ researcher }) => !isRefused(row, researcher, overrides))
}

/** The page itself says that this name is somebody else's: another id of a kind the researcher has one of. */
function othersIdentity(row: LookupRow, position: number, researcher: KnownResearcher): boolean {
  const shown = row.authors[position]!.identity
  if (!shown) return false
  const own = researcher.identities.filter(({ kind }) => kind === shown.kind)
  return own.length > 0 && own.every(({ value }) => value !== shown.value)
}

/** Where the researcher's name stands, if exactly one shown name can be theirs. */
function positionOf(researcher: KnownResearcher, names: readonly (PersonName | undefined)[]): number {
  const own = parseName(researcher.name)
  const fitting = names.flatMap((name, at) => (own && name && compareNames(own, name) !== 'different' ? [at] : []))
  return fitting.length === 1 ? fitting[0]! : -1
}

function isRefused(row: LookupRow, researcher: KnownResearcher, overrides: readonly Override[]): boolean {
  if (overrides.length === 0) return false
  const key = rowKey(row)
  return overrides.some(
    ({ kind, row: at, researcher: who }) => kind === 'not-researcher' && at === key && who === researcher.id,
  )
}

function file<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
