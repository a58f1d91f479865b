import { parseArxivId } from '../../lib/model/arxivId'
import { identityKey } from '../../lib/model/identity'
import type { Paper } from '../../lib/model/paper'
import type { ResearcherBrief, ResearcherId } from '../../lib/model/researcher'
import type { SightedPaper, Sighting } from '../../lib/model/sighting'
import { titleKey } from '../../lib/model/titleKey'
import { nameKey } from '../../lib/store/names'

/**
 * Whether somebody on the page is saved: by an identity, or because the list of a saved researcher of this name has the
 * very paper they stand on. `namesake`: a saved researcher has the name, and nothing says that it is the same person.
 */
export type Known = { kind: 'saved' | 'namesake'; researcher: ResearcherBrief } | undefined

export class SavedPeople {
  readonly #byIdentity = new Map<string, ResearcherBrief>()
  readonly #byName = new Map<string, ResearcherBrief[]>()

  constructor(saved: readonly ResearcherBrief[]) {
    for (const researcher of saved) {
      for (const key of researcher.identities.map(identityKey))
        if (!this.#byIdentity.has(key)) this.#byIdentity.set(key, researcher)
      const name = nameKey(researcher.name)
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), researcher])
    }
  }

  /** Those whose lists have to be known, to tell whether somebody of their name is they. */
  namesakesOf(people: readonly Sighting[]): ResearcherId[] {
    const found = people.flatMap(({ name }) => this.#byName.get(nameKey(name)) ?? [])
    return [...new Set(found.map(({ id }) => id))]
  }

  /** @param lists the papers of researchers, by their keys */
  find(person: Sighting, lists: ReadonlyMap<ResearcherId, readonly Paper[]>): Known {
    for (const identity of person.identities) {
      const researcher = this.#byIdentity.get(identityKey(identity))
      if (researcher) return { kind: 'saved', researcher }
    }
    const namesakes = this.#byName.get(nameKey(person.name)) ?? []
    const listing = person.subject ? [] : namesakes.filter(({ id }) => isListed(person, lists.get(id) ?? []))
    if (listing.length === 1) return { kind: 'saved', researcher: listing[0]! }
    return namesakes[0] && { kind: 'namesake', researcher: namesakes[0] }
  }
}

/** The one paper somebody stands on; a cut title is no title. */
function isListed({ papers, identities }: Sighting, list: readonly Paper[]): boolean {
  const [only, ...more] = papers ?? []
  // A page that says who they are, and says another, is right.
  if (!only || more.length > 0 || identities.length > 0) return false
  return list.some((paper) => isSamePaper(only, paper))
}

function isSamePaper(seen: SightedPaper, paper: Paper): boolean {
  const id = seen.arxivId === undefined ? undefined : parseArxivId(seen.arxivId)?.id
  if (id && paper.arxivId) return id === paper.arxivId
  return !seen.truncated && titleKey(seen.title) === titleKey(paper.title)
}
