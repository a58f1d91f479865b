import type { Answered, Ask, Fault, Line, LineChange, QuestionName } from '../model/asking'
import type { Limits, Question, Said } from '../sources/source'
import { pauseFor, stops } from './backOff'
import { nextDay, nextMonth } from './periods'

/*
 * One source's queue as a state machine without a clock, a network or a disk of its own. Each step is handed the state
 * and the time, and gives what to write; whoever runs it writes that in one transaction before anything is sent.
 */

/** What the queue is bound by: the source's own limits, and the reader's budgets. */
export type Bounds = Pick<Limits, 'perMinute' | 'interval' | 'concurrency' | 'perDay' | 'perMonth'>
export type Batches = Readonly<Partial<Record<QuestionName, { batch: number; cost?: number }>>>

export type Decision =
  | { do: 'send'; flight: string; asks: Ask[]; change: LineChange }
  /** `until`: look again then; absent: when something changes (an answer, a new question, the reader). */
  | { do: 'wait'; why: 'nothing' | 'answer' | 'more' | 'pace' | 'pause' | 'day' | 'month' | 'stopped'; until?: number }

/** How long a request that is not full waits for more questions, in milliseconds. */
export const LINGER = 200
/** No pause is longer, whatever a source says or the clock did: then the source is looked at again. */
export const LONGEST_PAUSE = 26 * 3_600_000
/** So often a question is asked in vain before it is given up. */
export const MOST_ATTEMPTS = 8
/** How long what was given up is left alone. */
const REST = 3_600_000
const MINUTE = 60_000

/** What to do next: send a batch, or wait for a time or an event. */
export function decide(line: Line, bounds: Bounds, batches: Batches, now: number, flight: string): Decision {
  const { waiting, flying, pace, spent } = line
  const first = waiting[0]
  if (!first) return { do: 'wait', why: 'nothing' }
  if (pace.stopped) return { do: 'wait', why: 'stopped' }
  if (new Set(flying.map((ask) => ask.flight)).size >= bounds.concurrency) return { do: 'wait', why: 'answer' }
  const cost = batches[first.question]?.cost ?? 1
  if (spent.month + cost > bounds.perMonth) return { do: 'wait', why: 'month', until: nextMonth(now) }
  if (spent.day + cost > bounds.perDay) return { do: 'wait', why: 'day', until: nextDay(now) }
  // A clock that was set back must not stop the queue for as long.
  if (pace.pausedUntil > now && pace.pausedUntil <= now + LONGEST_PAUSE)
    return { do: 'wait', why: 'pause', until: pace.pausedUntil }
  const recent = pace.recent.filter((at) => at > now - MINUTE && at <= now)
  const free = Math.max(
    (recent.at(-1) ?? -Infinity) + bounds.interval,
    recent.length >= bounds.perMinute ? recent.at(-bounds.perMinute)! + MINUTE : -Infinity,
  )
  if (free > now) return { do: 'wait', why: 'pace', until: free }

  const size = Math.min(batches[first.question]?.batch ?? 1, first.mates ?? Infinity)
  const asks = waiting
    .filter((ask) => ask.question === first.question && (ask.mates ?? Infinity) >= size)
    .slice(0, size)
  const full = asks.length >= size || first.mates !== undefined
  const oldest = Math.min(...asks.map((ask) => ask.wantedAt))
  if (!full && oldest <= now && now < oldest + LINGER) return { do: 'wait', why: 'more', until: oldest + LINGER }
  const sent = asks.map((ask) => under(ask, flight))
  return {
    do: 'send',
    flight,
    asks: sent,
    change: { put: sent, spend: cost, pace: { ...pace, recent: [...recent, now] } },
  }
}

const under = (ask: Ask, flight: string): Ask => ({ ...ask, sent: 1, flight })
const landed = ({ flight: _flight, ...ask }: Ask): Ask => ({ ...ask, sent: 0 })

/** A whole answer has come: each question of the request is answered, and none is asked again in its lifetime. */
export function answered(
  line: Line,
  asks: readonly Ask[],
  said: ReadonlyMap<string, Said<unknown>>,
  { lifetime }: Pick<Question<unknown>, 'lifetime'>,
  now: number,
): LineChange {
  const answers = asks.map(({ source, question, key }): Answered => {
    const entry = said.get(key) ?? { is: 'unknown' }
    const base = { source, question, key, at: now }
    if (entry.is === 'known') return { ...base, is: 'known', value: entry.value, staleAt: now + lifetime.known }
    if (entry.is === 'unknown') return { ...base, is: 'unknown', staleAt: now + lifetime.unknown }
    return { ...base, is: 'failed', fault: 'wrongShape', staleAt: now + Math.min(REST, lifetime.known) }
  })
  return { remove: [...asks], answers, pace: { ...line.pace, failures: 0 } }
}

/** A request failed: its questions wait again, asked in smaller company or given up where the fault may be theirs. */
export function failed(line: Line, asks: readonly Ask[], fault: Fault, now: number, random: number): LineChange {
  const failures = line.pace.failures + 1
  const change: LineChange = { put: [], remove: [], answers: [] }
  for (const ask of asks) {
    const again = askedAgain(ask, fault, asks.length)
    if (again) change.put!.push(again)
    else {
      const { source, question, key } = ask
      change.remove!.push(ask)
      change.answers!.push({ source, question, key, is: 'failed', fault: fault.kind, at: now, staleAt: now + REST })
    }
  }
  const until = Math.min(pauseFor(fault, failures, now, random), now + LONGEST_PAUSE)
  // Another request's pause may be longer.
  const pausedUntil = line.pace.pausedUntil <= now + LONGEST_PAUSE ? Math.max(line.pace.pausedUntil, until) : until
  change.pace = { ...line.pace, failures, pausedUntil, ...(stops(fault, failures) && { stopped: fault.kind }) }
  return change
}

/** The question as it waits again; undefined when it is given up. */
function askedAgain(ask: Ask, fault: Fault, together: number): Ask | undefined {
  const waiting = landed(ask)
  if (fault.kind === 'refused' && together > 1) return { ...waiting, mates: Math.ceil(together / 2) }
  if (fault.kind === 'refused') return undefined
  if (!MAY_BE_THE_QUESTION.has(fault.kind)) return waiting
  const attempts = ask.attempts + 1
  return attempts >= MOST_ATTEMPTS ? undefined : { ...waiting, attempts }
}

const MAY_BE_THE_QUESTION = new Set<Fault['kind']>(['serverError', 'notAnAnswer', 'cut', 'tooLarge', 'wrongShape'])

/**
 * The background ended while requests were under way, and their answers are lost: nobody can tell whether they were
 * received. They were counted when they were sent, and are asked again.
 */
export function recovered(flying: readonly Ask[]): LineChange {
  return { put: flying.map(landed) }
}
