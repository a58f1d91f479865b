import { JSDOM, VirtualConsole } from 'jsdom'
import { siteOf } from '../../../lib/sites'
import type { Site } from '../../../lib/sites/site'
import type { Reading } from '../../../lib/model/reading'
import type { Row } from '../../../lib/model/row'
import type { SightingOnPage } from '../../../lib/model/sighting'

/** Parses a page as a browser does, without running its scripts. */
export function pageOf(html: string, url: string): Document {
  // A console of its own: what jsdom cannot do with real pages' styles is nobody's concern.
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document
}

/** The site that claims an address; throws where none does. */
export function siteAt(url: string): Site {
  const site = siteOf(new URL(url))
  if (!site) throw new Error(`no site claims ${url}`)
  return site
}

/** Reads a page with the site that claims its address. */
export function readAt(document: Document, url: string): Reading {
  return siteAt(url).read(document, new URL(url))
}

/** A row as a fixture writes it: no elements, nothing that is merely absent, `truncated` only where it is so. */
export function plainRow(row: Row): Record<string, unknown> {
  return plain({
    title: row.text,
    arxivId: row.arxivId,
    doi: row.doi,
    truncated: row.truncated || undefined,
    authors: row.authors.map(({ name, identity }) => (identity ? { name, identity } : name)),
    authorsComplete: row.authorsComplete,
    category: row.category,
    section: row.section,
    announcement: row.announcement,
    year: row.year,
  })
}

/**
 * A person as a fixture writes them: the name alone where the page says nothing else of them than which paper the name
 * stands on.
 */
export function plainPerson(person: SightingOnPage): unknown {
  const { element: _element, ...facts } = person
  if (facts.subject || facts.identities.length > 0) return plain(facts)
  const { papers: _papers, papersComplete: _complete, ...rest } = facts
  return Object.keys(plain(rest)).length > 3 ? plain(facts) : facts.name
}

function plain<Shape>(value: Shape): Shape {
  return JSON.parse(JSON.stringify(value)) as Shape
}
