import type { Row } from '../model/row'
import { readTitle } from './cutTitle'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { cleanText } from './text'

// Verified against OpenReview's own components (openreview/openreview-web: Note, NoteTitle, NoteAuthors, ExpandableList):
// every submission in a venue's lists and in the search is a `.note` with `h4 > a[href^="/forum?id="]` and a
// `.note-authors` line that shows twenty authors and then a switch `a.show-all`.
const PATHS = new Set(['/group', '/search', '/submissions'])

/** A venue's submissions, and OpenReview's search. The lists are drawn after load. */
export const openReview: Site = {
  name: 'open-review',
  group: 'open-review',
  matches: ['https://openreview.net/group*', 'https://openreview.net/search*', 'https://openreview.net/submissions*'],
  test: (url) => url.origin === 'https://openreview.net' && PATHS.has(url.pathname),
  examples: [
    'https://openreview.net/group?id=ICLR.cc/2026/Conference#tab-accept-oral',
    'https://openreview.net/search?term=attention&content=all&group=all&source=forum',
    'https://openreview.net/submissions?venue=TMLR',
  ],
  read: (document) =>
    readEntries(
      document.querySelectorAll('.note'),
      readRow,
      document.querySelector('h4 a[href*="/forum?id="]') ? 'unrecognised' : 'empty',
    ),
}

function readRow(element: Element): Row | undefined {
  const link = element.querySelector('h4 a[href*="/forum?id="]')
  const heading = link?.closest('h4')
  if (!link || !heading) return undefined
  // A reply's own link; its title is the reply's, not a paper's.
  if (/[?&]noteId=/.test(link.getAttribute('href') ?? '')) return undefined
  if (link.querySelector('mjx-container')) throw new Error('typeset math, whose source is gone')
  const line = element.querySelector('.note-authors')
  const names = line ? authorsOf(line) : []
  return {
    element,
    ...badgeSpot(heading),
    ...readTitle(link),
    authors: names,
    authorsComplete: names.length > 0 && !line?.querySelector('.show-all'),
  }
}

/**
 * The line holds one list, and the list one link (to a profile) or bare span an author; a span around a link adds the
 * number of an institution. Blind submissions say `Anonymous`.
 */
function authorsOf(line: Element) {
  return [...(line.querySelector(':scope > span') ?? line).children]
    .filter(
      (part) => /^(?:a|span)$/.test(part.localName) && !part.matches('.show-all, .private-author-label, .glyphicon'),
    )
    .map((part) => part.querySelector('a') ?? part)
    .map((element) => ({ name: cleanText(element), element }))
    .filter(({ name }) => /\p{L}/u.test(name) && name !== 'Anonymous')
}
