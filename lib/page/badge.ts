import type { LookupAnswer, RowAnswer } from '../model/lookup'
import { shown } from '../score/evidence'
import { el, opened } from './el'
import type { GlossElement } from './el'
import { personMark } from './person'
import { aiScoreText, badgeLabel, noveltyText, profileText, strongestAuthor } from './words'

/** Its looks are in its open shadow root, which is empty until it is drawn; badge.css says what its parts look like. */
export type Badge = GlossElement

// A listing has thousands of badges of a few hundred kinds: what recurs is made once and copied.
let blank: HTMLElement | undefined
let spare: Badge[] = []
const segments = new Map<string, HTMLElement>()

/**
 * A badge that says nothing yet. It is a button and can be tabbed to, as everything on a page that opens something:
 * the rows of these pages hold five and more links each, so that one more stop a row is not what makes them long.
 */
export function createBadge(): Badge {
  return spare.pop() ?? blankBadge()
}

/** More are made when they are wanted: that they are there beforehand must not take a long task. */
const MOST_SPARE = 2500

/** Makes badges beforehand, while the page waits for what they are to say; zero throws away those that were not used. */
export function keepSpare(count: number): void {
  spare = Array.from({ length: Math.min(count, MOST_SPARE) }, blankBadge)
}

function blankBadge(): Badge {
  if (!blank) {
    blank = document.createElement('gloss-badge')
    blank.setAttribute('role', 'button')
    blank.setAttribute('aria-haspopup', 'dialog')
    blank.tabIndex = 0
  }
  return opened(blank.cloneNode() as HTMLElement)
}

/** Makes a badge say what is known of its row and look like it; what it said before is replaced. */
export function writeBadge(badge: Badge, answer: RowAnswer, names: LookupAnswer['researchers']): void {
  nameBadge(badge, answer, names)
  dressBadge(badge, answer)
}

/**
 * Makes a badge say what is known of its row, to whoever does not look at it. Attributes are the contract's.
 * @returns whether it said anything else before, so that its looks no longer hold
 */
export function nameBadge(badge: Badge, answer: RowAnswer, names: LookupAnswer['researchers']): boolean {
  const says = shown(answer.evidence)
  const { evidence, novelty, aiScore } = says
  const author = strongestAuthor(answer.authors)?.kind
  const label = badgeLabel(says, answer, names)
  // All that is drawn is in the name.
  if (badge.getAttribute('aria-label') === label && badge.getAttribute('data-paper') === answer.paper) return false
  set(badge, 'data-paper', answer.paper)
  set(badge, 'data-evidence', evidence)
  set(badge, 'data-match', answer.match)
  set(badge, 'data-novelty', novelty)
  set(badge, 'data-ai-score', aiScore)
  set(badge, 'data-author', author)
  set(badge, 'aria-label', label)
  return true
}

export const isDrawn = ({ shadowRoot }: Badge): boolean => shadowRoot.firstChild !== null

/** Draws what a badge says. */
export function dressBadge(badge: Badge, answer: RowAnswer): void {
  const { evidence, novelty, aiScore } = shown(answer.evidence)
  const author = strongestAuthor(answer.authors)?.kind
  const ofProfile = evidence === 'profile'
  const both = novelty !== undefined && aiScore !== undefined
  const look = (kind: 'n' | 'a', value: number) =>
    [
      `s ${kind} q${Math.round(value / 10)}`,
      answer.match === 'prefix' && 'prefix',
      ofProfile ? `p figure ${kind === 'n' && both ? 'open' : 'end'}` : kind === 'a' && both && 'next',
    ]
      .filter(Boolean)
      .join(' ')
  // A place to break the line: without one, the title's last word would follow the badge to the next line.
  const parts: Node[] = [document.createTextNode('\u200b')]
  // A space, so that whoever reads the parts as one text hears words.
  if (ofProfile) parts.push(segment('s p word', `${profileText()} `))
  if (novelty !== undefined) parts.push(segment(look('n', novelty), noveltyText(novelty)))
  if (aiScore !== undefined) parts.push(segment(look('a', aiScore), aiScoreText(aiScore)))
  if (author) {
    const mark = personMark(author)
    mark.setAttribute('part', `m ${author}`)
    parts.push(mark)
  }
  badge.shadowRoot.replaceChildren(...parts)
}

/** @param part what badge.css calls it: its shape, its gauge in steps of ten, and where it stands */
function segment(part: string, text: string): Node {
  const key = `${part}|${text}`
  let made = segments.get(key)
  if (!made) {
    made = el('b', '', text)
    made.setAttribute('part', part)
    segments.set(key, made)
  }
  return made.cloneNode(true)
}

function set(element: Element, name: string, value: string | number | undefined): void {
  if (value !== undefined) element.setAttribute(name, String(value))
  else if (element.hasAttribute(name)) element.removeAttribute(name)
}

/** Han characters, and what stands beside them, take a square. */
const FIRST_WIDE = 0x2e80

function guessTextWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < FIRST_WIDE ? 6.6 : 14
  return width
}

/** A generous guess of a badge's width in CSS pixels, from its text: measuring it would force a layout. */
export function guessWidth(badge: Badge): number {
  let width = 12
  for (const part of badge.shadowRoot.children) {
    if (part.localName === 'b') width += 24 + guessTextWidth(part.textContent ?? '')
    else if (part.localName === 'svg') width += 16
  }
  return width
}
