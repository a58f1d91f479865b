import type { AuthorNote, EvidenceNote, MatchKind } from '../model/lookup'
import { shown } from './evidence'

/** Every message that this room speaks in; each stands in the locales under `score`. */
export const phraseKeys = [
  'score.novelty',
  'score.aiScore',
  'score.evidencePaper',
  'score.evidenceProfile',
  'score.evidenceNone',
  'score.matchId',
  'score.matchTitle',
  'score.matchPrefix',
  'score.authorIdentity',
  'score.authorProfile',
  'score.authorPossible',
  'score.bandLow',
  'score.bandModerate',
  'score.bandHigh',
  'score.bandVeryHigh',
  'score.bandLower',
  'score.bandMiddle',
  'score.bandUpper',
  'score.bandTop',
  'score.aiScoreIs',
] as const
export type PhraseKey = (typeof phraseKeys)[number]

/** One part of a sentence: a message and what goes in its places. Whoever shows it translates it. */
export interface Phrase {
  key: PhraseKey
  values: readonly string[]
}

const MATCHES = { id: 'score.matchId', title: 'score.matchTitle', prefix: 'score.matchPrefix' } as const
const AUTHORS = {
  identity: 'score.authorIdentity',
  profile: 'score.authorProfile',
  name: 'score.authorPossible',
} as const

/**
 * What a badge says in words, part by part, for its accessible name: the numbers, why they are shown, how the row was
 * matched, who among its authors is saved.
 * @param nameOf the name of the researcher that a note means
 */
export function wording(
  answer: { evidence: readonly EvidenceNote[]; match?: MatchKind | undefined; authors: readonly AuthorNote[] },
  nameOf: (researcher: number) => string,
): Phrase[] {
  const { evidence, novelty, aiScore, note } = shown(answer.evidence)
  const phrases: Phrase[] = []
  if (novelty !== undefined) phrases.push({ key: 'score.novelty', values: [String(novelty)] })
  if (aiScore !== undefined) phrases.push({ key: 'score.aiScore', values: [String(aiScore)] })
  if (note) phrases.push(evidencePhrase(note, nameOf))
  if (evidence !== 'none' && answer.match) phrases.push(matchPhrase(answer.match))
  for (const author of answer.authors) phrases.push(authorPhrase(author, nameOf))
  return phrases.length > 0 ? phrases : [{ key: 'score.evidenceNone', values: [] }]
}

/** Why a number is shown: for this very paper, or for the profile of a researcher. */
export function evidencePhrase(note: EvidenceNote, nameOf: (researcher: number) => string): Phrase {
  if (note.kind === 'paper' || note.researcher === undefined) return { key: 'score.evidencePaper', values: [] }
  return { key: 'score.evidenceProfile', values: [nameOf(note.researcher)] }
}

/** How the row was tied to the stored paper. */
export function matchPhrase(match: MatchKind): Phrase {
  return { key: MATCHES[match], values: [] }
}

/** Who is saved, and how sure that is, with the reason. */
export function authorPhrase(author: AuthorNote, nameOf: (researcher: number) => string): Phrase {
  return { key: AUTHORS[author.because], values: [nameOf(author.researcher)] }
}
