import { arxivAuthor } from './arxivAuthor'
import { arxivSites } from './arxivSites'
import { otherSites } from './otherSites'
import { scholarFeedSites } from './scholarFeedSites'
import { scholarPeopleSites } from './scholarPeopleSites'
import { scholarSites } from './scholarSites'
import { guarded, siteAmong } from './site'
import type { Site } from './site'

// One content script carries each group, so that no page is given code for another's.
const all = [...arxivSites, arxivAuthor, ...scholarSites, ...scholarPeopleSites, ...scholarFeedSites, ...otherSites]

/** Every kind of page Gloss reads. A new site is its file, its line in a group and its fixture with expected rows. */
export const sites: readonly Site[] = all.map(guarded)

/** The site that reads this address; undefined where Gloss has nothing to do. */
export function siteOf(url: URL): Site | undefined {
  return siteAmong(sites, url)
}
