import type { Override } from '../../../lib/model/candidates'
import type { Researcher } from '../../../lib/model/researcher'

/** People without the papers of which the reader said that they are not theirs. */
export function corrected(people: readonly Researcher[], overrides: readonly Override[]): Researcher[] {
  const denied = new Set(
    overrides.flatMap(({ kind, paper, researcher }) => (kind === 'not-researcher' ? [`${paper} ${researcher}`] : [])),
  )
  if (denied.size === 0) return [...people]
  return people.map((person) => ({
    ...person,
    papers: person.papers.filter((paper) => !denied.has(`${paper} ${person.id}`)),
  }))
}
