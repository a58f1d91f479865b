import type { Row, RowAuthor } from '../model/row'
import { readTitle } from './cutTitle'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { cleanText } from './text'

// Verified against public extensions (checked there on the live site 2026-08) and Zotero's translator: a result is
// `.cl-paper-row.serp-papers__paper-row` (paper pages use `.cl-paper-row` for references), the title is in
// a[data-test-id="title-link"], each author in a [data-test-id="author-list"] of their own, linked to /author/{name}/{id}.
// Author pages are left out: nothing public says how their rows look today.

/** Semantic Scholar's search. Rows arrive after load and are replaced on paging; they print no DOI and no arXiv id. */
export const semanticScholarSearch: Site = {
  name: 'semantic-scholar-search',
  group: 'semantic-scholar',
  matches: ['https://www.semanticscholar.org/search*'],
  test: (url) => url.origin === 'https://www.semanticscholar.org' && url.pathname === '/search',
  examples: ['https://www.semanticscholar.org/search?q=attention%20mechanism&sort=relevance&page=2'],
  read: (document) =>
    readEntries(
      document.querySelectorAll('.serp-papers__paper-row'),
      readRow,
      document.querySelector('a[href*="/paper/"]') ? 'unrecognised' : 'empty',
    ),
}

function readRow(element: Element): Row | undefined {
  const title = element.querySelector('a[data-test-id="title-link"]')
  if (!title) throw new Error('a result without a title')
  const year = /(?:19|20)\d\d/.exec(element.querySelector('.cl-paper-pubdates')?.textContent ?? '')?.[0]
  return {
    element,
    ...badgeSpot(title),
    ...readTitle(title),
    authors: [...element.querySelectorAll('[data-test-id="author-list"]')].flatMap(readAuthors),
    // Long lists end in a button, whose form is not known.
    authorsComplete: false,
    year: year ? Number(year) : undefined,
  }
}

function readAuthors(list: Element): RowAuthor[] {
  const links = [...list.querySelectorAll('a[href*="/author/"]')]
  return (links.length > 0 ? links : [list]).flatMap((element) => {
    const name = cleanText(element)
    const value = /\/author\/(?:[^/]+\/)?(\d+)(?:[?#]|$)/.exec(element.getAttribute('href') ?? '')?.[1]
    if (!/\p{L}/u.test(name)) return []
    return [{ name, element, identity: value ? { kind: 'semantic-scholar' as const, value } : undefined }]
  })
}
