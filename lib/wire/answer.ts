import type { EvidenceNote, LookupAnswer, MatchKind, RowAnswer } from '../model/lookup'
import type { Provenance } from '../model/provenance'

/** What is known of a row and nothing more: by which match, its own two numbers (null for none), from which source. */
type ShortAnswer = [match: 0 | 1 | 2, novelty: number | null, aiScore: number | null, source: number]

/** An answer in full, its sources told by number. */
interface LongAnswer extends Omit<RowAnswer, 'evidence'> {
  evidence: (Omit<EvidenceNote, 'source'> & { source: number })[]
}

/** The answer to a page as it travels: sources once each, and nothing that the page has itself. */
export interface WireAnswer {
  /** In the order of the question's rows; 0 where there is nothing to say. */
  rows: (0 | ShortAnswer | LongAnswer)[]
  sources: Provenance[]
  researchers: LookupAnswer['researchers']
  off?: boolean
  manner?: LookupAnswer['manner']
  words?: LookupAnswer['words']
}

/** One for all: there are thousands of rows. */
const NOBODY: never[] = []

const MATCHES: readonly MatchKind[] = ['id', 'title', 'prefix']

/**
 * An answer, ready to travel.
 * @param asked the rows it answers
 */
export function packAnswer(answer: LookupAnswer, asked: readonly { arxivId?: string }[]): WireAnswer {
  const sources: Provenance[] = []
  const places = new Map<Provenance | string, number>()
  const placeOf = (source: Provenance): number => {
    const known = places.get(source)
    if (known !== undefined) return known
    // Records of the library have a copy each.
    const words = JSON.stringify([source.kind, source.label, source.url, source.capturedAt])
    const place = places.get(words) ?? sources.push(source) - 1
    places.set(words, place).set(source, place)
    return place
  }
  const rows = answer.rows.map((row, at) => {
    if (!row) return 0
    const { evidence, authors, match, paper } = row
    const [only] = evidence
    if (
      only?.kind === 'paper' &&
      match &&
      evidence.length === 1 &&
      authors.length === 0 &&
      paper === asked[at]?.arxivId
    ) {
      const place = placeOf(only.source)
      const short: ShortAnswer = [MATCHES.indexOf(match) as 0, only.novelty ?? null, only.aiScore ?? null, place]
      return short
    }
    const notes = evidence.map(({ source, ...note }) => Object.assign(note, { source: placeOf(source) }))
    const long: LongAnswer = { ...row, evidence: notes }
    return long
  })
  const { researchers, off, manner, words } = answer
  return { rows, sources, researchers, ...(off && { off }), ...(manner && { manner }), ...(words && { words }) }
}

/** The answer as it was given. */
export function unpackAnswer(answer: WireAnswer, asked: readonly { arxivId?: string }[]): LookupAnswer {
  const { sources, researchers, off, manner, words } = answer
  const rows = answer.rows.map((row, at): RowAnswer | null => {
    if (row === 0) return null
    if (!Array.isArray(row)) {
      const evidence = row.evidence.map((note) => Object.assign(note, { source: sources[note.source]! }))
      return { ...row, evidence }
    }
    const [match, novelty, aiScore, source] = row
    const note: EvidenceNote = { kind: 'paper', source: sources[source]! }
    if (novelty !== null) note.novelty = novelty
    if (aiScore !== null) note.aiScore = aiScore
    return { paper: asked[at]!.arxivId!, match: MATCHES[match]!, evidence: [note], authors: NOBODY }
  })
  return { rows, researchers, ...(off && { off }), ...(manner && { manner }), ...(words && { words }) }
}
