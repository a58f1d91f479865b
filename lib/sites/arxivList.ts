import { arxivPatterns, isArxivHost, plainPath } from './arxiv'
import { arxivEntryPeople, readArxivEntries } from './arxivEntries'
import type { Site } from './site'

// /list/{category}/new, the last five days, this month, a month (YYMM or YYYY-MM), a year; and the form that asks for
// a month (/list/?archive=cs&year=2023&month=01), which answers at its own address.
const LIST = /^\/list\/[\w.-]+\/(new|recent|pastweek|current|\d{2}|\d{4}|\d{6}|\d{4}-\d{2})\/?$/

/** arXiv's listings of a category. */
export const arxivList: Site = {
  name: 'arxiv-list',
  group: 'arxiv',
  matches: arxivPatterns('/list/*'),
  test: (url) =>
    isArxivHost(url) && (LIST.test(url.pathname) || (url.pathname === '/list/' && url.searchParams.has('archive'))),
  examples: [
    'https://arxiv.org/list/cs.IR/recent',
    'https://arxiv.org/list/cs/new',
    'https://arxiv.org/list/cs/pastweek?skip=0&show=2000',
    'https://arxiv.org/list/cond-mat.str-el/current',
    'https://arxiv.org/list/cs/2301?skip=0&show=3',
    'https://arxiv.org/list/math.AG/2026-06?skip=50&show=50',
    'https://arxiv.org/list/hep-th/2024',
    'https://arxiv.org/list/hep-th/98',
    'https://arxiv.org/list/?archive=cs&year=2023&month=01',
    'https://www.arxiv.org/list/quant-ph/new',
    'https://export.arxiv.org/list/physics.optics/new?skip=25&show=25',
    'https://browse.arxiv.org/list/cs.CL/recent',
    'http://xxx.lanl.gov/list/astro-ph/new',
  ],
  read: (document, url) => readArxivEntries(document, /\/new\/?$/.test(plainPath(url))),
  people: arxivEntryPeople,
}
