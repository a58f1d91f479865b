import type { Answered, Job, SourceId } from '../model/asking'
import { remoteSource } from '../sources'
import { addJob, changeJob, freshAnswers, getJob } from '../store'
import type { Asking } from './asking'
import { bringPapers, papersIn } from './bring'

/** Papers to ask for, in the order in which they are wanted. */
export interface PaperJob {
  kind: 'score' | 'fill'
  source: SourceId
  /** arXiv ids on the reader's screen. */
  screen: readonly string[]
  /** arXiv ids elsewhere. */
  rest: readonly string[]
  automatic: boolean
}

/** What is on the screen before the rest, what the reader asked for before what was begun by itself. */
export const RANK = { asked: 0, automatic: 2, refresh: 4 } as const

/** How many requests it takes to ask a source for papers: those whose answer still holds are not asked again. */
export async function requestsFor(source: SourceId, ids: readonly string[], now: number): Promise<number> {
  const unique = [...new Set(ids)]
  const there = await freshAnswers(source, 'paper', unique, now)
  return Math.ceil((unique.length - there.size) / (remoteSource(source).questions.paper?.batch ?? 1))
}

/** Begins to ask for papers. What is known already is there at once. */
export async function startPapers(wanted: PaperJob, asking: Asking): Promise<Job> {
  const { kind, source, automatic } = wanted
  const screen = [...new Set(wanted.screen)]
  const rest = [...new Set(wanted.rest)].filter((id) => !screen.includes(id))
  const left = [...screen, ...rest]
  const startedAt = new Date().toISOString()
  const begun = { known: 0, unknown: 0, failed: 0, people: [], startedAt, state: 'running' as const }
  const job = await addJob({ kind, source, automatic, left, total: left.length, ...begun })
  const rank = automatic ? RANK.automatic : RANK.asked
  const first = await asking.want({ source, question: 'paper', keys: screen, rank, job: job.id })
  const others = await asking.want({ source, question: 'paper', keys: rest, rank: rank + 1, job: job.id })
  return (await takeIn(job.id, [...first.values(), ...others.values()])) ?? job
}

/** Takes up a job where it was left: answers that came meanwhile are taken in, what is missing is asked. */
export async function resumePapers(id: string, asking: Asking): Promise<Job | undefined> {
  const job = await getJob(id)
  if (job?.state !== 'running' || !job.source || job.kind === 'refresh') return job
  const rank = job.automatic ? RANK.automatic + 1 : RANK.asked + 1
  const there = await asking.want({ source: job.source, question: 'paper', keys: job.left, rank, job: id })
  return takeIn(id, [...there.values()])
}

/** Brings answers into the library, then notes that they are no longer to come: dying between the two repeats nothing. */
export async function takeIn(id: string, answers: readonly Answered[]): Promise<Job | undefined> {
  const job = await getJob(id)
  if (!job?.source || job.state !== 'running') return job
  const left = new Set(job.left)
  const ours = answers.filter(({ key }) => left.has(key))
  for (const [at, some] of Map.groupBy(ours, (answer) => answer.at))
    await bringPapers(papersIn(some), remoteSource(job.source).name, new Date(at).toISOString())
  return changeJob(id, (now) => counted(now, ours))
}

function counted(job: Job, answers: readonly Answered[]): Job {
  if (job.state !== 'running') return job
  const left = new Set(job.left)
  const after = { ...job }
  for (const { key, is } of answers) if (left.delete(key)) after[is]++
  after.left = [...left]
  return left.size > 0 ? after : { ...after, state: 'done', endedAt: new Date().toISOString() }
}
