import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import { readPaperPage } from './paperPage'
import type { Site } from './site'

/** One paper at Scholar Feed: `/paper/{arxivId}v{n}`. The address says which; the heading is where the badge goes. */
export const scholarFeedPaper: Site = {
  name: 'scholar-feed-paper',
  group: 'scholar-feed',
  matches: ['https://www.scholarfeed.org/paper/*'],
  test: (url) => paperOfPath(url) !== undefined,
  examples: ['https://www.scholarfeed.org/paper/2504.14620v2', 'https://www.scholarfeed.org/paper/2002.02460v1'],
  read: (document, url) => readPaperPage(document, paperOfPath(url)),
}

/** The paper a Scholar Feed address is of; undefined for its other addresses. */
export function paperOfPath(url: URL): ArxivId | undefined {
  const path = url.origin === 'https://www.scholarfeed.org' ? /^\/paper\/(.+?)\/?$/.exec(url.pathname)?.[1] : undefined
  return path === undefined ? undefined : parseArxivId(path)?.id
}
