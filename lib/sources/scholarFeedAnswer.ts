import { z } from 'zod'
import { parseArxivId } from '../model/arxivId'
import type { Capture, CapturedPaper, CapturedResearcher, Skipped } from '../model/capture'
import { capturedPaperSchema, capturedResearcherSchema } from '../model/captureSchema'
import type { Identity } from '../model/identity'
import type { Provenance } from '../model/provenance'
import { untitled } from '../model/untitled'

// https://api.scholarfeed.org/api/v1: every key may be missing or null, and unknown ones come and go.
const text = z.string().nullish().catch(null)
const number = z.number().nullish().catch(null)

/** A paper as the Scholar Feed API answers it. `llm_novelty_score` is 0-1, `impact_pct` 0-100. */
export const scholarFeedPaperSchema = z.object({
  arxiv_id: z.string().nullish(),
  title: text,
  authors: z.array(z.string()).nullish().catch(null),
  year: number,
  categories: z.array(z.string()).nullish().catch(null),
  has_code: z.boolean().nullish().catch(null),
  github_url: z
    .url({ protocol: /^https?$/ })
    .nullish()
    .catch(null),
  llm_summary: text,
  citation_count: number,
  venue_name: text,
  llm_novelty_score: z.number().nullish(),
  impact_pct: number,
  published_date: text,
  primary_category: text,
})

/** An author as the API answers them: alone with `top_papers`, or in a list. */
export const scholarFeedAuthorSchema = z.object({
  id: z.union([z.int().positive(), z.string().regex(/^\d{1,15}$/)]).nullish(),
  name: z.string(),
  h_index: number,
  total_papers: number,
  total_citations: number,
  primary_field: text,
  research_topics: z.array(z.string()).nullish().catch(null),
  semantic_scholar_id: z.union([z.string(), z.int()]).nullish().catch(null),
  top_papers: z.array(z.unknown()).nullish().catch(null),
})

export interface AnswerOptions {
  capturedAt: Date
  /** A file's name, for an answer that was saved as one. */
  label?: string
  /** The request's address, when the answer came from it just now. */
  url?: string
}

/** True for JSON that can only be an answer of this API (as opposed to a score table or a bibliography). */
export function isScholarFeedAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && isPaper(value[0])
  if (!isRecord(value)) return false
  if (Array.isArray(value.papers)) return 'total' in value || 'not_found' in value || isPaper(value.papers[0])
  if (Array.isArray(value.authors) && isAuthor(value.authors[0])) return true
  return isAuthor(value) || isPaper(value)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const ONLY_A_PAPER = ['llm_summary', 'llm_significance', 'impact_pct', 'has_code', 'citation_count', 'categories']

function isPaper(value: unknown): boolean {
  return isRecord(value) && 'arxiv_id' in value && ONLY_A_PAPER.some((key) => key in value)
}

function isAuthor(value: unknown): boolean {
  return (
    isRecord(value) &&
    'name' in value &&
    ('total_papers' in value || 'author_rank_score' in value || 'top_papers' in value)
  )
}

/**
 * Turns one answer (papers, one author, a list of authors) into facts. The profile page's Novelty and AI Score are not
 * among what the API documents, so an author brings none. Records that cannot be read are named by their position.
 */
export function readScholarFeedAnswer(answer: unknown, options: AnswerOptions): Capture {
  const skipped: Skipped[] = []
  const source: Provenance = {
    kind: 'scholar-feed-api',
    ...(options.label && { label: options.label }),
    ...(options.url && { url: options.url }),
    capturedAt: options.capturedAt.toISOString(),
  }
  const papersIn = (list: unknown[]) =>
    list.flatMap((item, index) => paperOf(item, source, (skip) => skipped.push({ line: index + 1, ...skip })) ?? [])
  const authorsIn = (list: unknown[]) =>
    list.flatMap((item, index) => {
      const author = scholarFeedAuthorSchema.safeParse(item)
      const researcher = author.success && researcherOf(author.data, papersIn(author.data.top_papers ?? []), source)
      if (researcher) return [researcher]
      skipped.push({ line: index + 1, reason: 'badResearcher', found: shown(item) })
      return []
    })
  const found: Pick<Capture, 'researchers' | 'papers'> = { researchers: [], papers: [] }
  if (Array.isArray(answer)) found.papers = papersIn(answer)
  else if (isRecord(answer) && Array.isArray(answer.papers)) found.papers = papersIn(answer.papers)
  else if (isRecord(answer) && Array.isArray(answer.authors) && !isPaper(answer))
    found.researchers = authorsIn(answer.authors)
  else if (isAuthor(answer)) found.researchers = authorsIn([answer])
  else if (isPaper(answer)) found.papers = papersIn([answer])
  else skipped.push({ reason: 'unknownFormat', found: shown(answer) })
  return { ...found, skipped }
}

