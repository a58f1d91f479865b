import { z } from 'zod'
import { parseArxivId } from '../model/arxivId'
import type { CapturedPaper, CapturedResearcher } from '../model/capture'
import { capturedPaperSchema, capturedResearcherSchema } from '../model/captureSchema'
import { parseDoi } from '../model/doi'
import type { Identity } from '../model/identity'
import { DAY, HOUR, known, only, UNREADABLE } from './source'
import type { PaperAnswer, RemoteSource, Said, SourceRequest } from './source'

const API = 'https://api.openalex.org'

const text = z.string().nullish().catch(null)
const number = z.number().nullish().catch(null)

const authorSchema = z.object({
  id: z.string(),
  display_name: z.string(),
  orcid: text,
  works_count: number,
  cited_by_count: number,
  summary_stats: z.object({ h_index: number, i10_index: number }).nullish().catch(null),
  last_known_institutions: z
    .array(z.object({ display_name: z.string() }))
    .nullish()
    .catch(null),
  topics: z
    .array(z.object({ display_name: z.string() }))
    .nullish()
    .catch(null),
})

const workSchema = z.object({
  id: z.string(),
  doi: text,
  title: text,
  display_name: text,
  publication_year: number,
  publication_date: text,
  cited_by_count: number,
  authorships: z
    .array(z.object({ author: z.object({ id: text, display_name: z.string(), orcid: text }) }))
    .nullish()
    .catch(null),
  primary_location: z
    .object({ landing_page_url: text, source: z.object({ display_name: text }).nullish().catch(null) })
    .nullish()
    .catch(null),
  locations: z
    .array(z.object({ landing_page_url: text }))
    .nullish()
    .catch(null),
  abstract_inverted_index: z
    .record(z.string(), z.array(z.int().min(0)))
    .nullish()
    .catch(null),
})
type Work = z.infer<typeof workSchema>

const listSchema = z.object({ results: z.array(z.unknown()) })

const AUTHOR_FIELDS = 'id,display_name,orcid,works_count,cited_by_count,summary_stats,last_known_institutions,topics'
const WORK_FIELDS =
  'id,doi,title,display_name,publication_year,publication_date,cited_by_count,authorships,primary_location,locations,abstract_inverted_index'

function ask(path: string, query: Record<string, string>, key: string | undefined): SourceRequest {
  const all = { ...query, ...(key && { api_key: key }) }
  const rest = Object.entries(all).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return { url: `${API}/${path}?${rest.join('&')}`, headers: { Accept: 'application/json' } }
}

/**
 * OpenAlex, an open catalogue (CC0): metrics and papers of a person by identifier, papers by their arXiv DOI. Priced by
 * use since 2026: single records are free, lists and searches draw on a small daily allowance.
 */
export const openAlex: RemoteSource = {
  id: 'openalex',
  kind: 'openalex-api',
  name: 'OpenAlex',
  origin: 'https://api.openalex.org/*',
  home: 'https://openalex.org/',
  terms: 'https://developers.openalex.org/',
  keyPage: 'https://openalex.org/settings/api',
  limits: { perMinute: 120, interval: 100, concurrency: 2, perDay: 1000, perMonth: 20_000 },
  questions: {
    author: {
      batch: 1,
      lifetime: { known: 20 * HOUR, unknown: 7 * DAY },
      request: ([id = ''], key) =>
        ask(`authors/${encodeURIComponent(id).replace('%3A', ':')}`, { select: AUTHOR_FIELDS }, key),
      read: (body, keys, at) => only(keys, readAuthor(JSON.parse(body), keys[0], at)),
    },
    people: {
      batch: 1,
      // 0.1 cents; a list is a tenth of that, and a thousand lists are a day's allowance.
      cost: 10,
      lifetime: { known: DAY, unknown: DAY },
      request: ([name = ''], key) => ask('authors', { search: name, per_page: '20', select: AUTHOR_FIELDS }, key),
      read: (body, keys, at) => {
        const { results } = listSchema.parse(JSON.parse(body))
        const people = results.map((one) => authorOf(authorSchema.safeParse(one).data, at))
        return only(keys, known(people.filter((person) => person !== undefined)))
      },
    },
    papersOf: {
      batch: 1,
      lifetime: { known: 20 * HOUR, unknown: 7 * DAY },
      request: ([id = ''], key) =>
        ask(
          'works',
          { filter: `author.id:${id}`, sort: 'publication_date:desc', per_page: '100', select: WORK_FIELDS },
          key,
        ),
      read: (body, keys) => {
        const { results } = listSchema.parse(JSON.parse(body))
        const papers = results.map((one) => paperOf(workSchema.safeParse(one).data))
        return only(keys, known(papers.filter((paper) => paper !== undefined)))
      },
    },
    paper: {
      batch: 1,
      lifetime: { known: 30 * DAY, unknown: 7 * DAY },
      request: ([id = ''], key) =>
        ask(`works/doi:10.48550/arXiv.${encodeURIComponent(id)}`, { select: WORK_FIELDS }, key),
      read: (body, keys) => only(keys, readWork(workSchema.parse(JSON.parse(body)), keys[0])),
    },
    test: {
      batch: 1,
      lifetime: { known: 0, unknown: 0 },
      // A single record costs nothing.
      request: (_, key) => ask('works/doi:10.48550/arXiv.1706.03762', { select: 'id' }, key),
      read: (body, keys) => {
        z.object({ id: z.string() }).parse(JSON.parse(body))
        return only(keys, known({}))
      },
    },
  },
}

