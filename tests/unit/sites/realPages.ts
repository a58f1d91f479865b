import { shared, sharedText } from '../shared'
import { siteFixtures } from './fixtures'

/** Real pages in `../shared/pages`, with the address each was read at. */
const realPages: [file: string, url: string][] = [
  ['arxiv/search-2020-forestry', 'https://arxiv.org/search/?query=forestry&searchtype=all'],
  ['arxiv/list-new-2024-quant-ph', 'https://arxiv.org/list/quant-ph/new'],
  ['arxiv/list-new-2024-hep-ph', 'https://arxiv.org/list/hep-ph/new'],
  ['arxiv/catchup-2017-astro-ph', 'https://arxiv.org/catchup?smonth=4&sday=1&syear=2017&archive=astro-ph&method=with'],
  ['arxiv/list-month-2024-cs', 'https://arxiv.org/list/cs/2301?skip=0&show=3'],
  ['arxiv/list-month-empty', 'https://arxiv.org/list/cs/9101'],
  ['arxiv/abs-2021-2106.09608', 'https://arxiv.org/abs/2106.09608'],
  ['arxiv/list-recent-2026-cs-2000', 'https://arxiv.org/list/cs/pastweek?skip=0&show=2000'],
  ['arxiv/list-recent-2026-cs-50', 'https://arxiv.org/list/cs/recent'],
  ['arxiv/list-new-2026-cs-180', 'https://arxiv.org/list/cs/new'],
  ['arxiv/author-2026', 'https://arxiv.org/a/researcher_a_1'],
]

export interface Page {
  name: string
  url: string
  html: string
}

/** Our own pages, and the real ones where they are. */
export const pages: readonly Page[] = [
  ...siteFixtures,
  ...(shared ? realPages.map(([name, url]) => ({ name, url, html: sharedText(`pages/${name}.html`) })) : []),
]
