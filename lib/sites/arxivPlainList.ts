import type { ArxivId } from '../model/arxivId'
import { bisect } from '../bisect'
import type { Row, RowAuthor } from '../model/row'
import { categoryOf, idOfLink } from './arxiv'
import { readAuthors } from './arxivAuthors'
import { cleanText, oneLine, titleText } from './text'

const PARTS = 'dt a[title="Abstract"], dd .list-title'
/** Where a title is no plain part of its entry: within a link, itself one, or within another. */
const ODD = 'a .list-title, .list-title[href], .list-title .list-title, dt .list-title'
/** Of the Node interface, which is no global everywhere. */
const FOLLOWING = 4

/** A list longer than this is not read at one go: its titles and author lines are when they are asked for. */
export const MOST_AT_ONCE = 500

/** What an author line has in it when it is more than names and commas. */
const NOT_PLAIN = /[():;…]/

/**
 * Reads a list in which every entry is as nearly all are: one `dt` with one link to the abstract, one `dd` with one
 * title. To touch an element costs more than to read it, and a page of 2,000 papers has 60,000: two are touched an
 * entry, its link and its title; how many there are of others is asked of the browser. What it says is read at once in a
 * short list, to see that it can be; in a long one when it is asked for, so that a title can turn out to be empty then.
 * @returns undefined for any other list, which has to be read entry by entry
 */
export function readPlainList(root: Document | Element, announces: boolean): Row[] | undefined {
  const parts = root.querySelectorAll(PARTS)
  const count = parts.length / 2
  // With as many titles as links, and every other part a link to an abstract, all others are titles.
  if (root.querySelectorAll('dd .list-title').length !== count) return undefined
  // Headings are few: whatever there is to ask of them is asked of each, not of the page.
  const headings = [...root.querySelectorAll('h2, h3')]
  if (root.querySelector(ODD) || headings.some(isInserted) || !holdsOnly(root, 2 * count, headings)) return undefined
  const rows: PlainRow[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const link = parts[at]!
    const id = idOfLink(link)
    if (!id) return undefined
    rows.push(new PlainRow(parts[at + 1]!, id, link, announces))
  }
  nameSections(headings, rows)
  return rows.length > MOST_AT_ONCE || rows.every(({ text }) => text !== '') ? rows : undefined
}

/** A heading within an entry is somebody's insertion. */
function isInserted(heading: Element): boolean {
  return heading.previousElementSibling?.localName === 'dt' || heading.closest('dt, dd') !== null
}

/** Whether the lists hold so many `dt` and `dd` and nothing else but headings. */
function holdsOnly(root: Document | Element, halves: number, headings: readonly Element[]): boolean {
  let held = 0
  for (const list of root.querySelectorAll('dl')) held += list.childElementCount
  return held - headings.filter(({ parentElement }) => parentElement?.localName === 'dl').length === halves
}

/** Names each row's section: the last heading before it. Each heading looks for the first row behind it. */
function nameSections(headings: readonly Element[], rows: readonly PlainRow[]): void {
  const starts = headings.map((heading) => firstBehind(heading, rows))
  for (const [at, heading] of headings.entries()) {
    const section = cleanText(heading) || undefined
    const end = starts[at + 1] ?? rows.length
    for (let row = starts[at]!; row < end; row++) rows[row]!.section = section
  }
}

function firstBehind(heading: Element, rows: readonly PlainRow[]): number {
  return bisect(rows.length, (at) => (heading.compareDocumentPosition(rows[at]!.title) & FOLLOWING) !== 0)
}

/** `Title:` before the text is a label when it is the one element within the title. */
function plainTitle(title: Element): string {
  const text = title.childElementCount === 1 ? (title.textContent ?? '').trim() : ''
  const rest = text.startsWith('Title:') ? oneLine(text.slice('Title:'.length)) : ''
  return rest || titleText(title, '.descriptor')
}

/** An entry of which nothing is read before it is asked for but its id. */
class PlainRow implements Row {
  readonly title: Element
  readonly place = 'inside'
  readonly truncated = false
  section: string | undefined
  readonly #link: Element
  readonly #announces: boolean
  #text: string | undefined
  /** Null for a line that is more than names. */
  #byline: string | null | undefined
  #authors: Pick<Row, 'authors' | 'authorsComplete'> | undefined

  constructor(
    title: Element,
    readonly arxivId: ArxivId,
    link: Element,
    announces: boolean,
  ) {
    this.title = title
    this.#link = link
    this.#announces = announces
  }

  get text(): string {
    return (this.#text ??= plainTitle(this.title))
  }

  /** The author line as one text if it holds nothing but a link a name. */
  get byline(): string | undefined {
    if (this.#byline === undefined) this.#byline = bylineOf(this.#line) ?? null
    return this.#byline ?? undefined
  }

  get element(): Element {
    return this.title.closest('dd') ?? this.title
  }

  get lead(): Element | undefined {
    return this.#link.closest('dt') ?? undefined
  }

  get authors(): RowAuthor[] {
    return this.#readAuthors().authors
  }

  get authorsComplete(): boolean {
    return this.byline !== undefined || this.#readAuthors().authorsComplete
  }

  get category(): string | undefined {
    return categoryOf(this.element.querySelector('.primary-subject'))
  }

  get announcement(): Row['announcement'] {
    return announcementOf(this.lead, this.section ?? '', this.#announces)
  }

  get #line(): Element | null {
    const next = this.title.nextElementSibling
    return next?.className === 'list-authors' ? next : this.element.querySelector('.list-authors')
  }

  #readAuthors(): Pick<Row, 'authors' | 'authorsComplete'> {
    return (this.#authors ??= readAuthors(this.#line))
  }
}

function bylineOf(line: Element | null): string | undefined {
  if (!line) return undefined
  const text = oneLine(line.textContent ?? '')
  const names = namesIn(text)
  // The line says the same whether or not a saved author in it is marked.
  return names === line.childElementCount || names === ownCount(line) ? text : undefined
}

/** How many elements of the page's own a line holds. */
function ownCount(line: Element): number {
  return [...line.children].filter(({ localName }) => !localName.startsWith('gloss-')).length
}

/** How many names a line holds in which nothing else is but commas; NaN for any other. Its spaces are tidy. */
function namesIn(text: string): number {
  if (text === '' || NOT_PLAIN.test(text) || text.includes('et al')) return Number.NaN
  if (text.startsWith(',') || text.endsWith(',') || text.includes(',,') || text.includes(', ,')) return Number.NaN
  let count = 1
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++
  return count
}

/** What kind of announcement an entry is, by the heading it stands under and the mark beside its id. */
export function announcementOf(dt: Element | undefined, heading: string, announces: boolean): Row['announcement'] {
  if (/^replace/i.test(heading)) return 'replaced'
  if (/^cross/i.test(heading)) return 'cross'
  const mark = dt?.textContent ?? ''
  if (mark.includes('(replaced)')) return 'replaced'
  if (mark.includes('(cross-list')) return 'cross'
  return announces ? 'new' : undefined
}
