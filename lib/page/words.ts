import type { BadgeWords } from '../model/badgeWords'
import type { AuthorNote, LookupAnswer, RowAnswer } from '../model/lookup'
import type { Shown } from '../score/evidence'
import { GAP, readBadgeWords } from './badgeWords'

let words: BadgeWords | undefined

/** Takes the words that came with an answer. Scripts that no answer comes to ask the browser for them. */
export function takeWords(told: BadgeWords | undefined): void {
  words ??= told
}

function say(key: keyof BadgeWords, filling = ''): string {
  words ??= readBadgeWords()
  return words[key].replace(GAP, () => filling)
}

/** `Novelty 45%`, from a whole number. */
export const noveltyText = (value: number) => say('novelty', String(value))
/** `AI Score 41`, from a whole number. */
export const aiScoreText = (value: number) => say('aiScore', String(value))
export const profileText = () => say('profile')

/** Why a mark stands behind an author's name. */
export function authorMarkText(because: AuthorNote['because'], name: string): string {
  if (because === 'identity') return say('byIdentity', name)
  return because === 'profile' ? say('byProfile', name) : say('byName', name)
}

/** All that a badge draws, in words: numbers, whose they are, who wrote it, how it was matched. */
export function badgeLabel(shown: Shown, answer: RowAnswer, names: LookupAnswer['researchers']): string {
  const numbers = []
  // What stands on the badge stands in its name, in the same order: that is how it is called by voice.
  if (shown.evidence === 'profile') numbers.push(profileText())
  if (shown.novelty !== undefined) numbers.push(noveltyText(shown.novelty))
  if (shown.aiScore !== undefined) numbers.push(aiScoreText(shown.aiScore))
  numbers.push(evidenceText(answer, names))
  const parts = [numbers.join(', ')]
  const author = strongestAuthor(answer.authors)
  if (author) parts.push(say(author.kind, names[author.researcher]?.name))
  if (answer.match) parts.push(say(answer.match))
  return parts.join('; ')
}

/** The author note that a badge is drawn for: a confirmed one if there is any. */
export function strongestAuthor(authors: readonly AuthorNote[]): AuthorNote | undefined {
  return authors.find((author) => author.kind === 'confirmed') ?? authors[0]
}

function evidenceText({ evidence }: RowAnswer, names: LookupAnswer['researchers']): string {
  const [strongest] = evidence
  if (!strongest) return say('noScore')
  if (strongest.kind === 'paper') return say('ownScores')
  const name = strongest.researcher === undefined ? undefined : names[strongest.researcher]?.name
  return name === undefined ? say('profileScoresUnnamed') : say('profileScores', name)
}
