import type { Row, RowAuthor } from '../model/row'
import type { Sighting } from '../model/sighting'
import { cleanText, oneLine } from './text'

// Author names link to a search (today), to /find/…/au:+Name (until 2018); other links in the line belong to
// affiliations, or switch a long list.
const AUTHOR_LINK = 'a[href*="searchtype=author"], a[href*="/au:"], a[href*="query="], a[href*="/a/"]'

/**
 * Reads an author line. A search for a name is not who somebody is, so no author here has an identity.
 * @returns no authors and not complete when the page has none ("author list is unavailable")
 */
export function readAuthors(line: Element | null): Pick<Row, 'authors' | 'authorsComplete'> {
  if (!line) return { authors: [], authorsComplete: false }
  const text = line.textContent ?? ''
  const plain = readPlainLine(line, text)
  if (plain) return { authors: plain, authorsComplete: true }
  const authors: RowAuthor[] = []
  for (const element of line.querySelectorAll(AUTHOR_LINK)) {
    const name = cleanText(element)
    if (name !== '') authors.push({ name, element })
  }
  return { authors, authorsComplete: authors.length > 0 && !/\bet al\b/.test(text) }
}

/** The names in the rows' author lines, as people who could be saved: a name and nothing more. */
export function authorSightings(rows: readonly Row[]): Sighting[] {
  return rows.flatMap((row) =>
    row.authors.map((author) => ({
      name: author.name,
      identities: [],
      subject: false,
      get element() {
        return author.element
      },
    })),
  )
}

/**
 * Nearly every line is nothing but linked names between commas. On a page of 2,000 papers, 11,000 links cost more than
 * all else, so such a line is read by its text, and a link is looked for when somebody asks.
 * @returns undefined for any line that has more in it
 */
function readPlainLine(line: Element, text: string): RowAuthor[] | undefined {
  if (/[():;…]|\bet al\b/.test(text)) return undefined
  const names = text.split(',')
  const links = line.getElementsByTagName('a').length
  if (links !== names.length || links !== line.childElementCount) return undefined
  const authors: RowAuthor[] = []
  for (const [index, part] of names.entries()) {
    const name = oneLine(part)
    if (name === '') return undefined
    authors.push(new LinkedAuthor(name, line, index))
  }
  return authors
}

/** A name whose link is found on demand. */
class LinkedAuthor implements RowAuthor {
  constructor(
    readonly name: string,
    private readonly line: Element,
    private readonly index: number,
  ) {}

  get element(): Element | undefined {
    const link = this.line.querySelectorAll(AUTHOR_LINK)[this.index]
    return link && cleanText(link) === this.name ? link : undefined
  }
}
