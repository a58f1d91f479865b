import type { ArxivId } from '../model/arxivId'
import type { Row, RowAuthor } from '../model/row'
import { categoryOf, idOfLink } from './arxiv'
import { readAuthors } from './arxivAuthors'
import { badgeSpot } from './site'
import { cleanText, oneLine, titleText } from './text'

const PARTS = 'dl, h2, h3, dt a[title="Abstract"], dd .list-title'

/** A list longer than this is not read at one go: its titles and author lines are when they are asked for. */
export const MOST_AT_ONCE = 500

/** What an author line has in it when it is more than names and commas. */
const NOT_PLAIN = /[():;…]/

/**
 * Reads a list in which every entry is as nearly all are: one `dt` with one link to the abstract, one `dd` with one
 * title. To touch an element costs more than to read it, and a page of 2,000 papers has 60,000: two are touched an
 * entry for its id and its place. What it says is read at once in a short list, to see that it can be; in a long one
 * when it is asked for, so that a title can turn out to be empty then.
 * @returns undefined for any other list, which has to be read entry by entry
 */
export function readPlainList(root: Document | Element, announces: boolean): Row[] | undefined {
  const rows: PlainRow[] = []
  let section = ''
  let link: Element | undefined
  /** How many `dt` and `dd` the lists hold, if they hold nothing else but headings. */
  let halves = 0
  for (const part of root.querySelectorAll(PARTS)) {
    const tag = part.localName
    if (tag === 'a') {
      if (link) return undefined
      link = part
    } else if (tag === 'dl') {
      halves += part.childElementCount
    } else if (tag === 'h2' || tag === 'h3') {
      // A heading within an entry is somebody's insertion.
      if (link || part.closest('dt, dd')) return undefined
      if (part.parentElement?.localName === 'dl') halves--
      section = cleanText(part)
    } else {
      const id = link && idOfLink(link)
      if (!link || !id) return undefined
      rows.push(new PlainRow(part, id, link, section, announces))
      link = undefined
    }
  }
  if (link || halves !== 2 * rows.length) return undefined
  return rows.length > MOST_AT_ONCE || rows.every(({ text }) => text !== '') ? rows : undefined
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
  readonly place: Row['place']
  readonly truncated = false
  readonly section: string | undefined
  readonly #whole: Element
  readonly #link: Element
  readonly #announces: boolean
  #text: string | undefined
  /** Null for a line that is more than names. */
  #byline: string | null | undefined
  #authors: Pick<Row, 'authors' | 'authorsComplete'> | undefined

  constructor(
    whole: Element,
    readonly arxivId: ArxivId,
    link: Element,
    section: string,
    announces: boolean,
  ) {
    const { title, place } = badgeSpot(whole)
    this.title = title
    this.place = place
    this.#whole = whole
    this.#link = link
    this.section = section || undefined
    this.#announces = announces
  }

  get text(): string {
    return (this.#text ??= plainTitle(this.#whole))
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
    return this.element.querySelector('.list-authors')
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
