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
  ['scholar/search-2026-attention', 'https://scholar.google.com/scholar?q=attention+mechanism&hl=en&as_sdt=0,5'],
  ['scholar/search-2020-hello', 'https://scholar.google.gr/scholar?hl=en&start=1&q=Hello'],
  ['scholar/search-2021-citation-entries', 'https://scholar.google.com/scholar?q=Geology+of+the+Olympus+Range'],
  [
    'scholar/search-2016-bare-title',
    'https://scholar.google.co.jp/scholar?q=%22Unsupervised+feature+learning%22&hl=en',
  ],
  ['scholar/citedby-2015-truncated', 'https://scholar.google.com/scholar?cites=108642523785399070'],
  ['scholar/robot-check', 'https://scholar.google.com/scholar?q=Geology+of+the+Bull+Pass'],
  ['scholar/profile-2026', 'https://scholar.google.com/citations?hl=en&user=RxmmtT8AAAAJ'],
  ['scholar/profile-fr', 'https://scholar.google.ca/citations?user=8daWuo4AAAAJ&hl=fr&pagesize=2&sortby=pubdate'],
]

export interface Page {
  name: string
  url: string
  html: string
}

/** A page without its scripts and styles: nine tenths of a Scholar page, which no site reads. */
function light(html: string): string {
  return html.replaceAll(/<(script|style)\b[^]*?<\/\1>/gi, '')
}

/** Our own pages, and the real ones where they are. */
export const pages: readonly Page[] = [
  ...siteFixtures,
  ...(shared ? realPages.map(([name, url]) => ({ name, url, html: light(sharedText(`pages/${name}.html`)) })) : []),
]
