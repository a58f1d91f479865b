import type { LookupAnswer, RowAnswer } from '../model/lookup'
import type { Row } from '../model/row'
import { standAside } from './aside'
import { createAuthorMark, placeAuthorMark } from './author'
import { createBadge, dressBadge, guessWidth, isDrawn, nameBadge } from './badge'
import type { Badge } from './badge'
import { isOurs } from './el'
import type { Looks } from './looks'
import type { Room } from './sight'

/** One row of the page with what was asked, answered and written for it. */
export interface Entry {
  row: Row
  /** Only its id was asked for so far. */
  glanced?: boolean
  /** Undefined until answered: not yet asked, or the question failed and is asked again. */
  answer?: RowAnswer | null
  badge?: Badge
  marks: HTMLElement[]
}

/** Whether an element still shows the paper that was asked for: the page may put another into it. */
export function isStill({ row: asked, glanced }: Entry, row: Row): boolean {
  if (asked === row) return true
  if (asked.arxivId !== row.arxivId || asked.doi !== row.doi) return false
  if (glanced) return true
  const [authors, before] = [row, asked].map((one) => one.byline ?? one.authors.length)
  return asked.text === row.text && asked.truncated === row.truncated && authors === before
}

/**
 * Makes an entry's badge say what it has to, or takes away the one that no longer holds. A new badge is not put into the
 * page yet: thousands are made in several tasks, and the page is to be laid out once.
 * @param near whether it is drawn at once; a badge that is drawn already always is
 */
export function nameEntry(entry: Entry, names: LookupAnswer['researchers'], near: boolean): void {
  const { answer } = entry
  if (!answer) {
    entry.badge?.remove()
    entry.badge = undefined
    return
  }
  const badge = (entry.badge ??= createBadge())
  const changed = nameBadge(badge, answer, names)
  if (isDrawn(badge) ? changed : near) dressBadge(badge, answer)
}

/** Whether an entry's badge is still to be drawn. */
export function isBare({ answer, badge }: Entry): boolean {
  return !!answer && !!badge && !isDrawn(badge)
}

/** Draws an entry's badge that so far only says what it has to. */
export function dressEntry({ answer, badge }: Entry): void {
  if (answer && badge && !isDrawn(badge)) dressBadge(badge, answer)
}

/**
 * Puts an entry's badge at its title and a mark at each saved author's name. Only writes, never reads layout.
 * @param copies whether the page may hold copies of our badges
 * @param room the room that the title leaves, if the reader has the row before their eyes: what is in sight never moves
 */
export function placeEntry(
  entry: Entry,
  names: LookupAnswer['researchers'],
  looks: Looks,
  copies: boolean,
  room?: Room,
): void {
  const { answer, badge, row } = entry
  for (const mark of entry.marks) mark.remove()
  entry.marks = []
  if (!answer || !badge) return
  if (!badge.isConnected && copies) removeCopies(row)
  if (!badge.isConnected && room) {
    dressEntry(entry)
    standAside(badge, guessWidth(badge), room)
  }
  if (!stands(entry)) place(badge, row)
  for (const note of answer.authors) {
    const element = note.position === undefined ? undefined : nameAt(row, note.position)
    if (!element?.isConnected) continue
    const mark = createAuthorMark(note, names[note.researcher]?.name ?? '', looks)
    placeAuthorMark(mark, element)
    entry.marks.push(mark)
  }
}

/** The element of an author's name; none if the page says another name there than it was asked with. */
function nameAt({ byline, authors }: Row, position: number): Element | undefined {
  const author = authors[position]
  const asked = byline === undefined ? author?.name : byline.split(',')[position]?.trim()
  return author && author.name === asked ? author.element : undefined
}

/** Whether an entry's badge is where it belongs, or it has none to show. */
export function stands({ badge, row, answer }: Entry): boolean {
  if (!answer) return true
  if (!badge?.isConnected) return false
  return row.place === 'inside' ? row.title.contains(badge) : badge.parentNode === row.title.parentNode
}

/** Takes away all that was written for an entry. */
export function eraseEntry(entry: Entry): void {
  entry.badge?.remove()
  for (const mark of entry.marks) mark.remove()
  entry.badge = undefined
  entry.marks = []
}

/** Inside the title or right after it, but never inside a link, whatever the site says. */
function place(badge: Badge, { title, place: where }: Row): void {
  const link = title.closest('a')
  if (link) link.after(badge)
  else if (where === 'inside') title.append(badge)
  else title.after(badge)
}

/** A page that copies a row copies our element with it, empty. */
function removeCopies({ title }: Row): void {
  for (const copy of title.querySelectorAll('gloss-badge')) copy.remove()
  for (let next = title.nextElementSibling; next && isOurs(next); next = title.nextElementSibling) next.remove()
}
