import { bisect } from '../../../lib/bisect'
import { NO_DAY, utcDay } from './shelf/days'
import type { PaperColumns } from './shelf/columns'

/** The stretches of time that a timeline counts by. */
export interface Bins {
  unit: 'month' | 'quarter' | 'year'
  /** First day of each, and the day after the last, counted from 1970. */
  edges: Int32Array
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const
/** More bars than this are too thin to point at. */
const MOST = 60

/** Stretches over all dated papers: months where these fit, else quarters, else years. Undefined when none is dated. */
export function binsOf({ from, to }: PaperColumns): Bins | undefined {
  let first = Infinity
  let last = -Infinity
  for (let at = 0; at < from.length; at++) {
    if (from[at] === NO_DAY) continue
    if (from[at]! < first) first = from[at]!
    if (to[at]! > last) last = to[at]!
  }
  if (last < first) return undefined
  const begin = monthOf(first)
  const end = monthOf(last) + 1
  const unit = (['month', 'quarter'] as const).find((one) => (end - begin) / MONTHS[one] <= MOST) ?? 'year'
  const step = MONTHS[unit]
  const start = Math.floor(begin / step) * step
  const count = Math.max(1, Math.ceil((end - start) / step))
  return { unit, edges: Int32Array.from({ length: count + 1 }, (_, at) => monthDay(start + at * step)) }
}

/** How many papers lie wholly in each stretch. @param among 1 for each paper to count; absent: all */
export function countBins({ edges }: Bins, { from, to }: PaperColumns, among: Uint8Array): Uint32Array {
  const counted = new Uint32Array(edges.length - 1)
  for (let at = 0; at < from.length; at++) {
    if (among[at] !== 1 || from[at] === NO_DAY) continue
    const bin = binAt(edges, from[at]!)
    if (bin === binAt(edges, to[at]!) && bin >= 0 && bin < counted.length) counted[bin]!++
  }
  return counted
}

/** The stretch a day lies in; -1 before the first. */
export function binAt(edges: Int32Array, day: number): number {
  return bisect(edges.length, (at) => edges[at]! > day) - 1
}

function monthOf(day: number): number {
  const date = new Date(day * 86_400_000)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

const monthDay = (month: number) => utcDay(Math.floor(month / 12), month % 12, 1)
