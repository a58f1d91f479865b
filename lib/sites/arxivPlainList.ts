import type { ArxivId } from '../model/arxivId'
import type { Row, RowAuthor } from '../model/row'
import { categoryOf, idOfLink } from './arxiv'
import { readAuthors } from './arxivAuthors'
import { badgeSpot } from './site'
import { cleanText, oneLine, titleText } from './text'

const PARTS = 'dl, h2, h3, dt a[title="Abstract"], dd .list-title, dd .list-authors'

/** What an author line has in it when it is more than names and commas. */
const NOT_PLAIN = /[():;…]/

/**
 * Reads a list in which every entry is as nearly all are: one `dt` with one link to the abstract, one `dd` with one
 * title. To touch an element costs more than to read it, and a page of 2,000 papers has 60,000: three are touched an
 * entry, and what nobody asks for is not read.
 * @returns undefined for any other list, which has to be read entry by entry
 */
export function readPlainList(root: Document | Element, announces: boolean): Row[] | undefined {
  const rows: PlainRow[] = []
  let section = ''
  let link: Element | undefined
  let open: PlainRow | undefined
  /** How many `dt` and `dd` the lists hold, if they hold nothing else but headings. */
  let halves = 0
  for (const part of root.querySelectorAll(PARTS)) {
    const tag = part.localName
    if (tag === 'a') {
      if (link) return undefined
      link = part
      open = undefined
    } else if (tag === 'dl') {
      halves += part.childElementCount
    } else if (tag === 'h2' || tag === 'h3') {
      // A heading within an entry is somebody's insertion.
      if (link || part.closest('dt, dd')) return undefined
      if (part.parentElement?.localName === 'dl') halves--
      section = cleanText(part)
      open = undefined
    } else if (link) {
      const id = idOfLink(link)
      const { title, place } = badgeSpot(part)
      const text = plainTitle(part)
      if (!id || text === '' || !part.className.includes('list-title')) return undefined
      rows.push((open = new PlainRow(title, place, id, text, link, section, announces)))
      link = undefined
    } else {
      if (!open || open.hasLine) return undefined
      open.takeLine(part)
    }
  }
  return !link && halves === 2 * rows.length ? rows : undefined
}

/** `Title:` before the text is a label when it is the one element within the title. */
function plainTitle(title: Element): string {
  const text = title.childElementCount === 1 ? (title.textContent ?? '').trim() : ''
  const rest = text.startsWith('Title:') ? oneLine(text.slice('Title:'.length)) : ''
  return rest || titleText(title, '.descriptor')
}

/** An entry of which only what a question needs is read at once. */
class PlainRow implements Row {
  readonly truncated = false
  readonly section: string | undefined
  byline: string | undefined
  readonly #link: Element
  readonly #announces: boolean
  #line: Element | undefined
  #authors: Pick<Row, 'authors' | 'authorsComplete'> | undefined

  constructor(
    readonly title: Element,
    readonly place: Row['place'],
    readonly arxivId: ArxivId,
    readonly text: string,
    link: Element,
    section: string,
    announces: boolean,
  ) {
    this.#link = link
    this.section = section || undefined
    this.#announces = announces
  }

  get hasLine(): boolean {
    return this.#line !== undefined
  }

  /** The author line: as one text if it holds nothing but a link a name. */
  takeLine(line: Element): void {
    this.#line = line
    const text = oneLine(line.textContent ?? '')
    const names = namesIn(text)
    // The line says the same whether or not a saved author in it is marked.
    if (names === line.childElementCount || names === ownCount(line)) this.byline = text
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

  #readAuthors(): Pick<Row, 'authors' | 'authorsComplete'> {
    return (this.#authors ??= readAuthors(this.#line ?? null))
  }
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
