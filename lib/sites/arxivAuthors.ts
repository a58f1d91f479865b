import type { Row, RowAuthor } from '../model/row'
import type { SightedPaper, Sighting, SightingOnPage } from '../model/sighting'
import { cleanText, oneLine } from './text'

// Author names link to a search (today), to /find/…/au:+Name (until 2018); other links in the line belong to
// affiliations, or switch a long list.
const AUTHOR_LINK = 'a[href*="searchtype=author"], a[href*="/au:"]'

/**
 * Reads an author line. A search for a name is not who somebody is, so no author here has an identity.
 * @returns no authors and not complete when the page has none ("author list is unavailable")
 */
export function readAuthors(line: Element | null): Pick<Row, 'authors' | 'authorsComplete'> {
  if (!line) return { authors: [], authorsComplete: false }
  const text = line.textContent ?? ''
  const links = line.querySelectorAll(AUTHOR_LINK)
  const plain = links.length === line.childElementCount ? readPlainLine(text, links) : undefined
  if (plain) return { authors: plain, authorsComplete: true }
  const authors: RowAuthor[] = []
  for (const element of links) {
    const name = cleanText(element)
    if (name !== '') authors.push({ name, element })
  }
  return { authors, authorsComplete: authors.length > 0 && !/\bet al\b/.test(text) }
}

/** A row's paper as it is remembered with a person. */
export function sightedPaper(row: Row): SightedPaper {
  return {
    title: row.text,
    truncated: row.truncated,
    authors: row.authors.map((author) => author.name),
    authorsComplete: row.authorsComplete,
    arxivId: row.arxivId,
    doi: row.doi,
  }
}

/** The names in the rows' author lines, as people who could be saved: a name, and the paper it stands on. */
export function authorSightings(rows: readonly Row[]): SightingOnPage[] {
  return rows.flatMap((row) => {
    const papers = [sightedPaper(row)]
    return row.authors.map((author) => new AuthorSighting(author, papers))
  })
}

/** Somebody in an author line. Which of the people with this name they are, only the paper says. */
class AuthorSighting implements SightingOnPage {
  readonly name: string
  readonly identities: Sighting['identities'] = []
  readonly subject = false
  readonly papersComplete = false
  readonly #author: RowAuthor

  constructor(
    author: RowAuthor,
    readonly papers: SightedPaper[],
  ) {
    this.name = author.name
    this.#author = author
  }

  get element(): Element | undefined {
    return this.#author.element
  }
}

/**
 * Nearly every line is nothing but linked names between commas. On a page of 2,000 papers, touching 11,000 links costs
 * more than all else, so such a line is read by its text, and a link is touched when somebody asks for it.
 * @returns undefined for any line that has more in it
 */
function readPlainLine(text: string, links: NodeListOf<Element>): RowAuthor[] | undefined {
  const names = text.split(',')
  if (names.length !== links.length || /[():;…]|\bet al\b/.test(text)) return undefined
  const authors: RowAuthor[] = []
  for (let index = 0; index < names.length; index++) {
    const name = oneLine(names[index]!)
    if (name === '') return undefined
    authors.push(new LinkedAuthor(name, links, index))
  }
  return authors
}

/** A name whose link is touched on demand. */
class LinkedAuthor implements RowAuthor {
  readonly #links: NodeListOf<Element>
  readonly #index: number

  constructor(
    readonly name: string,
    links: NodeListOf<Element>,
    index: number,
  ) {
    this.#links = links
    this.#index = index
  }

  get element(): Element | undefined {
    return this.#links[this.#index]
  }
}
