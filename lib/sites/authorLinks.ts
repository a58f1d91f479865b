import { arxivPatterns } from './arxiv'
import { scholarPatterns } from './scholarDomains'

/**
 * Match patterns of the links that lead to a person: arXiv's search for an author (until 2018 under /find) and its
 * author pages, Scholar's profiles, Scholar Feed's researchers.
 */
export const authorLinkPatterns: readonly string[] = [
  ...arxivPatterns('/search/*searchtype=author*'),
  ...arxivPatterns('/find/*au:*'),
  ...arxivPatterns('/a/*'),
  ...scholarPatterns('/citations?*user=*'),
  'https://www.scholarfeed.org/author/*',
]
