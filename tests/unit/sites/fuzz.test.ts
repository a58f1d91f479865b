import { describe, expect, it } from 'vitest'
import { sites as allSites } from '../../../lib/sites'
import { guarded } from '../../../lib/sites/site'
import type { Site } from '../../../lib/sites/site'
import { isArxivId } from '../../../lib/model/arxivId'
import { isDoi } from '../../../lib/model/doi'
import { damages } from './damage'
import { pageOf, siteAt } from './page'
import { Random } from './random'
import { pages } from './realPages'

/** Larger pages say nothing more here and take long; so does every damage done to every page. */
const material = pages.filter((page) => page.html.length < 200_000)
const SAMPLES = 12
const SMALL = 30_000

/** As pages meet them: kept from throwing, as whatever picks a site for an address hands it out. */
const sites = allSites.map(guarded)

/** What must hold of any page whatever, in words; empty when all is well. */
function complaints(site: Site, document: Document, url: URL): string[] {
  const { rows, failed, state } = site.read(document, url)
  const people = site.people?.(document, url) ?? []
  const found = rows.flatMap((row) => [
    ...(row.text.trim() === '' ? ['an empty title'] : []),
    ...(row.arxivId !== undefined && !isArxivId(row.arxivId) ? [`the id ${row.arxivId}`] : []),
    ...(row.doi !== undefined && !isDoi(row.doi) ? [`the DOI ${row.doi}`] : []),
    ...(row.authors.some(({ name }) => name.trim() === '') ? ['an empty author'] : []),
    ...(row.authorsComplete && row.authors.length === 0 ? ['no authors, yet all of them'] : []),
    ...((row.place === 'inside' ? row.title : row.title.parentElement)?.closest('a') ? ['a badge in a link'] : []),
  ])
  if (failed < 0 || (state === 'rows') !== rows.length > 0) found.push(`${state} with ${rows.length} rows`)
  if (people.some(({ name }) => name.trim() === '')) found.push('a person without a name')
  return found
}

describe.each(Object.entries(damages))('a page with %s', (name, damage) => {
  it('is read without an error, an empty title or a badge in a link', { timeout: 60_000 }, () => {
    const random = new Random(name.length * 7919)
    for (let sample = 0; sample < SAMPLES; sample++) {
      const page = random.pick(material)
      const broken = damage(page.html, random, random.pick(material).html)
      const document = pageOf(broken, page.url)
      // Sites meet each other's pages too, the small ones: seventeen readings of a large page take long.
      for (const site of page.html.length < SMALL ? sites : [siteAt(page.url)]) {
        const found = complaints(site, document, new URL(page.url))
        expect({ page: page.name, site: site.name, found }).toEqual({ page: page.name, site: site.name, found: [] })
      }
    }
  })
})

it.each(['', '<html>', '<!-- ', '\0\0', '<frameset>', '<svg><title>x</title></svg>'])(
  'a document of nothing, %j, is read by every site',
  (html) => {
    const document = pageOf(html, 'https://example.com/')
    for (const site of sites) expect(complaints(site, document, new URL(site.examples[0]!))).toEqual([])
  },
)
