import type { Override } from '../../../lib/model/candidates'
import type { Paper } from '../../../lib/model/paper'
import { compareNames, personName } from '../../../lib/model/personName'
import type { Researcher } from '../../../lib/model/researcher'

/** A saved researcher beside another one, and the papers that say so. */
export interface Coauthor {
  researcher: Researcher
  papers: Paper[]
}

export interface Coauthors {
  /** Both profiles list these papers. */
  confirmed: Coauthor[]
  /** A name on these papers fits; it may be someone else. */
  possible: Coauthor[]
}

/**
 * Saved researchers who wrote papers of a researcher's list with them, most shared papers first. Only a paper that both
 * profiles list confirms somebody; a name that fits makes them possible, and where the reader said that a paper is not
 * theirs, it says nothing.
 */
export function coauthorsOf(
  researcher: Researcher,
  papers: readonly Paper[],
  all: readonly Researcher[],
  overrides: readonly Override[],
): Coauthors {
  const denied = new Set(
    overrides.flatMap(({ kind, paper, researcher: who }) => (kind === 'not-researcher' ? [`${paper} ${who}`] : [])),
  )
  const may = (paper: Paper, other: Researcher) => !denied.has(`${paper.id} ${other.id}`)
  const strangers = namesBeside(researcher, papers)
  const confirmed: Coauthor[] = []
  const possible: Coauthor[] = []
  for (const other of all) {
    if (other.id === researcher.id) continue
    const listed = new Set<string>(other.papers)
    const shared = papers.filter((paper) => listed.has(paper.id) && may(paper, other))
    if (shared.length > 0) {
      confirmed.push({ researcher: other, papers: shared })
      continue
    }
    const name = personName(other.name)
    const named = strangers.flatMap(({ paper, names }) =>
      may(paper, other) && names.some((one) => compareNames(one, name) !== 'different') ? [paper] : [],
    )
    if (named.length > 0) possible.push({ researcher: other, papers: named })
  }
  const mostFirst = (one: Coauthor, another: Coauthor) => another.papers.length - one.papers.length
  return { confirmed: confirmed.sort(mostFirst), possible: possible.sort(mostFirst) }
}

/** The names on each paper that cannot be the researcher's own. */
function namesBeside(researcher: Researcher, papers: readonly Paper[]) {
  const own = personName(researcher.name)
  return papers.map((paper) => ({
    paper,
    names: paper.authors.map(personName).filter((name) => compareNames(name, own) === 'different'),
  }))
}
