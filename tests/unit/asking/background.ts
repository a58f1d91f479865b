import { createAsking } from '../../../lib/asking/asking'
import type { Asking } from '../../../lib/asking/asking'
import { createJobs } from '../../../lib/asking/jobs'
import type { Jobs } from '../../../lib/asking/jobs'
import type { SourceId } from '../../../lib/model/asking'
import { editSource, openLibrary } from '../../../lib/store'
import type { ApiServer } from '../../api/server'
import { startApi } from '../../api/server'

/** A background with a clock that a test moves, asking the APIs of a test. Its death loses all but what is stored. */
export interface Background {
  asking: Asking
  jobs: Jobs
  /** Its requests never come to an end, and nothing it hears of any more is written. */
  die(): void
}

export interface Desk {
  api: ApiServer
  /** Milliseconds since 1970. */
  clock: { now: number; online: boolean; allowed: boolean }
  start(): Background
  /** Lets time pass, from one appointment to the next, until there is none within so many milliseconds, or it is so. */
  pass(background: Background, until: () => Promise<boolean>): Promise<void>
  close(): void
}

/** An empty library, the APIs, and the sources that are switched on. */
export async function openDesk(...on: SourceId[]): Promise<Desk> {
  const db = await openLibrary()
  await Promise.all(db.tables.map((table) => table.clear()))
  for (const id of on) await editSource(id, { on: true })
  const { api, fetch: ask, close } = await startApi()
  const clock = { now: Date.UTC(2026, 10, 27, 9), online: true, allowed: true }
  const appointments = new Map<Background, Map<SourceId, number>>()

  function start(): Background {
    let alive = true
    const mine = new Map<SourceId, number>()
    const never = new Promise<never>(() => {})
    const whileAlive = async <Result>(result: Promise<Result>): Promise<Result> => {
      const came = await result
      return alive ? came : never
    }
    const asking = createAsking({
      fetch: (url, init) => whileAlive(ask(url, { ...init, signal: undefined })),
      online: () => clock.online,
      now: () => clock.now,
      random: () => 0.5,
      allowed: () => whileAlive(Promise.resolve(clock.allowed)),
      wakeAt: (source, at) => void (at === undefined ? mine.delete(source) : mine.set(source, at)),
      onAnswered: (source, question, keys) => alive && jobs.answered(source, question, keys),
      onStopped: () => void (alive && jobs.takeUp()),
    })
    const jobs = createJobs(
      asking,
      () => clock.now,
      () => {},
    )
    const background = { asking, jobs, die: () => void (alive = false) }
    appointments.set(background, mine)
    return background
  }

  async function pass(background: Background, until: () => Promise<boolean>): Promise<void> {
    const mine = appointments.get(background)!
    for (let turn = 0; turn < 20_000; turn++) {
      await breathe()
      if (await until()) return
      // Real requests take real time: the clock stands while one is under way.
      if (api.busy > 0) continue
      // Jobs take their turns: once this one has come, those before it are over.
      await background.jobs.cancel('nobody')
      if (await until()) return
      const [next] = [...mine].sort(([, a], [, b]) => a - b)
      if (!next) continue
      mine.delete(next[0])
      clock.now = Math.max(clock.now, next[1])
      await background.asking.wake(next[0])
    }
    throw new Error('It never came to that.')
  }

  return { api, clock, start, pass, close }
}

/** A turn for whatever is ready to go on. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))
