import { scholarResults } from './scholarResults'
import type { Site } from './site'

/** Result lists of Google Scholar: what one content script carries. */
export const scholarSites: readonly Site[] = [scholarResults]
