import type { Row } from '../model/row'
import type { SightedPaper, SightingOnPage } from '../model/sighting'
import { scholarIdentity, scholarUser } from './scholarByline'
import { cleanText } from './text'

/**
 * The people a page's links to Scholar profiles name, each once. A link without a name (a photograph) names nobody.
 * @param about what else the page says of the person whose link this is
 */
export function peopleOfLinks(
  links: Iterable<Element>,
  about?: (link: Element) => Partial<SightingOnPage>,
): SightingOnPage[] {
  const people = new Map<string, SightingOnPage>()
  for (const link of links) {
    const value = scholarUser(link)
    const name = cleanText(link)
    if (!value || !/\p{L}/u.test(name) || people.has(value)) continue
    people.set(value, { name, identities: [scholarIdentity(value)], subject: false, element: link, ...about?.(link) })
  }
  return [...people.values()]
}

/** A row as a paper of somebody's. */
export function sightedPaper(row: Row): SightedPaper {
  return {
    title: row.text,
    truncated: row.truncated,
    authors: row.authors.map((author) => author.name),
    authorsComplete: row.authorsComplete,
    year: row.year,
    arxivId: row.arxivId,
    doi: row.doi,
  }
}

/**
 * The one number in a text, whatever the language around it and between its digits: `Cited by 1,088,758` is 1088758.
 * @returns undefined for no number or several
 */
export function oneNumber(text: string): number | undefined {
  const found = text.match(/\d+(?:[.,'’٬\s]\d{3}(?!\d))*/g)
  return found?.length === 1 ? Number(found[0].replaceAll(/\D/g, '')) : undefined
}
