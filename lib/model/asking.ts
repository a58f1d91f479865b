import type { ResearcherId } from './researcher'

/** The places on the net that Gloss can ask, each of them off until the reader switches it on. */
export const sourceIds = ['scholar-feed', 'openalex', 'semantic-scholar', 'arxiv'] as const
export type SourceId = (typeof sourceIds)[number]

/** What can be asked; see `Answers` in lib/sources. */
export type QuestionName = 'paper' | 'author' | 'people' | 'papersOf' | 'test'

/** How a request can fail; each has a message under `sources.fault` in the locales. */
export const faultKinds = [
  'offline', // this machine has no network
  'unreachable', // nobody answered
  'timeout',
  'badKey', // 401
  'forbidden', // 403
  'proRequired', // 403: this needs a paid plan
  'quotaExceeded', // 403: the key's quota is spent
  'blocked', // 403 of a firewall in front of the source, such as Cloudflare's error 1010
  'rateLimited', // 429
  'dailyLimit', // 429: the day's share without a key is spent
  'serverError', // 5xx
  'notAnAnswer', // a web page where data was expected
  'cut', // the answer breaks off, or is no JSON (XML)
  'tooLarge',
  'wrongShape', // data, but not what was asked for
  'refused', // any other 4xx
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  kind: FaultKind
  /** Of the HTTP answer, where there was one. */
  status?: number
  /** When the source says it may be asked again: milliseconds since 1970. */
  until?: number
}

/** One thing to be asked. Stands until it is answered or given up. */
export interface Ask {
  id?: number
  source: SourceId
  question: QuestionName
  key: string
  /** Lower is asked sooner; equals in the order they came. */
  rank: number
  /** Milliseconds since 1970. */
  wantedAt: number
  /** 1 while a request that asks it is under way. */
  sent: 0 | 1
  flight?: string
  /** How often it was asked without an answer, for a reason that may lie in the question. */
  attempts: number
  /** Asked together with at most so many others: the source refused a larger request it was part of. */
  mates?: number
  /** The jobs that wait for it. */
  jobs: string[]
}

/** What became of a question. Of an unknown key, that it was not known on that day; never a score. */
export interface Answered {
  source: SourceId
  question: QuestionName
  key: string
  is: 'known' | 'unknown' | 'failed'
  /** Milliseconds since 1970. */
  at: number
  /** Until then it is not asked again. */
  staleAt: number
  value?: unknown
  fault?: FaultKind
}

/** Why there is no answer yet. `off`: not switched on, or not allowed; `pause`: it failed, or is left alone till then. */
export interface Held {
  held: 'off' | 'stopped' | 'day' | 'month' | 'pause'
  fault?: Fault
  until?: number
}

/** How a source's queue stands, apart from what waits in it. */
export interface Pace {
  /** When the requests of the last minute were sent: milliseconds since 1970, oldest first. */
  recent: number[]
  /** Nothing is sent before. */
  pausedUntil: number
  /** Failed requests in a row. */
  failures: number
  /** Nothing is sent until the reader has done something about it. */
  stopped?: FaultKind
}

/** How a queue stands at one moment. */
export interface Line {
  /** What waits, in the order it is to be asked; at least as many as the largest request takes. */
  waiting: readonly Ask[]
  /** What has been sent and not been answered. */
  flying: readonly Ask[]
  pace: Pace
  /** Requests sent this day and this month. */
  spent: { day: number; month: number }
}

/** What to write of one step of a queue. */
export interface LineChange {
  pace?: Pace
  /** As how many requests to count what is sent now. */
  spend?: number
  put?: Ask[]
  remove?: Ask[]
  answers?: Answered[]
}

/** A source as the reader set it, and how it stands. */
export interface SourceState extends Pace {
  id: SourceId
  on: boolean
  /** What is asked without a word of the reader's: nothing, what a page shows on the screen, or all of the page. */
  automatic: 'off' | 'screen' | 'page'
  /** The reader's own budgets, where they differ from the source's defaults. */
  perDay?: number
  perMonth?: number
  lastFault?: Fault & { at: number }
  lastAnswerAt?: number
}

/** What became of one researcher in a refresh. */
export interface PersonOutcome {
  id: ResearcherId
  name: string
  /** `choose`: no identity at any source that is on; the reader has to say who they are. */
  is: 'changed' | 'same' | 'choose' | 'unknown' | 'failed'
  changes: { field: 'hIndex' | 'i10Index' | 'paperCount' | 'citations'; before?: number; after: number }[]
  newPapers: number
  fault?: FaultKind
}

/** Longer work that survives the background's end: what is left of it, and what has come of it. */
export interface Job {
  id: string
  kind: 'score' | 'fill' | 'refresh'
  /** For `score` and `fill`. */
  source?: SourceId
  state: 'running' | 'paused' | 'done' | 'cancelled'
  /** Begun without the reader asking for it. */
  automatic: boolean
  startedAt: string
  endedAt?: string
  total: number
  /** Of a refresh researchers, else arXiv ids. */
  left: string[]
  known: number
  unknown: number
  failed: number
  people: PersonOutcome[]
}

/** What a reader can do with a job; `reopen` takes a cancellation back. */
export const jobSteps = ['cancel', 'pause', 'resume', 'reopen'] as const
export type JobStep = (typeof jobSteps)[number]

/** What usage is counted under: `2026-11-27` and `2026-11`, in UTC. @param now milliseconds since 1970 */
export function periodsOf(now: number): { day: string; month: string } {
  const day = new Date(now).toISOString().slice(0, 10)
  return { day, month: day.slice(0, 7) }
}

/** A source nobody has touched: off, and never asked. */
export function freshState(id: SourceId): SourceState {
  return { id, on: false, automatic: 'off', recent: [], pausedUntil: 0, failures: 0 }
}
