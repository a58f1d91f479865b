import { aclAnthology } from './aclAnthology'
import { arxivAuthor } from './arxivAuthor'
import { arxivCatchup } from './arxivCatchup'
import { arxivList } from './arxivList'
import { arxivSearch } from './arxivSearch'
import { dblpAuthor } from './dblpAuthor'
import { scholarProfile } from './scholarProfile'
import { scholarResults } from './scholarResults'
import { patternsOf } from './site'

/** Where many papers are listed in plain lists, which can be sorted and filtered without a page's script minding. */
export const listingPatterns = patternsOf([
  arxivList,
  arxivCatchup,
  arxivSearch,
  arxivAuthor,
  scholarResults,
  scholarProfile,
  dblpAuthor,
  aclAnthology,
])
