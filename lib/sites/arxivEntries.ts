import type { Reading } from '../model/reading'
import type { Row } from '../model/row'
import { categoryOf, idOfLink, isErrorPage } from './arxiv'
import { authorSightings, readAuthors } from './arxivAuthors'
import { announcementOf, MOST_AT_ONCE, readPlainList } from './arxivPlainList'
import type { SightingOnPage } from '../model/sighting'
import { badgeSpot, readEntries } from './site'
import { cleanText, titleText } from './text'

// arXiv's `dl` of papers, the same from 2014 to today: a `dt` with the id, a `dd` with title, authors and subjects.
// Headings stand inside the `dl` (since 2023) or before it; several `dl` share one id, so none is looked up by it.

interface Entry {
  dt?: Element
  dd?: Element
  /** The heading it stands under; empty where there is none. */
  section: string
}

/**
 * Reads every paper of a list, catchup or author page.
 * @param announces the page is one of announcements: what is neither a cross-list nor a replacement there is new
 */
export function readArxivEntries(document: Document, announces: boolean): Reading {
  const page = document.getElementById('dlpage')
  const plain = readPlainList(page ?? document, announces)
  if (plain && plain.length > 0)
    return { rows: plain, failed: 0, state: 'rows', ...(plain.length > MOST_AT_ONCE && { unread: true }) }
  const entries = entriesOf(page ?? document)
  return readEntries(entries, (entry) => readEntry(entry, announces), stateWithoutEntries(document, page))
}

/** A known page without a single link to a paper lists nothing: no updates that day, or no such month. */
function stateWithoutEntries(document: Document, page: Element | null): 'empty' | 'unrecognised' {
  if (page) return page.querySelector('dt, dd, a[href*="/abs/"]') ? 'unrecognised' : 'empty'
  return isErrorPage(document) ? 'empty' : 'unrecognised'
}

/** The people in the entries' author lines. */
export function arxivEntryPeople(document: Document): SightingOnPage[] {
  return authorSightings(readArxivEntries(document, false).rows)
}

/** One walk in page order: headings apply to what follows, a `dd` belongs to the `dt` before it. */
function entriesOf(root: ParentNode): Entry[] {
  const entries: Entry[] = []
  let section = ''
  let open: Entry | undefined
  for (const part of root.querySelectorAll('h2, h3, dt, dd')) {
    if (part.localName === 'dt') {
      entries.push((open = { dt: part, section }))
    } else if (part.localName !== 'dd') {
      // A heading within an entry is somebody's insertion.
      if (part.closest('dt, dd')) continue
      section = cleanText(part)
      open = undefined
    } else if (open) {
      open.dd = part
      open = undefined
    } else {
      entries.push({ dd: part, section })
    }
  }
  return entries
}

function readEntry({ dt, dd, section }: Entry, announces: boolean): Row {
  const title = dd?.querySelector('.list-title')
  if (!dd || !title) throw new Error('an entry without a title')
  const { authors, authorsComplete } = readAuthors(dd.querySelector('.list-authors'))
  const spot = badgeSpot(title)
  return {
    element: dd,
    lead: dt,
    title: spot.title,
    place: spot.place,
    arxivId: dt && idOfEntry(dt),
    text: titleText(title, '.descriptor'),
    truncated: false,
    authors,
    authorsComplete,
    category: categoryOf(dd.querySelector('.primary-subject')),
    section: section || undefined,
    announcement: announcementOf(dt, section, announces),
  }
}

function idOfEntry(dt: Element) {
  const link = dt.querySelector('a[title="Abstract"]')
  const id = link && idOfLink(link)
  if (id) return id
  // A translated page has another title there; the link remains.
  for (const other of dt.querySelectorAll('a[href*="/abs/"]')) {
    const otherId = idOfLink(other)
    if (otherId) return otherId
  }
  return undefined
}
