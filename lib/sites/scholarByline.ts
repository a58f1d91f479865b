import type { Identity } from '../model/identity'
import type { RowAuthor } from '../model/row'
import { cleanText } from './text'

/** A line of names, and whether the page shows all of them. */
export interface Byline {
  authors: RowAuthor[]
  /** False when the page cut the list, or shows none. */
  complete: boolean
}

const CUT = /…|\.{3}/g
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** Names separated by commas; `…` or `...` anywhere says that some are missing. */
export function readNames(text: string): Byline {
  const tokens = text.split(/[,，]/).map((token) => token.replaceAll(CUT, ' ').trim())
  // Without authors the line begins with the venue and its year.
  if (tokens.some((token) => YEAR.test(token))) return { authors: [], complete: false }
  const authors = tokens.filter((token) => /\p{L}/u.test(token)).map((name) => ({ name }))
  return { authors, complete: authors.length > 0 && text.search(CUT) < 0 }
}

/**
 * A result's green line: `A Author, B Author… - Venue …, 2021 - publisher`. The parts are told apart by their dashes
 * (a no-break space before the first since 2020, a plain one before), never by words.
 * @param line the `.gs_a` element; its links to profiles say who an author is
 */
export function readByline(line: Element): Byline & { year?: number; venue: string } {
  const parts = cleanText(line).split(' - ')
  const { authors, complete } = readNames(parts[0] ?? '')
  for (const link of line.querySelectorAll('a[href*="user="]')) {
    const value = scholarUser(link)
    const name = cleanText(link)
    const author = authors.find((candidate) => candidate.name === name && !candidate.element)
    if (value && author) Object.assign(author, { element: link, identity: scholarIdentity(value) })
  }
  const venue = (parts.length > 2 ? parts.slice(1, -1) : parts.slice(1)).join(' - ')
  const year = /(?:^|, )((?:1[5-9]|20)\d\d)$/.exec(venue)?.[1]
  return { authors, complete, venue, year: year ? Number(year) : undefined }
}

/** The Scholar user a link leads to: `/citations?user=…`. Links within a profile (one citation of it) lead to none. */
export function scholarUser(link: Element): string | undefined {
  const query = /\/citations\?([^#]*)/.exec(link.getAttribute('href') ?? '')?.[1]
  const parameters = new URLSearchParams(query)
  return parameters.has('view_op') ? undefined : validUser(parameters.get('user'))
}

/** Scholar's user ids are twelve characters of URL-safe base 64. */
export function validUser(value: string | null): string | undefined {
  return value && /^[\w-]{12}$/.test(value) ? value : undefined
}

export function scholarIdentity(value: string): Identity {
  return { kind: 'scholar', value }
}
