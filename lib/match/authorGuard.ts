import type { Candidates } from '../model/candidates'
import { identityKey } from '../model/identity'
import type { LookupRow } from '../model/lookup'
import type { Paper } from '../model/paper'
import { personName } from '../model/personName'
import type { PersonName } from '../model/personName'
import type { Known } from './known'
import { NameIndex } from './nameIndex'

/**
 * Whether row and paper may be by the same people: false when both show authors and no name of one fits a name of the
 * other. To the paper's names belong those of the saved researchers whose profiles list it, because a profile cuts its
 * author lists ("et al.") before its own person. Unknown authors block nothing.
 * @param papers the records of one paper, usually one
 */
export function sharesAnAuthor(row: LookupRow, papers: readonly Paper[], candidates: Candidates, all: Known): boolean {
  const stored = new Set(papers.flatMap((paper) => paper.authors))
  if (row.authors.some((author) => stored.has(author.name))) return true
  const names = [...stored].map(personName).filter(isName)
  const shown = row.authors.filter((author) => isName(personName(author.name)))
  if (shown.length === 0 || names.length === 0) return true
  const listedBy = papers.flatMap((paper) => all.listedBy.get(paper.id) ?? [])
  const owners = listedBy.map((at) => candidates.researchers[at]!)
  const identities = new Set(owners.flatMap((owner) => owner.identities.map(identityKey)))
  const index = new NameIndex([...names, ...owners.map((owner) => personName(owner.name))])
  return shown.some(
    ({ name, identity }) => (identity && identities.has(identityKey(identity))) || index.find(name).length > 0,
  )
}

const isName = (name: PersonName) => name.readings.length > 0
