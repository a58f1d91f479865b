import { arxivPatterns, isArxivHost } from './arxiv'
import { arxivEntryPeople, readArxivEntries } from './arxivEntries'
import type { Site } from './site'

/** What was announced on past days: by path since August 2024, by a form's query before. */
export const arxivCatchup: Site = {
  name: 'arxiv-catchup',
  group: 'arxiv',
  matches: [...arxivPatterns('/catchup/*'), ...arxivPatterns('/catchup?*')],
  test: (url) =>
    isArxivHost(url) &&
    (/^\/catchup\/[\w.-]+\/\d{4}-\d{2}-\d{2}\/?$/.test(url.pathname) ||
      (/^\/catchup\/?$/.test(url.pathname) && url.searchParams.has('syear'))),
  examples: [
    'https://arxiv.org/catchup/cs.CL/2026-11-20?abs=True',
    'https://arxiv.org/catchup/grp_physics/2026-11-20?abs=False&page=2',
    'https://arxiv.org/catchup?smonth=4&sday=1&syear=2017&archive=astro-ph&method=with',
    'https://export.arxiv.org/catchup?smonth=4&group=grp_&sday=4&num=50&archive=astro-ph&method=without&syear=2017',
  ],
  read: (document) => readArxivEntries(document, true),
  people: arxivEntryPeople,
}
