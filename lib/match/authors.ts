import type { Candidates, KnownResearcher } from '../model/candidates'
import { identityKey } from '../model/identity'
import type { AuthorNote, LookupRow } from '../model/lookup'
import { isNotResearcher, known } from './known'
import type { Known } from './known'
import type { Match } from './matchRow'

type RowAuthor = LookupRow['authors'][number]

/**
 * The saved researchers among a row's authors, confirmed ones first; `researcher` is a place in
 * `candidates.researchers`. Confirmed is who the page itself identifies, or whose profile lists the paper; a name alone
 * makes nobody more than possible, not even on a paper that a namesake's profile lists.
 */
export function authorsOf(row: LookupRow, match: Match | undefined, candidates: Candidates): AuthorNote[] {
  const all = known(candidates)
  if (candidates.researchers.length === 0) return []
  const notes = new Map<number, AuthorNote>()
  const allowed = (at: number) => !isNotResearcher(row, match?.paper, candidates.researchers[at]!, all)
  const add = (note: AuthorNote) => {
    if (!notes.has(note.researcher) && allowed(note.researcher)) notes.set(note.researcher, note)
  }
  for (const note of identified(row, all)) add(note)
  for (const at of (match && all.listedBy.get(match.paper.id)) ?? [])
    add({ researcher: at, kind: 'confirmed', because: 'profile', ...place(row, at, candidates, all) })
  for (const note of named(row, candidates, all)) add(note)
  return [...notes.values()]
}

function identified(row: LookupRow, all: Known): AuthorNote[] {
  const notes: AuthorNote[] = []
  if (all.byIdentity.size === 0) return notes
  for (const [position, { identity }] of row.authors.entries())
    for (const researcher of (identity && all.byIdentity.get(identityKey(identity))) ?? [])
      notes.push({ researcher, kind: 'confirmed', because: 'identity', position })
  return notes
}

function named(row: LookupRow, candidates: Candidates, all: Known): AuthorNote[] {
  const notes: AuthorNote[] = []
  for (let position = 0; position < row.authors.length; position++) {
    const author = row.authors[position]!
    for (const { at } of all.names.find(author.name))
      if (!isSomebodyElse(author, candidates.researchers[at]!))
        notes.push({ researcher: at, kind: 'possible', because: 'name', position })
  }
  return notes
}

/** Which of the row's names is the researcher's: the one that fits, if one fits better than all others. */
function place(row: LookupRow, at: number, candidates: Candidates, all: Known): { position?: number } {
  const fits = row.authors.flatMap((author, position) => {
    const hit = all.names.find(author.name).find((found) => found.at === at)
    return hit && !isSomebodyElse(author, candidates.researchers[at]!) ? [{ position, likeness: hit.likeness }] : []
  })
  const equal = fits.filter((fit) => fit.likeness === 'equal')
  const best = equal.length > 0 ? equal : fits
  return best.length === 1 ? { position: best[0]!.position } : {}
}

/** The page gives this author an identifier of a kind the researcher has too, and it is not theirs. */
function isSomebodyElse({ identity }: RowAuthor, researcher: KnownResearcher): boolean {
  if (!identity) return false
  const theirs = researcher.identities.filter((one) => one.kind === identity.kind)
  return theirs.length > 0 && !theirs.some((one) => one.value === identity.value)
}
