import type { LookupAnswer, RowAnswer } from '../model/lookup'
import { segmentClass } from './badgeStyle'
import { el, glossElement } from './el'
import { personMark } from './person'
import { shown } from '../score/evidence'
import { aiScoreText, badgeLabel, noveltyText, profileText, strongestAuthor } from './words'

export type Badge = ReturnType<typeof glossElement>

/**
 * A badge that says nothing yet. It is a button and can be tabbed to, as everything on a page that opens something:
 * the rows of these pages hold five and more links each, so that one more stop a row is not what makes them long.
 */
export function createBadge(style: HTMLStyleElement): Badge {
  const badge = glossElement('gloss-badge', style)
  badge.setAttribute('role', 'button')
  badge.setAttribute('aria-haspopup', 'dialog')
  badge.tabIndex = 0
  return badge
}

/** Makes a badge say what is known of its row; what it said before is replaced. Attributes are the contract's. */
export function writeBadge(badge: Badge, answer: RowAnswer, names: LookupAnswer['researchers']): void {
  const says = shown(answer.evidence)
  const author = strongestAuthor(answer.authors)?.kind
  set(badge, 'data-paper', answer.paper)
  set(badge, 'data-evidence', says.evidence)
  set(badge, 'data-match', answer.match)
  set(badge, 'data-novelty', says.novelty)
  set(badge, 'data-ai-score', says.aiScore)
  set(badge, 'data-author', author)
  set(badge, 'aria-label', badgeLabel(says, answer, names))
  const root = badge.shadowRoot
  while (root.childNodes.length > 1) root.lastChild?.remove()
  // A place to break the line: without one, the title's last word would follow the badge to the next line.
  const parts: Node[] = [document.createTextNode('\u200b')]
  const prefix = answer.match === 'prefix'
  if (says.evidence === 'profile') parts.push(el('b', 'p', profileText()))
  if (says.novelty !== undefined) {
    parts.push(el('b', segmentClass('n', says.novelty, prefix), noveltyText(says.novelty)))
  }
  if (says.aiScore !== undefined) {
    parts.push(el('b', segmentClass('a', says.aiScore, prefix), aiScoreText(says.aiScore)))
  }
  if (author) parts.push(personMark(author))
  root.append(...parts)
}

function set(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

/** A generous guess of a badge's width in CSS pixels, from its text: measuring it would force a layout. */
export function guessWidth(badge: Badge): number {
  let width = 12
  for (const part of badge.shadowRoot.children) {
    if (part.localName === 'b') width += 24 + 6.6 * (part.textContent?.length ?? 0)
    else if (part.localName === 'svg') width += 16
  }
  return width
}
