import type { EvidenceNote, LookupAnswer, RowAnswer } from '../model/lookup'

/** The researchers that the answers to a page name. Each answer numbers those of its own batch; these are the page's. */
export interface Numbering {
  /** What `researcher` in a renumbered answer counts in. */
  readonly researchers: LookupAnswer['researchers']
  /** @returns the answer's rows, in order, with the page's numbers */
  renumber(answer: LookupAnswer): (RowAnswer | null)[]
}

export function createNumbering(): Numbering {
  const researchers: LookupAnswer['researchers'] = []

  function placeOf(one: LookupAnswer['researchers'][number]): number {
    const known = researchers.findIndex((other) => other.id === one.id)
    if (known < 0) return researchers.push(one) - 1
    researchers[known] = one
    return known
  }

  return {
    researchers,
    renumber(answer) {
      const places = answer.researchers.map(placeOf)
      return places.length === 0 ? answer.rows : answer.rows.map((row) => row && renumbered(row, places))
    },
  }
}

function renumbered(answer: RowAnswer, places: readonly number[]): RowAnswer {
  return {
    ...answer,
    evidence: answer.evidence.map((note): EvidenceNote =>
      note.researcher === undefined ? note : { ...note, researcher: places[note.researcher] },
    ),
    authors: answer.authors.map((note) => ({ ...note, researcher: places[note.researcher] ?? note.researcher })),
  }
}
