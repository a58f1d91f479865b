import { z } from 'zod'
import { parseArxivId } from '../model/arxivId'
import type { CapturedPaper } from '../model/capture'
import { capturedPaperSchema } from '../model/captureSchema'
import { parseDoi } from '../model/doi'
import { childrenOf, readXml, textOf } from './atom'
import type { AtomElement } from './atom'
import { DAY, known, only, UNKNOWN, UNREADABLE } from './source'
import type { PaperAnswer, RemoteSource, Said, SourceRequest } from './source'

const API = 'https://export.arxiv.org/api/query'

function ask(keys: readonly string[]): SourceRequest {
  return { url: `${API}?id_list=${keys.map(encodeURIComponent).join(',')}&start=0&max_results=${keys.length}` }
}

/**
 * arXiv's own API: titles, authors, abstracts and categories by id. It scores nothing and nobody.
 * https://info.arxiv.org/help/api/tou.html: one request every three seconds, one connection at a time.
 */
export const arxivApi: RemoteSource = {
  id: 'arxiv',
  kind: 'arxiv-api',
  name: 'arXiv',
  origin: 'https://export.arxiv.org/*',
  home: 'https://arxiv.org/',
  terms: 'https://info.arxiv.org/help/api/tou.html',
  limits: { perMinute: 19, interval: 3100, concurrency: 1, perDay: 500, perMonth: 5000 },
  questions: {
    paper: {
      batch: 100,
      lifetime: { known: 90 * DAY, unknown: 2 * DAY },
      request: (keys) => ask(keys),
      read: readFeed,
    },
    test: {
      batch: 1,
      lifetime: { known: 0, unknown: 0 },
      request: () => ask(['1706.03762']),
      read: (xml, keys) => {
        feedOf(xml)
        return only(keys, known({}))
      },
    },
  },
}

function readFeed(xml: string, keys: readonly string[]): Map<string, Said<PaperAnswer>> {
  const said = new Map<string, Said<PaperAnswer>>(keys.map((key) => [key, UNKNOWN]))
  for (const entry of childrenOf(feedOf(xml), 'entry')) {
    const id = parseArxivId(textOf(entry, 'id'))?.id
    if (id === undefined || said.get(id)?.is !== 'unknown') continue
    const paper = paperOf(entry)
    said.set(id, paper ? known({ paper, people: [] }) : UNREADABLE)
  }
  return said
}

/** @throws ZodError for XML that is no feed, such as an error page in XHTML */
function feedOf(xml: string): AtomElement {
  const top = readXml(xml)
  z.literal('feed').parse(top.name)
  return top
}

function paperOf(entry: AtomElement): CapturedPaper | undefined {
  const categories = [...childrenOf(entry, 'primary_category'), ...childrenOf(entry, 'category')]
  const category = categories.find(({ attributes }) => attributes['term'])?.attributes['term']
  const doi = parseDoi(textOf(entry, 'doi'))
  const date = z.iso.date().safeParse(textOf(entry, 'published').slice(0, 10)).data
  const abstract = textOf(entry, 'summary').slice(0, 50_000)
  const read = capturedPaperSchema.safeParse({
    arxivId: parseArxivId(textOf(entry, 'id'))?.id,
    ...(doi && { doi }),
    title: textOf(entry, 'title'),
    authors: childrenOf(entry, 'author')
      .map((author) => textOf(author, 'name'))
      .filter((name) => name !== ''),
    authorsComplete: childrenOf(entry, 'author').length > 0,
    ...(category && { category }),
    ...(date && { date }),
    ...(abstract && { abstract }),
  })
  return read.data
}
