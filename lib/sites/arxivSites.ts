import { arxivAbs } from './arxivAbs'
import { arxivCatchup } from './arxivCatchup'
import { arxivHtml } from './arxivHtml'
import { arxivList } from './arxivList'
import { arxivSearch } from './arxivSearch'
import type { Site } from './site'

/** Listings, searches and papers of arXiv: what one content script carries. */
export const arxivSites: readonly Site[] = [arxivList, arxivCatchup, arxivSearch, arxivAbs, arxivHtml]