function readAuthor(body: unknown, asked: string | undefined, at: Date): Said<CapturedResearcher> {
  const author = authorSchema.parse(body)
  const read = authorOf(author, at)
  if (!read || asked === undefined) return UNREADABLE
  const wanted = asked.startsWith('orcid:')
    ? { kind: 'orcid', value: asked.slice('orcid:'.length) }
    : { kind: 'openalex', value: asked }
  // OpenAlex merges authors: it then answers with the one that another went into, which is still who was asked for.
  const carries = read.identities.some(({ kind, value }) => kind === wanted.kind && value === wanted.value)
  return carries || wanted.kind === 'openalex' ? known(read) : UNREADABLE
}

function authorOf(author: z.infer<typeof authorSchema> | undefined, at: Date): CapturedResearcher | undefined {
  const id = author && shortId(author.id, 'A')
  if (!author || !id) return undefined
  const orcid = orcidOf(author.orcid)
  const stats = author.summary_stats
  const affiliation = author.last_known_institutions?.[0]?.display_name
  const interests = author.topics?.map((topic) => topic.display_name).filter((topic) => topic !== '')
  const read = capturedResearcherSchema.safeParse({
    name: author.display_name,
    ...(isCount(stats?.h_index) && { hIndex: stats.h_index }),
    ...(isCount(stats?.i10_index) && { i10Index: stats.i10_index }),
    ...(isCount(author.works_count) && { paperCount: author.works_count }),
    ...(isCount(author.cited_by_count) && { citations: author.cited_by_count }),
    ...(affiliation && { affiliation }),
    ...(interests?.length && { interests: interests.slice(0, 5) }),
    identities: [{ kind: 'openalex', value: id }, ...(orcid ? [orcid] : [])],
    source: { kind: 'openalex-api', url: `https://openalex.org/${id}`, capturedAt: at.toISOString() },
  })
  return read.data
}

function readWork(work: Work, asked: string | undefined): Said<PaperAnswer> {
  const paper = paperOf(work)
  if (!paper || asked === undefined) return UNREADABLE
  const people = (work.authorships ?? []).map(({ author }) => {
    const id = shortId(author.id, 'A')
    const orcid = orcidOf(author.orcid)
    const identities: Identity[] = id ? [{ kind: 'openalex', value: id }] : []
    return { name: author.display_name, identities: orcid ? [...identities, orcid] : identities }
  })
  const arxivId = parseArxivId(asked)?.id
  return known({ paper: { ...paper, ...(arxivId && { arxivId }) }, people })
}

function paperOf(work: Work | undefined): CapturedPaper | undefined {
  const title = (work?.title ?? work?.display_name)?.replace(/\s+/g, ' ').trim()
  if (!work || !title) return undefined
  const doi = work.doi ? parseDoi(work.doi) : undefined
  const pages = [work.primary_location, ...(work.locations ?? [])].map((place) => place?.landing_page_url ?? '')
  const arxivId = [work.doi ?? '', ...pages].map((address) => parseArxivId(address)?.id).find((id) => id !== undefined)
  const authors = (work.authorships ?? []).map(({ author }) => author.display_name.trim()).filter((name) => name !== '')
  const abstract = work.abstract_inverted_index && abstractOf(work.abstract_inverted_index)
  const venue = work.primary_location?.source?.display_name
  const date = z.iso.date().safeParse(work.publication_date).data
  const read = capturedPaperSchema.safeParse({
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    title,
    authors,
    // The catalogue cuts lists of more than a hundred names.
    authorsComplete: authors.length > 0 && authors.length < 100,
    ...(date ? { date } : isYear(work.publication_year) && { year: work.publication_year }),
    ...(abstract && { abstract }),
    ...(venue && { venue }),
    ...(isCount(work.cited_by_count) && { citations: work.cited_by_count }),
  })
  return read.data
}

/** OpenAlex gives abstracts as each word's places. */
function abstractOf(index: Record<string, number[]>): string {
  const words: string[] = []
  for (const [word, places] of Object.entries(index)) for (const at of places) if (at < 20_000) words[at] = word
  return words
    .filter((word) => word !== undefined)
    .join(' ')
    .slice(0, 50_000)
}

function shortId(url: string | null | undefined, letter: 'A'): string | undefined {
  return new RegExp(`^(?:https?://openalex\\.org/)?(${letter}\\d{1,15})$`).exec(url ?? '')?.[1]
}

function orcidOf(url: string | null | undefined): Identity | undefined {
  const value = /^(?:https?:\/\/orcid\.org\/)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/.exec(url ?? '')?.[1]
  return value ? { kind: 'orcid', value } : undefined
}

const isCount = (value: number | null | undefined): value is number => Number.isSafeInteger(value) && value! >= 0
const isYear = (value: number | null | undefined): value is number => isCount(value) && value >= 1000 && value <= 3000
