import { parseDoi } from '../model/doi'
import type { Reading } from '../model/reading'
import type { Row } from '../model/row'
import { arxivPatterns, categoryOf, idOfLink, isArxivHost, isErrorPage } from './arxiv'
import { authorSightings, readAuthors } from './arxivAuthors'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { titleText } from './text'

/** arXiv's search, simple and advanced. Here `.list-title` holds the id and `p.title` the title. */
export const arxivSearch: Site = {
  name: 'arxiv-search',
  group: 'arxiv',
  matches: [...arxivPatterns('/search/*'), ...arxivPatterns('/search?*')],
  test: (url) =>
    isArxivHost(url) && /^\/search(?:\/[\w,.-]*)*$/.test(url.pathname) && !/^\/search\/status\b/.test(url.pathname),
  examples: [
    'https://arxiv.org/search/?query=forestry&searchtype=all',
    'https://arxiv.org/search/cs?searchtype=author&query=Jang,+J',
    'https://arxiv.org/search/?query=forestry&searchtype=all&abstracts=hide&size=200&start=200',
    'https://arxiv.org/search/advanced?advanced=&terms-0-term=forestry&terms-0-field=title',
    'https://arxiv.org/search/advanced/physics?advanced=&terms-0-term=spin',
  ],
  read: readResults,
  people: (document) => authorSightings(readResults(document).rows),
}

function readResults(document: Document): Reading {
  const results = document.querySelectorAll('li.arxiv-result')
  const isKnown = isWithoutResults(document) || isErrorPage(document)
  return readEntries(results, readResult, isKnown ? 'empty' : 'unrecognised')
}

/** The search form alone, or an answer that nothing was found: neither counts nor links papers. */
function isWithoutResults(document: Document): boolean {
  const main = document.querySelector('main')
  if (!main?.querySelector('form[action*="/search"], a[href*="/search/advanced"]')) return false
  return !/\d[–-]\d/.test(main.querySelector('h1')?.textContent ?? '') && !main.querySelector('a[href*="/abs/"]')
}

function readResult(result: Element): Row {
  const title = result.querySelector('p.title, .title.mathjax')
  if (!title) throw new Error('a result without a title')
  const abstractLink = result.querySelector('.list-title a[href*="/abs/"]')
  const doiLink = result.querySelector('.tags a[href*="doi.org/10."]')
  return {
    element: result,
    ...badgeSpot(title),
    arxivId: abstractLink ? idOfLink(abstractLink) : undefined,
    doi: doiLink ? parseDoi(doiLink.getAttribute('href') ?? '') : undefined,
    text: titleText(title),
    truncated: false,
    ...readAuthors(result.querySelector('.authors')),
    category: categoryOf(result.querySelector('.tags > .tag')),
  }
}
