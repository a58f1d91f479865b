import { arxivAuthor } from './arxivAuthor'
import { scholarAuthors } from './scholarAuthors'
import { scholarFeedAuthor } from './scholarFeedAuthor'
import { scholarFeedPaper } from './scholarFeedPaper'
import { scholarProfile } from './scholarProfile'
import type { Site } from './site'

/** Pages about people, and what a page without loads leads from and to them: what one content script carries. */
export const peopleSites: readonly Site[] = [
  arxivAuthor,
  scholarProfile,
  scholarAuthors,
  scholarFeedAuthor,
  scholarFeedPaper,
]
