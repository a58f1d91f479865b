import type { Row, RowAuthor } from '../model/row'
import { readTitle } from './cutTitle'
import { arxivIdOfLink, doiOfLink } from './paperLinks'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { cleanText } from './text'

// Verified against saved fragments in public repositories (2023-2026), Zotero's translator and public scrapers: an entry
// is li.entry with cite.data > span[itemprop=author] > ([itemprop=name]), an ORCID mark as img[title], span.title, and
// links to the editions in nav.publ (`.head` and `li.ee`).
const HOSTS = ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de']
const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/

/** A person's papers at dblp: `/pid/…`. */
export const dblpAuthor: Site = {
  name: 'dblp-author',
  group: 'dblp',
  matches: HOSTS.map((host) => `https://${host}/pid/*`),
  test: (url) => HOSTS.includes(url.hostname) && /^\/pid\/[^/]+\/[^/]+$/.test(url.pathname),
  examples: ['https://dblp.org/pid/269/4508.html', 'https://dblp.uni-trier.de/pid/k/DonaldEKnuth.html'],
  read: (document) =>
    readEntries(
      document.querySelectorAll('li.entry:not(.editor)'),
      readRow,
      document.querySelector('cite, .publ-list') ? 'unrecognised' : 'empty',
    ),
}

function readRow(element: Element): Row | undefined {
  const title = element.querySelector('cite .title')
  if (!title) throw new Error('an entry without a title')
  const links = [...element.querySelectorAll('.publ .head a[href], .publ .ee a[href]')].map((link) =>
    link.getAttribute('href'),
  )
  const { text } = readTitle(title)
  const authors = [...element.querySelectorAll('cite [itemprop="author"]')].flatMap(readAuthor)
  return {
    element,
    ...badgeSpot(title),
    arxivId: onlyOne(links.map(arxivIdOfLink)),
    doi: onlyOne(links.map(doiOfLink)),
    // dblp ends every title with a full stop of its own.
    text: text.replace(/\.$/, ''),
    truncated: false,
    authors,
    authorsComplete: authors.length > 0,
    year: yearOf(element.querySelector('cite [itemprop="datePublished"]')),
  }
}

function readAuthor(element: Element): RowAuthor[] {
  const shown = element.querySelector('[itemprop="name"]') ?? element
  // People of one name are told apart by a number: `Wei Wang 0001`.
  const name = cleanText(shown).replace(/ \d{4}$/, '')
  const value = element.querySelector('img[title]')?.getAttribute('title') ?? ''
  if (!name) return []
  return [
    { name, element: shown.closest('a') ?? shown, identity: ORCID.test(value) ? { kind: 'orcid', value } : undefined },
  ]
}

function yearOf(element: Element | null): number | undefined {
  const year = /^\d{4}/.exec(element?.getAttribute('content') ?? element?.textContent ?? '')?.[0]
  return year ? Number(year) : undefined
}

/** The one value that is there, however often; undefined for none or several. */
function onlyOne<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const different = new Set(values.filter((value) => value !== undefined))
  return different.size === 1 ? [...different][0] : undefined
}
