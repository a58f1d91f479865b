import type { Row } from '../model/row'
import type { SightedPaper, SightingOnPage } from '../model/sighting'
import { readTitle } from './cutTitle'
import { arxivIdInText } from './paperLinks'
import { readNames, scholarIdentity, validUser } from './scholarByline'
import { onScholar, scholarPatterns } from './scholarDomains'
import { oneNumber, peopleOfLinks, sightedPaper } from './scholarPeople'
import { badgeSpot, readEntries } from './site'
import type { Reading } from '../model/reading'
import type { Site } from './site'
import { cleanText, titleText } from './text'

/** A person's profile: `/citations?user=…`. "Show more" appends rows to the table's body. */
export const scholarProfile: Site = {
  name: 'scholar-profile',
  group: 'scholar',
  matches: scholarPatterns('/citations*'),
  test: (url) =>
    onScholar(url) &&
    url.pathname === '/citations' &&
    url.searchParams.has('user') &&
    (url.searchParams.get('view_op') ?? 'list_works') === 'list_works',
  examples: [
    'https://scholar.google.com/citations?hl=en&user=RxmmtT8AAAAJ',
    'https://scholar.google.ca/citations?user=8daWuo4AAAAJ&hl=fr&pagesize=2&sortby=pubdate',
    'https://scholar.google.es/citations?view_op=list_works&user=8daWuo4AAAAJ&hl=es',
  ],
  read: readProfile,
  people: (document, url) => [
    ...readSubject(document, url),
    ...peopleOfLinks(document.querySelectorAll('#gsc_rsb_co a[href*="user="]'), (link) => ({
      affiliation: link.parentElement ? textOf(link.parentElement, '.gsc_rsb_a_ext') || undefined : undefined,
    })),
  ],
  watch: (document) => document.querySelector('#gsc_a_b'),
}

function readProfile(document: Document): Reading {
  // Every listed work has a key `citation_for_view=USER:ID`, in the link or (2019) beside it.
  const works = document.querySelector('[href*="citation_for_view="], [data-href*="citation_for_view="]')
  return readEntries(document.querySelectorAll('.gsc_a_tr'), readRow, works ? 'unrecognised' : 'empty')
}

function readRow(element: Element): Row | undefined {
  const title = element.querySelector('.gsc_a_at')
  if (!title) return undefined
  const [names, venue] = element.querySelectorAll('.gs_gray')
  const byline = readNames(names ? cleanText(names) : '')
  return {
    element,
    ...badgeSpot(title),
    ...readTitle(title),
    authors: byline.authors,
    authorsComplete: byline.complete,
    arxivId: venue && arxivIdInText(venueOf(venue)),
    year: oneNumber(textOf(element, '.gsc_a_y')),
  }
}

/** The venue without the year that small screens show after it. */
function venueOf(element: Element): string {
  return titleText(element, '.gs_oph')
}

function readSubject(document: Document, url: URL): SightingOnPage[] {
  const element = document.querySelector('#gsc_prf_in')
  const user = validUser(url.searchParams.get('user'))
  const name = element ? cleanText(element) : ''
  if (!element || !user || !name) return []
  const { rows, failed } = readProfile(document)
  const papersComplete = failed === 0 && isComplete(document, url)
  const affiliation = document.querySelector('.gsc_prf_il:not([id])')
  const interests = [...document.querySelectorAll('#gsc_prf_int .gsc_prf_inta')].map((link) => cleanText(link))
  return [
    {
      name,
      identities: [scholarIdentity(user)],
      subject: true,
      affiliation: affiliation ? cleanText(affiliation) : undefined,
      interests,
      ...readMetrics(document),
      papers: rows.map(workOf),
      papersComplete,
      // Scholar gives no total; a list without an end missing is counted.
      paperCount: papersComplete ? rows.length : undefined,
      element,
    },
  ]
}

/** Citations, h-index and i10-index in this order, each "all" before "since": the labels differ by language. */
function readMetrics(document: Document): Partial<SightingOnPage> {
  const cells = [...document.querySelectorAll('#gsc_rsb_st .gsc_rsb_std')].map((cell) => oneNumber(cleanText(cell)))
  if (cells.length !== 6) return {}
  const [citations, , hIndex, , i10Index] = cells
  return { citations, hIndex, i10Index }
}

/** True when the list begins with the first work and no more can be shown. */
function isComplete(document: Document, url: URL): boolean {
  const more = document.querySelector('#gsc_bpf_more')
  return more !== null && more.hasAttribute('disabled') && Number(url.searchParams.get('cstart') ?? 0) === 0
}

function workOf(row: Row): SightedPaper {
  const venue = row.element.querySelectorAll('.gs_gray')[1]
  return {
    ...sightedPaper(row),
    // Scholar prints nothing for none, and what is not printed stays unknown.
    citations: oneNumber(textOf(row.element, '.gsc_a_ac')),
    venue: (venue && venueOf(venue)) || undefined,
  }
}

function textOf(root: Element, selector: string): string {
  const element = root.querySelector(selector)
  return element ? cleanText(element) : ''
}
