import { aclAnthology } from './aclAnthology'
import { dblpAuthor } from './dblpAuthor'
import { huggingFacePaper } from './huggingFacePaper'
import { huggingFacePapers } from './huggingFacePapers'
import { openReview } from './openReview'
import { semanticScholarSearch } from './semanticScholarSearch'
import type { Site } from './site'

/** Other places where papers are listed: what one content script carries. */
export const otherSites: readonly Site[] = [
  huggingFacePapers,
  huggingFacePaper,
  semanticScholarSearch,
  openReview,
  dblpAuthor,
  aclAnthology,
]
