import { scholarAuthors } from './scholarAuthors'
import { scholarFeedAuthor } from './scholarFeedAuthor'
import { scholarFeedPaper } from './scholarFeedPaper'
import { scholarProfile } from './scholarProfile'
import type { Site } from './site'

/** Pages about people (arXiv's stand alone) and what leads from and to them without a load: one content script's. */
export const peopleSites: readonly Site[] = [scholarProfile, scholarAuthors, scholarFeedAuthor, scholarFeedPaper]
