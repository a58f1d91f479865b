import { z } from 'zod'
import { isArxivId, parseArxivId } from '../model/arxivId'
import type { CapturedPaper, CapturedResearcher } from '../model/capture'
import { readScholarFeedAnswer } from './scholarFeedAnswer'
import { DAY, HOUR, known, only, UNKNOWN, UNREADABLE } from './source'
import type { PaperAnswer, RemoteSource, Said, SourceRequest } from './source'

const API = 'https://api.scholarfeed.org/api/v1/public'
const HOME = 'https://www.scholarfeed.org/'

const papersSchema = z.object({
  papers: z.array(z.unknown()),
  not_found: z.array(z.unknown()).nullish().catch(null),
})
const authorsSchema = z.object({ authors: z.array(z.unknown()) })
const authorSchema = z.looseObject({ name: z.string() })
const healthSchema = z.object({
  status: z.string(),
  plan: z.string().nullish().catch(null),
  usage_today: z.number().nullish().catch(null),
})

function ask(path: string, query: readonly (readonly [string, string])[], key: string | undefined): SourceRequest {
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return {
    url: `${API}/${path}${text && `?${text}`}`,
    headers: { Accept: 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
  }
}

/**
 * Scholar Feed's API: a paper's own Novelty, and authors. One person's use with their own key or none; no bulk copies.
 * Quotas have changed over time and differ by plan, so each is the reader's to set.
 */
export const scholarFeed: RemoteSource = {
  id: 'scholar-feed',
  kind: 'scholar-feed-api',
  name: 'Scholar Feed',
  origin: 'https://api.scholarfeed.org/*',
  home: HOME,
  terms: 'https://www.scholarfeed.org/terms',
  keyPage: HOME,
  limits: { perMinute: 20, interval: 250, concurrency: 1, perDay: 100, perMonth: 500 },
  questions: {
    paper: {
      batch: 50,
      lifetime: { known: 30 * DAY, unknown: 2 * DAY },
      request: (keys, key) =>
        ask(
          'papers',
          keys.map((id) => ['arxiv_ids[]', id] as const),
          key,
        ),
      read: readPapers,
    },
    author: {
      batch: 1,
      lifetime: { known: 20 * HOUR, unknown: 2 * DAY },
      request: ([id = ''], key) => ask(`authors/${encodeURIComponent(id)}`, [], key),
      read: (text, keys, at) => only(keys, readAuthor(authorSchema.parse(JSON.parse(text)), keys[0], at)),
    },
    people: {
      batch: 1,
      lifetime: { known: DAY, unknown: DAY },
      request: ([name = ''], key) => ask('authors/discover', [['q', name] as const, ['limit', '20'] as const], key),
      read: (text, keys, at) => {
        const { authors } = authorsSchema.parse(JSON.parse(text))
        return only(keys, known(captured({ authors }, at).researchers))
      },
    },
    papersOf: {
      batch: 1,
      lifetime: { known: 20 * HOUR, unknown: 2 * DAY },
      request: ([id = ''], key) => ask(`authors/${encodeURIComponent(id)}/papers`, [['limit', '50'] as const], key),
      read: (text, keys, at) => {
        const { papers } = papersSchema.parse(JSON.parse(text))
        return only(keys, known(captured(papers, at).papers))
      },
    },
    test: {
      batch: 1,
      lifetime: { known: 0, unknown: 0 },
      request: (_, key) => ask('health', [], key),
      read: (text, keys) => {
        const { plan, usage_today: used } = healthSchema.parse(JSON.parse(text))
        return only(keys, known({ ...(plan && { plan }), ...(typeof used === 'number' && { usedToday: used }) }))
      },
    },
  },
}

/** Entries are read one by one: a broken one costs only itself. */
function readPapers(text: string, keys: readonly string[], at: Date): Map<string, Said<PaperAnswer>> {
  const { papers } = papersSchema.parse(JSON.parse(text))
  const said = new Map<string, Said<PaperAnswer>>(keys.map((key) => [key, UNKNOWN]))
  for (const entry of papers) {
    const id = idOf(entry)
    if (id === undefined || !said.has(id)) continue
    const [paper] = captured([entry], at).papers
    // A paper is only ever what was asked for by its id: a second entry of the same id changes nothing.
    if (said.get(id)?.is === 'unknown') said.set(id, paper ? known({ paper, people: [] }) : UNREADABLE)
  }
  return said
}

const entrySchema = z.looseObject({ arxiv_id: z.string() })

function idOf(entry: unknown): string | undefined {
  const read = entrySchema.safeParse(entry)
  const id = read.success ? parseArxivId(read.data.arxiv_id)?.id : undefined
  return isArxivId(id) ? id : undefined
}

function readAuthor(author: unknown, id: string | undefined, at: Date): Said<CapturedResearcher> {
  const [read] = captured({ authors: [author] }, at).researchers
  if (!read) return UNREADABLE
  const same = read.identities.find(({ kind }) => kind === 'scholar-feed')
  // Another person than was asked for is nobody to write down.
  if (same && same.value !== id) return UNREADABLE
  return known(
    same || id === undefined
      ? read
      : { ...read, identities: [{ kind: 'scholar-feed', value: id }, ...read.identities] },
  )
}

function captured(answer: unknown, at: Date): { papers: CapturedPaper[]; researchers: CapturedResearcher[] } {
  const { papers, researchers } = readScholarFeedAnswer(answer, { capturedAt: at, url: HOME })
  return { papers, researchers }
}
