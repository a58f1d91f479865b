import { logOnce } from '../log'
import type { Answered, Ask, Fault, Held, LineChange, QuestionName, SourceId, SourceState } from '../model/asking'
import { remoteSource, remoteSources } from '../sources'
import type { Question, RemoteSource } from '../sources/source'
import type { Want } from '../store'
import { dropAsk, sourceKey, sourceState, stepLine, wantAnswers } from '../store'
import { answered, decide, failed, recovered } from './line'
import type { Decision } from './line'
import { readAnswer } from './readAnswer'
import { send } from './send'
import type { Network } from './send'

/** What the queues need from outside. */
export interface Surroundings extends Network {
  /** Milliseconds since 1970. */
  now(): number
  /** 0 to 1. */
  random(): number
  /** Whether the reader's browser lets Gloss ask this source. */
  allowed(source: RemoteSource): Promise<boolean>
  /** Calls `wake` at that time, whether or not this instance is still there. Undefined: there is nothing to wake for. */
  wakeAt(source: SourceId, at: number | undefined): void
  /** Some questions have been answered, for good or for now. */
  onAnswered(source: SourceId, question: QuestionName, keys: readonly string[]): void
  /** A source answers nothing more until the reader does something about it. */
  onStopped(source: SourceId): void
}

export type Wanted = Omit<Want, 'now'>
export interface Asking {
  /** The answers there are; the other questions are queued. */
  want(wanted: Wanted): Promise<Map<string, Answered>>
  /** Asks one thing ahead of all else and waits for what comes of it. A question that fails is not asked again. */
  askNow(source: SourceId, question: QuestionName, key: string): Promise<Answered | Held>
  /** Looks at every queue, or one: something has changed, or it is time. */
  wake(source?: SourceId): Promise<void>
}

/** A look at a queue that failed (a full disk) is repeated after this many milliseconds. */
const TRY_AGAIN = 60_000
/** So far down the queue others are looked for to go along in one request. */
const HEAD = 1500
const nothing = () => 0

