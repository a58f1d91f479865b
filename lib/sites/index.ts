import { arxivAuthor } from './arxivAuthor'
import { arxivSites } from './arxivSites'
import { otherSites } from './otherSites'
import { peopleSites } from './peopleSites'
import { scholarSites } from './scholarSites'
import { siteAmong } from './site'
import type { Site } from './site'

/**
 * Every kind of page Gloss reads, in the groups that one content script each carries, so that no page is given code for
 * another's. A new site is its file, its line in a group and its fixture with expected rows.
 */
export const sites: readonly Site[] = [...arxivSites, arxivAuthor, ...scholarSites, ...peopleSites, ...otherSites]

/** The site that reads this address; undefined where Gloss has nothing to do. */
export function siteOf(url: URL): Site | undefined {
  return siteAmong(sites, url)
}
