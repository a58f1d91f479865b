import { aclAnthology } from './aclAnthology'
import { arxivAbs } from './arxivAbs'
import { arxivAuthor } from './arxivAuthor'
import { arxivCatchup } from './arxivCatchup'
import { arxivHtml } from './arxivHtml'
import { arxivList } from './arxivList'
import { arxivSearch } from './arxivSearch'
import { dblpAuthor } from './dblpAuthor'
import { huggingFacePaper } from './huggingFacePaper'
import { huggingFacePapers } from './huggingFacePapers'
import { openReview } from './openReview'
import { scholarAuthors } from './scholarAuthors'
import { scholarFeedAuthor } from './scholarFeedAuthor'
import { scholarFeedPaper } from './scholarFeedPaper'
import { scholarProfile } from './scholarProfile'
import { scholarResults } from './scholarResults'
import { semanticScholarSearch } from './semanticScholarSearch'
import { guarded } from './site'
import type { Site } from './site'

const all: readonly Site[] = [
  // arXiv
  arxivList,
  arxivCatchup,
  arxivSearch,
  arxivAuthor,
  arxivAbs,
  arxivHtml,
  // Google Scholar
  scholarResults,
  scholarProfile,
  scholarAuthors,
  // Scholar Feed
  scholarFeedAuthor,
  scholarFeedPaper,
  // others
  huggingFacePapers,
  huggingFacePaper,
  semanticScholarSearch,
  openReview,
  dblpAuthor,
  aclAnthology,
]

/** Every kind of page Gloss reads. A new site is its file, its line above and its fixture with expected rows. */
export const sites: readonly Site[] = all.map(guarded)

/** The site that reads this address; undefined where Gloss has nothing to do. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.test(url))
}
