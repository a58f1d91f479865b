import type { QuestionName, SourceId } from '../model/asking'
import type { CapturedPaper, CapturedResearcher } from '../model/capture'
import type { Identity } from '../model/identity'
import type { SourceKind } from '../model/provenance'

/** One request, as it goes out. Never carries cookies, a referrer or anything of the reader's but their own key. */
export interface SourceRequest {
  url: string
  method?: 'POST'
  headers?: Record<string, string>
  body?: string
}

/** A paper as a source describes it, and who wrote it as far as the source gives its authors identifiers. */
export interface PaperAnswer {
  paper: CapturedPaper
  people: { name: string; identities: Identity[] }[]
}

/** What each question is answered with. */
export interface Answers {
  /** Key: an arXiv id. */
  paper: PaperAnswer
  /** Key: the source's own id of a person, or an ORCID as `orcid:0000-…` where the source takes it. */
  author: CapturedResearcher
  /** Key: a name. Candidates for the reader to choose from; a name alone never attributes. */
  people: CapturedResearcher[]
  /** Key: the source's own id of a person. Their newest papers, one page. */
  papersOf: CapturedPaper[]
  /** Key: anything. Whether the source answers and takes the key; what it says of the quota, if it says so. */
  test: { plan?: string; usedToday?: number }
}

/** What a source said of one key: a value, that it has no such thing, or something that could not be read. */
export type Said<Value> = { is: 'known'; value: Value } | { is: 'unknown' } | { is: 'unreadable' }

/** One kind of question, which is asked of several keys at a time where the source lets it. */
export interface Question<Value> {
  /** The most keys in one request. */
  batch: number
  /** As how many requests of the budget it counts, where the source charges more for it; else 1. */
  cost?: number
  /** How long an answer holds, and how long "not known", in milliseconds. */
  lifetime: { known: number; unknown: number }
  /** @param key the reader's own, where they have one */
  request(keys: readonly string[], key: string | undefined): SourceRequest
  /**
   * Reads a whole answer with status 200. A key that the answer does not speak of is not known to the source.
   * @throws SyntaxError when it is cut or no JSON (XML), ZodError when it is something else than was asked for
   */
  read(text: string, keys: readonly string[], at: Date): Map<string, Said<Value>>
}

/** How often a source may be asked. Each number is a default: what the reader sets for day and month comes first. */
export interface Limits {
  /** Requests within any 60 seconds. */
  perMinute: number
  /** Milliseconds between the starts of two requests. */
  interval: number
  /** Requests under way at once. */
  concurrency: number
  perDay: number
  perMonth: number
}

/** One source: what it can be asked, how often, and under which terms. */
export interface RemoteSource {
  id: SourceId
  /** What the provenance of its facts says. */
  kind: SourceKind
  name: string
  /** What the reader is asked to allow, as a match pattern. */
  origin: string
  home: string
  terms: string
  /** Where a key can be had; absent where the source takes none. */
  keyPage?: string
  limits: Limits
  questions: { [Name in QuestionName]?: Question<Answers[Name]> }
}

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A value for the one key of a question that is asked one key at a time. */
export function only<Value>(keys: readonly string[], said: Said<Value>): Map<string, Said<Value>> {
  return new Map(keys.slice(0, 1).map((key) => [key, said]))
}

export const known = <Value>(value: Value): Said<Value> => ({ is: 'known', value })
export const UNKNOWN = { is: 'unknown' } as const
export const UNREADABLE = { is: 'unreadable' } as const