/** Runs every source's queue. One instance at a time: what an earlier one had under way is taken up again first. */
export function createAsking(around: Surroundings): Asking {
  const busy = new Map<SourceId, Promise<void>>()
  const again = new Set<SourceId>()
  const waiters = new Map<string, Set<(outcome: Answered | Held) => void>>()
  /** Requests whose end could not be written down. */
  const lost = new Set<string>()
  let takenUp: Promise<void> | undefined

  async function wake(only?: SourceId): Promise<void> {
    const ids = only ? [only] : remoteSources.map(({ id }) => id)
    try {
      await (takenUp ??= takeUp())
    } catch (error) {
      takenUp = undefined
      logOnce('asking', error)
      for (const id of ids) around.wakeAt(id, around.now() + TRY_AGAIN)
      return
    }
    await Promise.all(ids.map(pump))
  }

  /** What was under way when an earlier instance ended. */
  async function takeUp(): Promise<void> {
    for (const { id } of remoteSources) await takeBack(id, () => true)
  }

  async function takeBack(id: SourceId, which: (flight: string) => boolean): Promise<void> {
    await stepLine(id, nothing, around.now(), (line) => ({
      change: recovered(line.flying.filter(({ flight = '' }) => which(flight))),
      result: undefined,
    }))
  }

  function pump(id: SourceId): Promise<void> {
    const running = busy.get(id)
    if (running) {
      again.add(id)
      return running
    }
    const run = pumpNow(id)
    busy.set(id, run)
    return run
  }

  /** Sends whatever may be sent now, and arranges for the next look. */
  async function pumpNow(id: SourceId): Promise<void> {
    const source = remoteSource(id)
    try {
      if (lost.size > 0) await takeBack(id, (flight) => lost.has(flight))
      do {
        again.delete(id)
        let decision = await step(source)
        while (decision !== 'off' && decision.do === 'send') {
          void fly(source, decision)
          decision = await step(source)
        }
        hold(source, decision)
      } while (again.has(id))
    } catch (error) {
      logOnce(id, error)
      around.wakeAt(id, around.now() + TRY_AGAIN)
    }
    // In the same turn as the last look at `again`: a call in between would be lost.
    busy.delete(id)
  }

  async function step(source: RemoteSource): Promise<Decision | 'off'> {
    const { on } = await sourceState(source.id)
    if (!on || !(await around.allowed(source))) return 'off'
    const now = around.now()
    return stepLine<Decision | 'off'>(source.id, headFor(source), now, (line, state) => {
      // It may have been switched off since.
      if (!state.on) return { change: {}, result: 'off' }
      const result = decide(line, boundsOf(source, state), source.questions, now, newFlight())
      return { change: result.do === 'send' ? result.change : {}, result }
    })
  }

  function hold({ id }: RemoteSource, decision: Exclude<Decision, { do: 'send' }> | 'off'): void {
    if (decision === 'off') {
      around.wakeAt(id, undefined)
      return releaseAll(id, { held: 'off' })
    }
    const { why, until } = decision
    // What has no time of its own is looked at after a while all the same: an answer may have been lost.
    around.wakeAt(id, why === 'nothing' || why === 'stopped' ? undefined : (until ?? around.now() + TRY_AGAIN))
    if (why === 'stopped' || why === 'day' || why === 'month' || why === 'pause') releaseAll(id, { held: why, until })
  }

  /** One request, from the wire to the books. */
  async function fly(source: RemoteSource, { flight, asks }: Extract<Decision, { do: 'send' }>): Promise<void> {
    const question = questionOf(source, asks[0]!.question)
    const keys = asks.map((ask) => ask.key)
    try {
      const sent = await send(question.request(keys, await sourceKey(source.id)), around, around.now)
      const now = around.now()
      const read = sent.ok ? readAnswer(question, sent, keys, now) : sent
      const change = await stepLine(source.id, nothing, now, (line) => {
        // Only what is still wanted: the source may have been switched off meanwhile.
        const still = line.flying.filter((ask) => ask.flight === flight)
        const books: LineChange = read.ok
          ? answered(line, still, read.said, question, now)
          : failed(line, still, read.fault, now, around.random())
        if (read.ok && read.spentUntil !== undefined && books.pace)
          books.pace.pausedUntil = Math.max(books.pace.pausedUntil, read.spentUntil)
        const seen = read.ok ? { lastAnswerAt: now } : { lastFault: { ...read.fault, at: now } }
        return { change: { ...books, ...seen }, result: books }
      })
      tell(source.id, asks, change, read.ok ? undefined : read.fault)
      if (change.pace?.stopped) around.onStopped(source.id)
    } catch (error) {
      lost.add(flight)
      logOnce(source.id, error)
    }
    await pump(source.id)
  }

  function tell(id: SourceId, asks: readonly Ask[], { answers = [] }: LineChange, fault: Fault | undefined): void {
    for (const answer of answers) release(nameOf(answer), answer)
    if (fault) for (const ask of asks) release(nameOf(ask), { held: 'pause', fault })
    const byQuestion = Map.groupBy(answers, ({ question }) => question)
    for (const [question, some] of byQuestion)
      around.onAnswered(
        id,
        question,
        some.map(({ key }) => key),
      )
  }

  function release(name: string, outcome: Answered | Held): void {
    const waiting = waiters.get(name)
    waiters.delete(name)
    for (const resolve of waiting ?? []) resolve(outcome)
  }

  function releaseAll(id: SourceId, outcome: Held): void {
    for (const name of waiters.keys()) if (name.startsWith(`${id} `)) release(name, outcome)
  }

  async function want(wanted: Wanted): Promise<Map<string, Answered>> {
    const answers = await wantAnswers({ ...wanted, now: around.now() })
    if (answers.size < new Set(wanted.keys).size) void wake(wanted.source)
    return answers
  }

  async function askNow(source: SourceId, question: QuestionName, key: string): Promise<Answered | Held> {
    let settle: (outcome: Answered | Held) => void = () => {}
    const outcome = new Promise<Answered | Held>((resolve) => (settle = resolve))
    const name = nameOf({ source, question, key })
    waiters.set(name, (waiters.get(name) ?? new Set()).add(settle))
    const there = (await wantAnswers({ source, question, keys: [key], rank: -1, now: around.now() })).get(key)
    if (there) release(name, there)
    else void wake(source)
    const came = await outcome
    if ('held' in came) await dropAsk(source, question, key)
    return came
  }

  return { want, askNow, wake }
}

const nameOf = ({ source, question, key }: Pick<Ask, 'source' | 'question' | 'key'>) => `${source} ${question} ${key}`

function questionOf(source: RemoteSource, name: QuestionName): Question<unknown> {
  const question = source.questions[name]
  if (!question) throw new RangeError(`${source.id} cannot be asked for ${name}.`)
  return question
}

const headFor = (source: RemoteSource) => (first: Ask) => (questionOf(source, first.question).batch > 1 ? HEAD : 1)

function boundsOf({ limits }: RemoteSource, { perDay, perMonth }: SourceState) {
  return { ...limits, perDay: perDay ?? limits.perDay, perMonth: perMonth ?? limits.perMonth }
}

const newFlight = () => crypto.randomUUID()
