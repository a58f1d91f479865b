import { arxivAbs } from './arxivAbs'
import { arxivAuthor } from './arxivAuthor'
import { arxivCatchup } from './arxivCatchup'
import { arxivHtml } from './arxivHtml'
import { arxivList } from './arxivList'
import { arxivSearch } from './arxivSearch'
import { guarded } from './site'
import type { Site } from './site'

/** Every kind of page Gloss reads. A new site is its file, its line here and its fixture with expected rows. */
export const sites: readonly Site[] = [arxivList, arxivCatchup, arxivSearch, arxivAuthor, arxivAbs, arxivHtml].map(
  guarded,
)

/** The site that reads this address; undefined where Gloss has nothing to do. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.test(url))
}
