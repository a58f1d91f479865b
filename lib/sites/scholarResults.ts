import type { ArxivId } from '../model/arxivId'
import type { Reading } from '../model/reading'
import type { Row } from '../model/row'
import type { SightingOnPage } from '../model/sighting'
import { arxivIdInText, arxivIdOfLink, doiOfLink, parseUrl } from './paperLinks'
import { peopleOfLinks, sightedPaper } from './scholarPeople'
import { readByline, scholarUser } from './scholarByline'
import { onScholar, scholarPatterns } from './scholarDomains'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { readTitle } from './cutTitle'

// `.gs_ri`, `.gs_rt`, `.gs_a` and the marks' classes are the same in every layout from 2015 to 2026. `.gs_r` alone also
// holds "Create alert", related searches and the box of profiles that answers a person's name.
const LIST = '#gs_res_ccl, #gs_ccl'
const PROFILE_LINKS = ':is(#gs_res_ccl, #gs_ccl) a[href*="user="]'

// [PDF], [BOOK], [CITATION]: long and short label, both in the element, in the reader's language.
const MARKS = '.gs_ctc, .gs_ctu, .gs_ctg2'

// Every result links to what cites it and what is like it, in every language.
const RESULT_LINKS = 'a[href*="/scholar?cites="], a[href*="/scholar?cluster="], a[href*="q=related:"]'

/** Search, cited by, all versions, related articles: `/scholar?…`. */
export const scholarResults: Site = {
  name: 'scholar-results',
  group: 'scholar',
  matches: scholarPatterns('/scholar*'),
  test: (url) => onScholar(url) && url.pathname === '/scholar',
  examples: [
    'https://scholar.google.com/scholar?q=attention+mechanism&hl=en&as_sdt=0,5',
    'https://scholar.google.com/scholar?cites=108642523785399070',
    'https://scholar.google.de/scholar?cluster=5750819312257210840&hl=de&as_sdt=0,5',
    'https://scholar.google.co.jp/scholar?q=related:2BmMArIDz08J:scholar.google.com/&hl=ja',
    'https://scholar.google.com.hk/scholar?start=10&q=%E6%B3%A8%E6%84%8F%E5%8A%9B',
  ],
  read: readResults,
  people: readPeople,
  watch: (document) => document.querySelector(`#gs_bdy_ccl, ${LIST}`),
}

function readResults(document: Document): Reading {
  // A robot check, a sign-in and a search without results list nothing, and say so in the reader's language only.
  const known = document.querySelector(RESULT_LINKS) ? 'unrecognised' : 'empty'
  return readEntries(document.querySelectorAll('.gs_r'), readRow, known)
}

/** Who has a profile, from the box that answers a name and from author lines, with the papers whose lines link them. */
function readPeople(document: Document): SightingOnPage[] {
  const { rows } = readResults(document)
  return peopleOfLinks(document.querySelectorAll(PROFILE_LINKS), (link) => {
    const user = scholarUser(link)
    const theirs = rows.filter((row) => row.authors.some((author) => author.identity?.value === user))
    // What lost its beginning is no title to keep.
    const papers = theirs.filter((row) => !row.text.startsWith('…')).map(sightedPaper)
    return papers.length > 0 ? { papers, papersComplete: false } : {}
  })
}

function readRow(element: Element): Row | undefined {
  const title = element.querySelector('.gs_rt')
  if (!title) return undefined
  const href = title.querySelector('a[href]')?.getAttribute('href')
  if (href && !isPaper(href)) return undefined
  const line = element.querySelector('.gs_a')
  const byline = line ? readByline(line) : { authors: [], complete: false, venue: '', year: undefined }
  const arxivId = arxivIdOfLink(href) ?? arxivIdInText(byline.venue) ?? idOfCopy(element, href, byline.year)
  return {
    element,
    ...badgeSpot(title),
    arxivId,
    doi: doiOfLink(href),
    ...readTitle(title, MARKS),
    authors: byline.authors,
    authorsComplete: byline.complete,
    year: byline.year,
  }
}

/** Court opinions, patents and the box of profiles are laid out like papers, and may bear a paper's title. */
function isPaper(href: string): boolean {
  return (
    !/\/(?:scholar_case|citations)\?/.test(href) && !/(?:^|\.)patents?\.google\./.test(parseUrl(href)?.hostname ?? '')
  )
}

/**
 * The copy at the right ([PDF] arxiv.org) is one of the versions that Scholar holds to be this article. It is believed
 * where it can be: when the title's own link leads elsewhere than to arXiv, and the article appeared about when the
 * copy was posted. Scholar's groups err most with books, theses and undated entries.
 */
function idOfCopy(
  element: Element,
  titleHref: string | null | undefined,
  year: number | undefined,
): ArxivId | undefined {
  if (!titleHref || !year) return undefined
  const ids = new Set(
    [...element.querySelectorAll('.gs_ggs a[href*="arxiv.org/"]')].map((link) =>
      arxivIdOfLink(link.getAttribute('href')),
    ),
  )
  const [id] = ids
  return id && ids.size === 1 && Math.abs(year - postedIn(id)) <= 3 ? id : undefined
}

/** The year an arXiv id was given in. */
function postedIn(id: ArxivId): number {
  const digits = Number(id.replace(/^.*\//, '').slice(0, 2))
  return digits > 90 ? 1900 + digits : 2000 + digits
}
