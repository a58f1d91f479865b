import { Dexie } from 'dexie'
import { freshState, periodsOf } from '../model/asking'
import type { Answered, Ask, Line, LineChange, QuestionName, SourceId, SourceState } from '../model/asking'
import type { Library } from './database'
import { asStoreError } from './errors'
import { transact } from './transaction'

const tables = (db: Library) => [db.sources, db.sourceRequests, db.sourceAnswers, db.sourceUsage]

/** What a step learnt of how the source answers. */
export type Seen = Partial<Pick<SourceState, 'lastFault' | 'lastAnswerAt'>>

/**
 * One step of a source's queue, in one transaction: what is decided is what stands, whoever else steps.
 * @param head how many of the waiting questions to look at, given the first of them
 * @param now milliseconds since 1970, which says under which day requests count
 */
export async function stepLine<Result>(
  library: Library,
  source: SourceId,
  head: (first: Ask) => number,
  now: number,
  work: (line: Line, state: SourceState) => { change: LineChange & Seen; result: Result },
): Promise<Result> {
  try {
    return await transact(library, 'rw', tables(library), async (db) => {
      const state = (await db.sources.get(source)) ?? freshState(source)
      const { day, month } = periodsOf(now)
      const spentOn = async (period: string) => (await db.sourceUsage.get([source, period]))?.requests ?? 0
      const line: Line = {
        waiting: await headOf(db, source, head),
        flying: await asksOf(db, source, 1).toArray(),
        pace: state,
        spent: { day: await spentOn(day), month: await spentOn(month) },
      }
      const { change, result } = work(line, state)
      const { pace, spend = 0, put = [], remove = [], answers = [], ...news } = change
      if (pace || Object.keys(news).length > 0) await db.sources.put({ ...state, ...pace, ...news })
      if (spend > 0)
        await db.sourceUsage.bulkPut([
          { source, period: day, requests: line.spent.day + spend },
          { source, period: month, requests: line.spent.month + spend },
        ])
      await db.sourceAnswers.bulkPut(answers)
      await db.sourceRequests.bulkDelete(remove.flatMap(({ id }) => id ?? []))
      await db.sourceRequests.bulkPut(put)
      return result
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

async function headOf(db: Library, source: SourceId, head: (first: Ask) => number): Promise<Ask[]> {
  const first = await asksOf(db, source, 0).first()
  const most = first ? head(first) : 0
  return first && most > 1 ? asksOf(db, source, 0).limit(most).toArray() : first ? [first] : []
}

function asksOf(db: Library, source: SourceId, sent: 0 | 1) {
  return db.sourceRequests
    .where('[source+sent+rank]')
    .between([source, sent, Dexie.minKey], [source, sent, Dexie.maxKey])
}

export interface Want {
  source: SourceId
  question: QuestionName
  keys: readonly string[]
  rank: number
  /** The job that waits for the answers. */
  job?: string
  /** Milliseconds since 1970. */
  now: number
  /** An answer given since then will do, even if its lifetime is over: longer work asks nothing twice. */
  since?: number
}

/**
 * The answers there are, of questions that need not be asked again; the others are queued. A question that is queued
 * or under way already is not queued twice.
 */
export async function wantAnswers(library: Library, want: Want): Promise<Map<string, Answered>> {
  const { source, question, rank, job, now, since } = want
  const keys = [...new Set(want.keys)]
  try {
    return await transact(library, 'rw', [library.sourceRequests, library.sourceAnswers], async (db) => {
      const answers = await freshAnswers(db, source, question, keys, now, since)
      const missing = keys.filter((key) => !answers.has(key))
      const queued = await db.sourceRequests
        .where('[source+question+key]')
        .anyOf(missing.map((key) => [source, question, key]))
        .toArray()
      const before = new Map(queued.map((ask) => [ask.key, ask]))
      await db.sourceRequests.bulkPut(
        missing.map((key) => {
          const ask: Ask = before.get(key) ?? {
            source,
            question,
            key,
            rank,
            wantedAt: now,
            sent: 0,
            attempts: 0,
            jobs: [],
          }
          return askedFor(ask, rank, job)
        }),
      )
      return answers
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** A question that is wanted once more: as urgent as its most urgent asker. */
function askedFor(ask: Ask, rank: number, job: string | undefined): Ask {
  const jobs = job === undefined || ask.jobs.includes(job) ? ask.jobs : [...ask.jobs, job]
  return { ...ask, rank: Math.min(ask.rank, rank), jobs }
}

const without = (ask: Ask, job: string): Ask => ({ ...ask, jobs: ask.jobs.filter((other) => other !== job) })

/** Answers that still hold, by key; questions without one are not asked by this. */
export async function freshAnswers(
  db: Library,
  source: SourceId,
  question: QuestionName,
  keys: readonly string[],
  now: number,
  since = Infinity,
): Promise<Map<string, Answered>> {
  const rows = await db.sourceAnswers.bulkGet(
    keys.map((key) => [source, question, key] as [SourceId, QuestionName, string]),
  )
  return new Map(
    rows.flatMap((row) =>
      row && row.at <= now && (row.staleAt > now || row.at >= since) ? [[row.key, row] as const] : [],
    ),
  )
}

/** Puts answers back that were forgotten; what has been answered anew since stands. */
export async function putBackAnswers(library: Library, answers: readonly Answered[]): Promise<void> {
  try {
    await transact(library, 'rw', [library.sourceAnswers], async (db) => {
      const since = await db.sourceAnswers.bulkGet(
        answers.map(({ source, question, key }): [SourceId, QuestionName, string] => [source, question, key]),
      )
      await db.sourceAnswers.bulkPut(answers.filter((_, at) => !since[at]))
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** Takes what waits for a job out of the queues, unless another job waits for it too. What is under way stays. */
export async function dropAsksOf(library: Library, job: string): Promise<void> {
  await transact(library, 'rw', [library.sourceRequests], async (db) => {
    const asks = await db.sourceRequests.where('jobs').equals(job).toArray()
    const left = asks.map((ask) => without(ask, job))
    const idle = left.filter(({ sent, jobs }) => sent === 0 && jobs.length === 0)
    await db.sourceRequests.bulkPut(left.filter((ask) => !idle.includes(ask)))
    await db.sourceRequests.bulkDelete(idle.flatMap(({ id }) => id ?? []))
  })
}

/** Takes one question out of the queue, if it is not under way. */
export async function dropAsk(library: Library, source: SourceId, question: QuestionName, key: string): Promise<void> {
  await transact(library, 'rw', [library.sourceRequests], async (db) => {
    await db.sourceRequests
      .where('[source+question+key]')
      .equals([source, question, key])
      .and(({ sent, jobs }) => sent === 0 && jobs.length === 0)
      .delete()
  })
}

/** How many questions wait or are under way, by source. */
export async function countAsks(db: Library, source: SourceId): Promise<number> {
  return (await asksOf(db, source, 0).count()) + (await asksOf(db, source, 1).count())
}

/** Whether anything still has to be asked or brought, for whoever wakes up and has to know. */
export async function hasWork(db: Library): Promise<boolean> {
  return (await db.sourceRequests.count()) > 0 || (await db.jobs.filter(({ state }) => state === 'running').count()) > 0
}

/** Forgets answers that have been stale for long; call now and then. */
export async function pruneAnswers(db: Library, before: number): Promise<void> {
  await db.sourceAnswers.where('staleAt').below(before).delete()
}
