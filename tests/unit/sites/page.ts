import { JSDOM } from 'jsdom'
import { siteOf } from '../../../lib/sites'
import type { Reading } from '../../../lib/model/reading'

/** Parses a page as a browser does, without running its scripts. */
export function pageOf(html: string, url: string): Document {
  return new JSDOM(html, { url }).window.document
}

/** Reads a page with the site that claims its address. */
export function readAt(document: Document, url: string): Reading {
  const site = siteOf(new URL(url))
  if (!site) throw new Error(`no site claims ${url}`)
  return site.read(document, new URL(url))
}
