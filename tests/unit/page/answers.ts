import type { LookupAnswer, LookupRow, RowAnswer } from '../../../lib/model/lookup'
import type { Provenance } from '../../../lib/model/provenance'
import type { ResearcherId } from '../../../lib/model/researcher'
import { packAnswer } from '../../../lib/wire/answer'
import type { WireAnswer } from '../../../lib/wire/answer'
import { askedSchema } from '../../../lib/wire/asked'

export const table: Provenance = { kind: 'score-table', label: 'scores.csv', capturedAt: '2026-11-03T12:00:00.000Z' }
export const profilePage: Provenance = {
  kind: 'profile-page',
  url: 'https://www.scholarfeed.org/author/1',
  capturedAt: '2026-10-05T12:00:00.000Z',
}

export const xian = { id: 'r1' as ResearcherId, name: 'Xian Chen' }
export const jose = { id: 'r2' as ResearcherId, name: 'José van der Berg' }

/** A paper with scores of its own. */
export function scored(paper: string, novelty?: number, aiScore?: number): RowAnswer {
  return { paper, match: 'id', evidence: [{ kind: 'paper', novelty, aiScore, source: table }], authors: [] }
}

/** A paper that a saved profile lists, whose author it therefore is; `researcher` in the answer's numbering. */
export function listed(paper: string, researcher = 0, position?: number): RowAnswer {
  return {
    paper,
    match: 'title',
    evidence: [{ kind: 'profile', novelty: 45, aiScore: 41, researcher, source: profilePage }],
    authors: [{ researcher, kind: 'confirmed', because: 'profile', position }],
  }
}

/** A paper by somebody with a saved researcher's name. */
export function perhaps(paper: string, researcher = 0, position?: number): RowAnswer {
  return { paper, evidence: [], authors: [{ researcher, kind: 'possible', because: 'name', position }] }
}

export function answering(rows: LookupAnswer['rows'], researchers = [xian]): LookupAnswer {
  return { rows, researchers }
}

/** What the background would answer to a page's question as it travels. */
export function answerTo(question: unknown, known: (row: LookupRow) => RowAnswer | null): WireAnswer {
  const { rows } = askedSchema.parse(question)
  return packAnswer(answering(rows.map(known)), rows)
}