type Report = (skip: Omit<Skipped, 'line'>) => void

function paperOf(item: unknown, source: Provenance, report: Report): CapturedPaper | undefined {
  const read = scholarFeedPaperSchema.safeParse(item)
  if (!read.success) return void report({ reason: 'badPaper', found: shown(item) })
  const given = read.data
  const arxiv = given.arxiv_id ? parseArxivId(given.arxiv_id) : undefined
  if (given.arxiv_id && !arxiv) return void report({ reason: 'badArxivId', found: given.arxiv_id.slice(0, 80) })
  const title = given.title?.replace(/\s+/g, ' ').trim() || (arxiv ? untitled({ arxivId: arxiv.id }) : '')
  if (title === '') return void report({ reason: 'noTitle', found: shown(item) })
  const novelty = given.llm_novelty_score
  const outOfRange = typeof novelty === 'number' && !(novelty >= 0 && novelty <= 1)
  if (outOfRange) report({ reason: 'outOfRange', found: `llm_novelty_score ${novelty}` })
  const category = given.primary_category ?? given.categories?.[0]
  const paper = capturedPaperSchema.safeParse({
    ...(arxiv && { arxivId: arxiv.id }),
    title,
    authors: (given.authors ?? [])
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^et al\.?$/i.test(name)),
    authorsComplete: !!given.authors?.length && !given.authors.some((name) => /^et al\.?$/i.test(name.trim())),
    ...(category && { category }),
    ...dated(given),
    ...(given.venue_name && { venue: given.venue_name }),
    ...((given.has_code || given.github_url) && { hasCode: true }),
    ...(given.github_url && given.github_url.length <= 2000 && { codeUrl: given.github_url }),
    ...summaryOf(given.llm_summary),
    ...(isPart(given.impact_pct, 100) && { impactPercentile: given.impact_pct }),
    ...(isCount(given.citation_count) && { citations: given.citation_count }),
    ...(typeof novelty === 'number' &&
      !outOfRange && { scores: [{ novelty: Math.round(novelty * 1000 + 1e-9) / 10, source }] }),
  })
  if (!paper.success) return void report({ reason: 'badPaper', found: shown(item) })
  return paper.data
}

/** One line of the source's, which is its own words and never an abstract. */
function summaryOf(given: string | null | undefined) {
  const summary = given?.replace(/\s+/g, ' ').trim().slice(0, 2000)
  return summary ? { summary } : {}
}

function dated({ published_date: published, year }: z.infer<typeof scholarFeedPaperSchema>) {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(published ?? '')?.[0]
  if (day && z.iso.date().safeParse(day).success) return { date: day }
  return isCount(year) && year >= 1000 && year <= 3000 ? { year } : {}
}

function researcherOf(
  author: z.infer<typeof scholarFeedAuthorSchema>,
  papers: CapturedPaper[],
  source: Provenance,
): CapturedResearcher | undefined {
  const identities: Identity[] = []
  if (author.id) identities.push({ kind: 'scholar-feed', value: String(author.id) })
  if (author.semantic_scholar_id)
    identities.push({ kind: 'semantic-scholar', value: String(author.semantic_scholar_id) })
  const read = capturedResearcherSchema.safeParse({
    name: author.name,
    ...(author.primary_field && { field: author.primary_field }),
    ...(isCount(author.h_index) && { hIndex: author.h_index }),
    ...(isCount(author.total_papers) && { paperCount: author.total_papers }),
    ...(isCount(author.total_citations) && { citations: author.total_citations }),
    ...(author.research_topics?.length && {
      interests: author.research_topics.filter((topic) => topic !== '').slice(0, 50),
    }),
    identities,
    ...(papers.length > 0 && { papers }),
    source,
  })
  return read.success ? read.data : undefined
}

const isCount = (value: number | null | undefined): value is number => Number.isSafeInteger(value) && value! >= 0
const isPart = (value: number | null | undefined, most: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= most

const shown = (value: unknown) => (JSON.stringify(value) ?? '').slice(0, 80)
