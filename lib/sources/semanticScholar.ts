import { z } from 'zod'
import { parseArxivId } from '../model/arxivId'
import type { CapturedPaper, CapturedResearcher } from '../model/capture'
import { capturedPaperSchema, capturedResearcherSchema } from '../model/captureSchema'
import { parseDoi } from '../model/doi'
import type { Identity } from '../model/identity'
import { DAY, HOUR, known, only, UNKNOWN, UNREADABLE } from './source'
import type { PaperAnswer, RemoteSource, Said, SourceRequest } from './source'

const API = 'https://api.semanticscholar.org/graph/v1'

const text = z.string().nullish().catch(null)
const number = z.number().nullish().catch(null)
const ids = z.looseObject({ ArXiv: text, DOI: text }).nullish().catch(null)

const authorSchema = z.object({
  authorId: z.string().regex(/^\d{1,15}$/),
  name: z.string(),
  hIndex: number,
  paperCount: number,
  citationCount: number,
  affiliations: z.array(z.string()).nullish().catch(null),
  externalIds: z.looseObject({ ORCID: text }).nullish().catch(null),
})

const paperSchema = z.object({
  paperId: text,
  externalIds: ids,
  title: text,
  abstract: text,
  venue: text,
  year: number,
  publicationDate: text,
  citationCount: number,
  authors: z
    .array(z.object({ authorId: text, name: z.string() }))
    .nullish()
    .catch(null),
})

const AUTHOR_FIELDS = 'name,hIndex,citationCount,paperCount,affiliations,externalIds'
const PAPER_FIELDS = 'externalIds,title,abstract,venue,year,publicationDate,citationCount,authors'

