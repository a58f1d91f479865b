import { scholarFeedAuthor } from './scholarFeedAuthor'
import { scholarFeedPaper } from './scholarFeedPaper'
import type { Site } from './site'

/** Scholar Feed, whose pages lead to one another without a load: what one content script carries. */
export const scholarFeedSites: readonly Site[] = [scholarFeedAuthor, scholarFeedPaper]
