import type { KnownResearcher } from '../model/candidates'
import type { EvidenceKind, EvidenceNote } from '../model/lookup'
import type { Paper } from '../model/paper'

/**
 * All that is known of a paper's scores, strongest first: scores of this very paper, newest capture first, then the
 * profiles that list it, newest first. Notes without a number are left out.
 * @param researchers anyone saved; only those whose profile lists the paper count
 * @returns notes whose `researcher` is a place in `researchers`
 */
export function evidenceOf(
  paper: Pick<Paper, 'id' | 'scores'>,
  researchers: readonly Pick<KnownResearcher, 'papers' | 'novelty' | 'aiScore' | 'source'>[],
): EvidenceNote[] {
  const own = paper.scores.map((score) => note({ kind: 'paper', ...score }))
  const profiles = researchers.flatMap(({ papers, novelty, aiScore, source }, researcher) =>
    papers.includes(paper.id) ? [note({ kind: 'profile', novelty, aiScore, source, researcher })] : [],
  )
  return [...own.sort(newestFirst), ...profiles.sort(newestFirst)].filter(hasNumber)
}

/** Keeps absent numbers absent, so that an answer compares and travels as it is meant. */
function note({ novelty, aiScore, ...rest }: EvidenceNote): EvidenceNote {
  return { ...rest, ...(novelty !== undefined && { novelty }), ...(aiScore !== undefined && { aiScore }) }
}

const hasNumber = ({ novelty, aiScore }: EvidenceNote) => novelty !== undefined || aiScore !== undefined

/** Moments are all written in UTC, so that their order as text is their order in time; equals keep their order. */
function newestFirst(one: EvidenceNote, other: EvidenceNote): number {
  const [first, second] = [one.source.capturedAt, other.source.capturedAt]
  return first < second ? 1 : first > second ? -1 : 0
}

/** What a badge says: whole numbers 0-100, both from one note. */
export interface Shown {
  evidence: EvidenceKind
  novelty?: number
  aiScore?: number
  /** The note the numbers come from; absent with evidence `none`. */
  note?: EvidenceNote
}

/**
 * What the badge shows of its evidence: the first note and nothing else. A number that this note lacks is not filled in
 * from another, so that one source and one date are true of all that a badge says; the card lists the rest.
 * @param notes strongest first, as `evidenceOf` gives them
 */
export function shown(notes: readonly EvidenceNote[]): Shown {
  const first = notes[0]
  if (!first) return { evidence: 'none' }
  return {
    evidence: first.kind,
    ...(first.novelty !== undefined && { novelty: whole(first.novelty) }),
    ...(first.aiScore !== undefined && { aiScore: whole(first.aiScore) }),
    note: first,
  }
}

/** The whole number a badge shows for a stored one (0-100, one decimal): half a point rounds up. */
export function whole(score: number): number {
  return Math.round(score)
}
