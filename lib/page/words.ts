import { i18n } from '#i18n'
import type { AuthorNote, LookupAnswer, RowAnswer } from '../model/lookup'
import type { Shown } from '../score/evidence'

// A listing asks for the same few phrases thousands of times, and each message lookup crosses into the browser.
const said = new Map<string, string>()

function once(key: string, say: () => string): string {
  let text = said.get(key)
  if (text === undefined) {
    text = say()
    // A page of thousands of different authors must not grow this without end.
    if (said.size > 2000) said.clear()
    said.set(key, text)
  }
  return text
}

/** `Novelty 45%`, from a whole number. */
export const noveltyText = (value: number) => once(`n${value}`, () => i18n.t('page.novelty', [value]))
/** `AI Score 41`, from a whole number. */
export const aiScoreText = (value: number) => once(`a${value}`, () => i18n.t('page.aiScore', [value]))
export const profileText = () => once('p', () => i18n.t('page.profile'))

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
  if (author) parts.push(authorText(author.kind, names[author.researcher]?.name ?? ''))
  if (answer.match) parts.push(matchText(answer.match))
  return parts.join('; ')
}

/** The author note that a badge is drawn for: a confirmed one if there is any. */
export function strongestAuthor(authors: readonly AuthorNote[]): AuthorNote | undefined {
  return authors.find((author) => author.kind === 'confirmed') ?? authors[0]
}

function evidenceText({ evidence }: RowAnswer, names: LookupAnswer['researchers']): string {
  const [strongest] = evidence
  if (!strongest) return once('none', () => i18n.t('page.badge.noScore'))
  if (strongest.kind === 'paper') return once('own', () => i18n.t('page.badge.ownScores'))
  const name = strongest.researcher === undefined ? undefined : names[strongest.researcher]?.name
  return name === undefined
    ? once('unnamed', () => i18n.t('page.badge.profileScoresUnnamed'))
    : once(`of ${name}`, () => i18n.t('page.badge.profileScores', [name]))
}

function authorText(kind: AuthorNote['kind'], name: string): string {
  return once(`${kind} ${name}`, () =>
    kind === 'confirmed' ? i18n.t('page.badge.confirmed', [name]) : i18n.t('page.badge.possible', [name]),
  )
}

function matchText(match: NonNullable<RowAnswer['match']>): string {
  if (match === 'id') return once('id', () => i18n.t('page.badge.id'))
  if (match === 'title') return once('title', () => i18n.t('page.badge.title'))
  return once('prefix', () => i18n.t('page.badge.prefix'))
}
