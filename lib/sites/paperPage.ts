import type { ArxivId } from '../model/arxivId'
import type { Reading } from '../model/reading'
import { badgeSpot, readEntries } from './site'
import { cleanText, titleText } from './text'

/** A page about one paper that its address names: one row, at the heading that is the paper's title. */
export function readPaperPage(document: Document, arxivId: ArxivId | undefined): Reading {
  const heading = titleHeading(document)
  return readEntries(
    heading ? [heading] : [],
    (title) => ({
      element: title,
      ...badgeSpot(title),
      arxivId,
      text: titleText(title),
      truncated: false,
      authors: [],
      authorsComplete: false,
    }),
    'unrecognised',
  )
}

/** The page's only `h1`; of several the longest that the document's own title repeats, for one may be the site's name. */
function titleHeading(document: Document): Element | undefined {
  const headings = [...document.querySelectorAll('h1')].filter((heading) => /\p{L}/u.test(cleanText(heading)))
  if (headings.length < 2) return headings[0]
  return headings
    .filter((heading) => document.title.includes(cleanText(heading)))
    .reduce<Element | undefined>(
      (best, heading) => (best && cleanText(best).length >= cleanText(heading).length ? best : heading),
      undefined,
    )
}
