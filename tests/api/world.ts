/** A paper as all the APIs of a test know it. */
export interface WorldPaper {
  arxivId: string
  title: string
  authors: WorldAuthor[]
  novelty?: number | null
  summary?: string
  code?: string
  citations: number
  impact?: number | null
  date: string
  abstract: string
  categories: string[]
}

/** An author of a paper: a name, and the person it is, where anybody knows. */
export interface WorldAuthor {
  name: string
  person?: string
}

/** Somebody as the APIs know them, under one id of each. */
export interface WorldPerson {
  /** The key of the test; also the numeric id at each source. */
  id: string
  name: string
  orcid?: string
  affiliation?: string
  hIndex?: number
  papers?: number
  citations?: number
}

/** Everything the APIs of a test know. */
export class World {
  readonly papers = new Map<string, WorldPaper>()
  readonly people = new Map<string, WorldPerson>()

  paper(arxivId: string, more: Partial<Omit<WorldPaper, 'arxivId'>> = {}): WorldPaper {
    const paper: WorldPaper = {
      arxivId,
      title: `On the Matter of ${arxivId}`,
      authors: [{ name: 'Ida Holm' }, { name: 'Per Vik' }],
      novelty: (Number(arxivId.replace(/\D/g, '')) % 1000) / 1000,
      citations: 3,
      impact: 50,
      date: '2026-05-28',
      abstract: `What can be said of ${arxivId}.`,
      categories: ['cs.IR', 'cs.CL'],
      ...more,
    }
    this.papers.set(arxivId, paper)
    return paper
  }

  person(id: string, name: string, more: Partial<WorldPerson> = {}): WorldPerson {
    const person = { id, name, ...more }
    this.people.set(id, person)
    return person
  }

  papersOf(person: string): WorldPaper[] {
    return [...this.papers.values()].filter(({ authors }) => authors.some((author) => author.person === person))
  }

  named(text: string): WorldPerson[] {
    const words = text.toLowerCase().split(/\s+/)
    return [...this.people.values()].filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  }
}
