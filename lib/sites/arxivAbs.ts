import { parseArxivId } from '../model/arxivId'
import { parseDoi } from '../model/doi'
import type { Reading } from '../model/reading'
import type { Row } from '../model/row'
import { arxivPatterns, categoryOf, isArxivHost, isErrorPage, plainPath } from './arxiv'
import { authorSightings, readAuthors } from './arxivAuthors'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { titleText } from './text'

/** The page of one paper, at the title. */
export const arxivAbs: Site = {
  name: 'arxiv-abs',
  group: 'arxiv',
  matches: arxivPatterns('/abs/*'),
  test: (url) => isArxivHost(url) && idInPath(url) !== undefined,
  examples: [
    'https://arxiv.org/abs/2106.09608',
    'https://arxiv.org/abs/2106.09608v2?context=cs',
    'https://arxiv.org/abs/hep-th/9901001',
    'https://arxiv.org/abs/math.GT/0309136v1',
    'https://export.arxiv.org/abs/0704.0001',
    'http://xxx.lanl.gov/abs/astro-ph/0204513',
  ],
  read: readAbstract,
  people: (document, url) => authorSightings(readAbstract(document, url).rows),
}

function idInPath(url: URL) {
  const rest = /^\/abs\/(.+)$/.exec(plainPath(url))?.[1]
  return rest === undefined ? undefined : parseArxivId(rest)?.id
}

function readAbstract(document: Document, url: URL): Reading {
  // Other h1 stand on the page too: the archive's name above, the site's name in old headers.
  const title = document.querySelector('#abs h1.title') ?? document.querySelector('h1.title.mathjax')
  const none = isErrorPage(document) ? 'empty' : 'unrecognised'
  return readEntries(title ? [title] : [], (entry) => readPaper(document, url, entry), none)
}

function readPaper(document: Document, url: URL, title: Element): Row {
  const scope = title.closest('#abs') ?? document
  const authorLine = scope.querySelector('.authors')
  const authors = readAuthors(authorLine)
  // A long list is all there, its end hidden until asked for.
  if (authorLine?.querySelector('#long-author-list a')) authors.authorsComplete = true
  const ownId = meta(document, 'citation_arxiv_id')
  return {
    element: title.closest('#abs') ?? title,
    ...badgeSpot(title),
    arxivId: (ownId && parseArxivId(ownId)?.id) || idInPath(url),
    doi: parseDoi(meta(document, 'citation_doi') ?? ''),
    text: titleText(title, '.descriptor'),
    truncated: false,
    ...authors,
    category: categoryOf(document.querySelector('td.subjects .primary-subject')),
  }
}

function meta(document: Document, name: string): string | undefined {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined
}
