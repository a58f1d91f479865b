import type { Reading } from '../model/reading'
import type { Row } from '../model/row'
import type { SightingOnPage } from '../model/sighting'

/** One kind of page: where it lives and how its papers and people are read. Pure: it is handed a document. */
export interface Site {
  /** Stable name, used in settings and messages: `arxiv-list`. */
  name: string
  /** The group a reader switches on and off as one: `arxiv`, `scholar`. */
  group: string
  /** WebExtension match patterns, as narrow as this kind of page allows. They become the manifest's. */
  matches: readonly string[]
  /** True for this kind's own addresses; patterns cannot see queries, so this decides. No two sites claim one URL. */
  test(url: URL): boolean
  /** Addresses of this kind; every other site's examples are this one's negatives. */
  examples: readonly string[]
  /** Reads the papers, in page order. Never throws; a row that fails is counted and left out. */
  read(document: Document, url: URL): Reading
  /** The people this page shows and that can be saved from it. Never throws. */
  people?(document: Document, url: URL): SightingOnPage[]
  /** Where new rows may appear later; default is the document's body. */
  watch?(document: Document): Element | null
}

/** The one of these sites that reads an address; undefined for none. */
export function siteAmong(sites: readonly Site[], url: URL): Site | undefined {
  return sites.find((site) => site.test(url))
}

/** The match patterns of these sites, each once. */
export function patternsOf(sites: readonly Site[]): string[] {
  return [...new Set(sites.flatMap((site) => site.matches))]
}

/**
 * The same site, kept from throwing: markup that breaks more than an entry (a page may even name an image
 * `querySelectorAll`, which then hides the document's own) is a layout that was not recognised.
 */
export function guarded(site: Site): Site {
  return {
    ...site,
    read(document, url) {
      try {
        return site.read(document, url)
      } catch {
        // Told to the reader as such, with the address, by whoever shows the state.
        return { rows: [], failed: 0, state: 'unrecognised' }
      }
    },
    people(document, url) {
      try {
        return site.people?.(document, url) ?? []
      } catch {
        // The same page's papers could not be read either, which is reported there.
        return []
      }
    },
  }
}

/**
 * Reads entries one by one, so that one broken entry never costs the others theirs.
 * @param entries the entries (elements, or what a site gathers of one), in page order
 * @param readRow returns undefined for what is no entry (an advertisement, a suggestion); throws for a broken one
 * @param emptyWhenNone the state when there is no entry at all
 */
export function readEntries<Entry>(
  entries: Iterable<Entry>,
  readRow: (entry: Entry) => Row | undefined,
  emptyWhenNone: 'empty' | 'unrecognised',
): Reading {
  const rows: Row[] = []
  let failed = 0
  for (const entry of entries) {
    try {
      const row = readRow(entry)
      if (row && row.text !== '') rows.push(row)
      else if (row) failed++
    } catch {
      // A stranger's markup: what cannot be read is counted here, reported by the caller and tried again later.
      failed++
    }
  }
  return { rows, failed, state: rows.length + failed > 0 ? (rows.length > 0 ? 'rows' : 'unrecognised') : emptyWhenNone }
}

/**
 * The badge goes inside the title as its last child, or right after the link that the whole title stands in.
 * @throws where that link stands in another one, as only broken markup has it: no place near the title is none
 */
export function badgeSpot(title: Element): Pick<Row, 'title' | 'place'> {
  const link = title.closest('a')
  if (link?.parentElement?.closest('a')) throw new Error('a link within a link')
  return link ? { title: link, place: 'after' } : { title, place: 'inside' }
}
