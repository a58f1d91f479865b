import type { Fault } from '../model/asking'
import { nextDay } from './periods'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Faults that only the reader can do something about: a key, a plan, a word with the source. */
export function stops({ kind }: Fault, failures: number): boolean {
  // One bad question is found by asking in ever smaller company; a source that refuses everything has changed.
  if (kind === 'refused') return failures >= MOST_REFUSALS
  return kind === 'badKey' || kind === 'forbidden' || kind === 'proRequired' || kind === 'blocked'
}

const MOST_REFUSALS = 9

/**
 * Until when to leave a source alone after a failed request. What the source says comes first; else the wait doubles
 * with every failure in a row, and is spread by chance so that not every reader comes back at the same moment.
 * @param failures in a row, this one included
 * @param random 0 to 1
 */
export function pauseFor(fault: Fault, failures: number, now: number, random: number): number {
  // A little later than told: clocks differ.
  if (fault.until !== undefined) return Math.max(fault.until, now) + Math.round(random * SECOND)
  if (fault.kind === 'dailyLimit' || fault.kind === 'quotaExceeded') return nextDay(now) + Math.round(random * MINUTE)
  if (fault.kind === 'refused') return now
  const [base, most] = fault.kind === 'rateLimited' ? [10 * SECOND, 30 * MINUTE] : [2 * SECOND, 15 * MINUTE]
  const wait = Math.min(base * 2 ** Math.min(failures - 1, 20), most)
  return now + Math.round(wait * (0.5 + random / 2))
}
