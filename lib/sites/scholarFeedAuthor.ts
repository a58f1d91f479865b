import type { ArxivId } from '../model/arxivId'
import type { Row } from '../model/row'
import { readTitle } from './cutTitle'
import { resolve } from './paperLinks'
import { paperOfPath } from './scholarFeedPaper'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { cleanText } from './text'

// The markup of these pages is not known, only their visible text and that papers live at /paper/{arxivId}v{n}. So a
// row is read where a link to a paper is, or stands in, a heading, or holds one line that can be a title; anything
// else is left out. The numbers are read from the visible text, by the profile parser.
const BLOCKS = 'p, div, ul, ol, li, table, section, article, img, button'
const HEADINGS = 'h1, h2, h3, h4, h5, h6'

/** A researcher at Scholar Feed: `/author/{integer}`. */
export const scholarFeedAuthor: Site = {
  name: 'scholar-feed-author',
  group: 'scholar-feed',
  matches: ['https://www.scholarfeed.org/author/*'],
  test: (url) => idOf(url) !== undefined,
  examples: ['https://www.scholarfeed.org/author/1', 'https://www.scholarfeed.org/author/48213?tab=papers'],
  read: (document, url) => readEntries(paperLinks(document, url), ([id, link]) => readRow(id, link), 'empty'),
  people: (document, url) => {
    const value = idOf(url)
    const element = [...document.querySelectorAll('h1')].find((heading) => /\p{L}/u.test(cleanText(heading)))
    if (!value || !element) return []
    return [{ name: cleanText(element), identities: [{ kind: 'scholar-feed', value }], subject: true, element }]
  },
}

function idOf(url: URL): string | undefined {
  return url.origin === 'https://www.scholarfeed.org' ? /^\/author\/(\d+)\/?$/.exec(url.pathname)?.[1] : undefined
}

/** The links that can be a paper's title; one paper's other links (an arrow, a score) are passed over. */
function paperLinks(document: Document, url: URL): Map<ArxivId, Element> {
  const links = new Map<ArxivId, Element>()
  for (const link of document.querySelectorAll('a[href*="/paper/"]')) {
    const target = resolve(link.getAttribute('href'), url)
    const id = target && paperOfPath(target)
    if (id && !links.has(id) && titleIn(link)) links.set(id, link)
  }
  return links
}

/** What of a link is the title: the heading in it, or the link itself where it is a heading's or one line of words. */
function titleIn(link: Element): Element | undefined {
  const heading = link.querySelector(HEADINGS)
  if (heading || link.closest(HEADINGS)) return heading ?? link
  return !link.querySelector(BLOCKS) && /\p{L}.*\s.*\p{L}/u.test(cleanText(link)) ? link : undefined
}

function readRow(arxivId: ArxivId, link: Element): Row | undefined {
  const title = titleIn(link)
  if (!title) return undefined
  const place = link.closest(HEADINGS) ?? link
  return {
    element: link.closest('article, li') ?? place,
    ...badgeSpot(place),
    arxivId,
    ...readTitle(title),
    authors: [],
    authorsComplete: false,
  }
}
