import type { Job, QuestionName, SourceId } from '../model/asking'
import type { ResearcherId } from '../model/researcher'
import { logOnce } from '../log'
import { addJob, changeJob, dropAsksOf, freshAnswers, getJob, listJobs, listSources } from '../store'
import type { Asking } from './asking'
import { advanceRefresh, PEOPLE_SOURCES } from './refreshing'
import { resumePapers, startPapers, takeIn } from './scoring'
import type { PaperJob } from './scoring'

/** Longer work: it is begun, goes on as answers come, and goes on again after the background has ended. */
export interface Jobs {
  askForPapers(wanted: PaperJob): Promise<Job>
  /** @returns undefined when no source that knows people is switched on */
  refresh(ids: readonly ResearcherId[], automatic: boolean): Promise<Job | undefined>
  cancel(id: string): Promise<void>
  pause(id: string): Promise<void>
  resume(id: string): Promise<void>
  /** Takes a cancellation back: the job is paused then, with what was left of it. */
  reopen(id: string): Promise<void>
  /** Some questions have been answered. */
  answered(source: SourceId, question: QuestionName, keys: readonly string[]): void
  /** Goes on with everything that was left running. */
  takeUp(): Promise<void>
}

/**
 * @param now milliseconds since 1970
 * @param changed called when the library has changed
 */
export function createJobs(asking: Asking, now: () => number, changed: () => void): Jobs {
  /** For which people of which job a question was asked, so that its answer wakes only them. */
  const awaiting = new Map<string, Set<string>>()
  /** Keys of the jobs that may be running; undefined until it has been looked. */
  let open: Set<string> | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** One at a time: answers come as they like, and each step reads what the one before has written. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = last.then(work, work)
    last = next.catch((error: unknown) => logOnce('jobs', error))
    return next
  }

  async function running(): Promise<Job[]> {
    open ??= new Set((await listJobs()).filter(isRunning).map(({ id }) => id))
    const jobs = await Promise.all([...open].map((id) => getJob(id)))
    const found = jobs.filter((job) => job !== undefined).filter(isRunning)
    open = new Set(found.map(({ id }) => id))
    return found
  }

  async function step(job: Job, work: () => Promise<Job | undefined>): Promise<void> {
    const after = await work()
    if (after && after.left.length < job.left.length) changed()
  }

  async function advance(job: Job, people: readonly string[]): Promise<Job | undefined> {
    const sources = await askable()
    // Nobody is left to ask: it waits for the reader, as the cards say why.
    if (sources.length === 0)
      return changeJob(job.id, (it) => (it.state === 'running' ? { ...it, state: 'paused' } : it))
    return advanceRefresh(job.id, people, sources, (person) => ({
      want: async (wanted) => {
        const answers = await asking.want(wanted)
        for (const key of wanted.keys)
          if (!answers.has(key)) note(`${wanted.source} ${wanted.question} ${key}`, `${job.id} ${person}`)
        return answers
      },
    }))
  }

  function note(question: string, whom: string): void {
    awaiting.set(question, (awaiting.get(question) ?? new Set()).add(whom))
  }

  async function askable(): Promise<SourceId[]> {
    const all = await listSources(now())
    return PEOPLE_SOURCES.filter((id) => all.some((source) => source.id === id && source.on && !source.stopped))
  }

  const runOn = (job: Job) =>
    step(job, () => (job.kind === 'refresh' ? advance(job, job.left) : resumePapers(job.id, asking)))

  async function onAnswered(source: SourceId, question: QuestionName, keys: readonly string[]): Promise<void> {
    const woken = new Map<string, string[]>()
    for (const key of keys) {
      const name = `${source} ${question} ${key}`
      for (const whom of awaiting.get(name) ?? []) {
        const [job = '', person = ''] = whom.split(' ')
        woken.set(job, [...(woken.get(job) ?? []), person])
      }
      awaiting.delete(name)
    }
    for (const job of await running()) {
      if (job.kind === 'refresh') {
        const people = woken.get(job.id)
        if (people) await step(job, () => advance(job, [...new Set(people)]))
      } else if (job.source === source && question === 'paper') {
        const answers = await freshAnswers(source, 'paper', keys, now())
        await step(job, () => takeIn(job.id, [...answers.values()]))
      }
    }
  }

  async function end(id: string, state: 'cancelled' | 'paused'): Promise<void> {
    await changeJob(id, (job) =>
      job.state === 'running' || job.state === 'paused'
        ? { ...job, state, ...(state === 'cancelled' && { endedAt: new Date().toISOString() }) }
        : job,
    )
    await dropAsksOf(id)
  }

  return {
    askForPapers: (wanted) =>
      inTurn(async () => {
        const job = await startPapers(wanted, asking)
        open?.add(job.id)
        if (job.left.length < job.total) changed()
        return job
      }),
    refresh: (ids, automatic) =>
      inTurn(async () => {
        if ((await askable()).length === 0) return undefined
        const job = await addJob(newRefresh(ids, automatic))
        open?.add(job.id)
        await runOn(job)
        return job
      }),
    cancel: (id) => inTurn(() => end(id, 'cancelled')),
    pause: (id) => inTurn(() => end(id, 'paused')),
    resume: (id) =>
      inTurn(async () => {
        const job = await changeJob(id, (it) => (it.state === 'paused' ? { ...it, state: 'running' } : it))
        if (job?.state !== 'running') return
        open?.add(job.id)
        await runOn(job)
      }),
    reopen: (id) =>
      inTurn(async () => {
        await changeJob(id, (job) => {
          const { endedAt: _ended, ...rest } = job
          return job.state === 'cancelled' ? { ...rest, state: 'paused' } : job
        })
      }),
    answered: (source, question, keys) => void inTurn(() => onAnswered(source, question, keys)).catch(ignore),
    takeUp: () =>
      inTurn(async () => {
        for (const job of await running()) await runOn(job)
      }),
  }
}

const isRunning = ({ state }: Job) => state === 'running'

function newRefresh(ids: readonly ResearcherId[], automatic: boolean): Omit<Job, 'id'> {
  const left = [...new Set<string>(ids)]
  const state = left.length > 0 ? 'running' : 'done'
  const startedAt = new Date().toISOString()
  return {
    kind: 'refresh',
    automatic,
    left,
    total: left.length,
    state,
    startedAt,
    known: 0,
    unknown: 0,
    failed: 0,
    people: [],
  }
}

/** `inTurn` has said it already. */
const ignore = () => {}
