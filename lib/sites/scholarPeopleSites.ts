import { scholarAuthors } from './scholarAuthors'
import { scholarProfile } from './scholarProfile'
import type { Site } from './site'

/** Pages of Google Scholar about people: what one content script carries. */
export const scholarPeopleSites: readonly Site[] = [scholarProfile, scholarAuthors]