function ask(path: string, query: Record<string, string>, key: string | undefined, body?: unknown): SourceRequest {
  const rest = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return {
    url: `${API}/${path}?${rest.join('&')}`,
    headers: {
      Accept: 'application/json',
      ...(key && { 'x-api-key': key }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { method: 'POST' as const, body: JSON.stringify(body) }),
  }
}

/** Semantic Scholar: metrics of up to a thousand people and papers of up to five hundred ids in one request. */
export const semanticScholar: RemoteSource = {
  id: 'semantic-scholar',
  kind: 'semantic-scholar-api',
  name: 'Semantic Scholar',
  origin: 'https://api.semanticscholar.org/*',
  home: 'https://www.semanticscholar.org/',
  terms: 'https://www.semanticscholar.org/product/api/license',
  keyPage: 'https://www.semanticscholar.org/product/api#api-key',
  limits: { perMinute: 30, interval: 1100, concurrency: 1, perDay: 1000, perMonth: 10_000 },
  questions: {
    paper: {
      batch: 500,
      lifetime: { known: 30 * DAY, unknown: 7 * DAY },
      request: (keys, key) =>
        ask('paper/batch', { fields: PAPER_FIELDS }, key, { ids: keys.map((id) => `ARXIV:${id}`) }),
      read: (body, keys) => inOrder(body, keys, (entry, id) => readPaper(entry, id)),
    },
    author: {
      batch: 1000,
      lifetime: { known: 20 * HOUR, unknown: 7 * DAY },
      request: (keys, key) => ask('author/batch', { fields: AUTHOR_FIELDS }, key, { ids: keys }),
      read: (body, keys, at) => inOrder(body, keys, (entry, id) => readAuthor(entry, id, at)),
    },
    people: {
      batch: 1,
      lifetime: { known: DAY, unknown: DAY },
      request: ([name = ''], key) => ask('author/search', { query: name, limit: '20', fields: AUTHOR_FIELDS }, key),
      read: (body, keys, at) => {
        const { data } = z.object({ data: z.array(z.unknown()) }).parse(JSON.parse(body))
        const people = data.map((one) => authorOf(authorSchema.safeParse(one).data, at))
        return only(keys, known(people.filter((person) => person !== undefined)))
      },
    },
    papersOf: {
      batch: 1,
      lifetime: { known: 20 * HOUR, unknown: 7 * DAY },
      request: ([id = ''], key) =>
        ask(`author/${encodeURIComponent(id)}/papers`, { fields: PAPER_FIELDS, limit: '100' }, key),
      read: (body, keys) => {
        const { data } = z.object({ data: z.array(z.unknown()) }).parse(JSON.parse(body))
        const papers = data.map((one) => paperOf(paperSchema.safeParse(one).data))
        return only(keys, known(papers.filter((paper) => paper !== undefined)))
      },
    },
    test: {
      batch: 1,
      lifetime: { known: 0, unknown: 0 },
      request: (_, key) => ask('paper/ARXIV:1706.03762', { fields: 'title' }, key),
      read: (body, keys) => {
        z.object({ paperId: z.string() }).parse(JSON.parse(body))
        return only(keys, known({}))
      },
    },
  },
}

/** Batches are answered in the order they were asked in, with null for what is not known. */
function inOrder<Value>(
  body: string,
  keys: readonly string[],
  read: (entry: unknown, key: string) => Said<Value>,
): Map<string, Said<Value>> {
  // An answer of another length than the question cannot be told apart: nobody may be given another's numbers.
  const entries = z.array(z.unknown()).length(keys.length).parse(JSON.parse(body))
  return new Map(keys.map((key, at) => [key, entries[at] === null ? UNKNOWN : read(entries[at], key)]))
}

function readAuthor(entry: unknown, asked: string, at: Date): Said<CapturedResearcher> {
  const author = authorSchema.safeParse(entry).data
  const read = authorOf(author, at)
  return read && author?.authorId === asked ? known(read) : UNREADABLE
}

function authorOf(author: z.infer<typeof authorSchema> | undefined, at: Date): CapturedResearcher | undefined {
  if (!author) return undefined
  const orcid = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.exec(author.externalIds?.ORCID ?? '')?.[0]
  const identities: Identity[] = [{ kind: 'semantic-scholar', value: author.authorId }]
  if (orcid) identities.push({ kind: 'orcid', value: orcid })
  const affiliation = author.affiliations?.find((place) => place.trim() !== '')
  const read = capturedResearcherSchema.safeParse({
    name: author.name,
    ...(isCount(author.hIndex) && { hIndex: author.hIndex }),
    ...(isCount(author.paperCount) && { paperCount: author.paperCount }),
    ...(isCount(author.citationCount) && { citations: author.citationCount }),
    ...(affiliation && { affiliation: affiliation.slice(0, 500) }),
    identities,
    source: {
      kind: 'semantic-scholar-api',
      url: `https://www.semanticscholar.org/author/${author.authorId}`,
      capturedAt: at.toISOString(),
    },
  })
  return read.data
}

function readPaper(entry: unknown, asked: string): Said<PaperAnswer> {
  const given = paperSchema.safeParse(entry).data
  const paper = paperOf(given)
  const arxivId = parseArxivId(asked)?.id
  if (!given || !paper || !arxivId || (paper.arxivId && paper.arxivId !== arxivId)) return UNREADABLE
  const people = (given.authors ?? []).map(({ authorId, name }) => ({
    name,
    identities: authorId ? [{ kind: 'semantic-scholar' as const, value: authorId }] : [],
  }))
  return known({ paper: { ...paper, arxivId }, people })
}

function paperOf(given: z.infer<typeof paperSchema> | undefined): CapturedPaper | undefined {
  const title = given?.title?.replace(/\s+/g, ' ').trim()
  if (!given || !title) return undefined
  const arxivId = given.externalIds?.ArXiv ? parseArxivId(given.externalIds.ArXiv)?.id : undefined
  const doi = given.externalIds?.DOI ? parseDoi(given.externalIds.DOI) : undefined
  const authors = (given.authors ?? []).map(({ name }) => name.trim()).filter((name) => name !== '')
  const date = z.iso.date().safeParse(given.publicationDate).data
  const read = capturedPaperSchema.safeParse({
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    title,
    authors,
    authorsComplete: authors.length > 0,
    ...(date ? { date } : isYear(given.year) && { year: given.year }),
    ...(given.abstract && { abstract: given.abstract.slice(0, 50_000) }),
    ...(given.venue && { venue: given.venue.slice(0, 500) }),
    ...(isCount(given.citationCount) && { citations: given.citationCount }),
  })
  return read.data
}

const isCount = (value: number | null | undefined): value is number => Number.isSafeInteger(value) && value! >= 0
const isYear = (value: number | null | undefined): value is number => isCount(value) && value >= 1000 && value <= 3000
