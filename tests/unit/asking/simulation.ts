import { answered, decide, failed, recovered } from '../../../lib/asking/line'
import type { Batches, Bounds } from '../../../lib/asking/line'
import { periodsOf } from '../../../lib/model/asking'
import type { Answered, Ask, Fault, Line, LineChange, Pace } from '../../../lib/model/asking'
import { DAY } from '../../../lib/sources/source'
import type { Said } from '../../../lib/sources/source'

/** A request as it left, in a simulated world. */
export interface Request {
  at: number
  keys: string[]
  ended?: 'answered' | 'failed' | 'lost'
  endedAt?: number
  /** Until when the source said to be left alone. */
  notBefore?: number
}

export const LIFETIME = { known: 3 * DAY, unknown: DAY }

/**
 * One queue with a clock, a disk and a network of its own. Every step is a transaction, as in the store: a death between
 * two steps loses whatever was not written, and nothing else.
 */
export class Simulation {
  now = Date.UTC(2026, 10, 27, 12)
  readonly requests: Request[] = []
  /** Every answer that was written, by key. */
  readonly answers = new Map<string, Answered[]>()
  #rows = new Map<number, Ask>()
  #next = 1
  #pace: Pace = { recent: [], pausedUntil: 0, failures: 0 }
  #usage = new Map<string, number>()
  #flights = new Map<string, Request>()
  #made = 0

  constructor(
    private readonly bounds: Bounds,
    private readonly batches: Batches,
    private readonly random: () => number,
  ) {}

  /** As the store's `wantAnswers`. */
  want(keys: readonly string[], rank: number): void {
    for (const key of keys) {
      if (this.fresh(key)) continue
      const known = [...this.#rows.values()].find((ask) => ask.key === key)
      if (known) this.#rows.set(known.id!, { ...known, rank: Math.min(known.rank, rank) })
      else {
        const id = this.#next++
        const ask: Ask = {
          id,
          source: 'scholar-feed',
          question: 'paper',
          key,
          rank,
          wantedAt: this.now,
          sent: 0,
          attempts: 0,
          jobs: [],
        }
        this.#rows.set(id, ask)
      }
    }
  }

  fresh(key: string): boolean {
    const last = this.answers.get(key)?.at(-1)
    return last !== undefined && last.staleAt > this.now
  }

  /** Sends whatever may be sent now. @returns when to look again, if it is known */
  pump(): number | undefined {
    for (;;) {
      const decision = decide(this.#line(), this.bounds, this.batches, this.now, `f${this.#made++}`)
      if (decision.do === 'wait') return decision.until
      this.#write(decision.change)
      const request = { at: this.now, keys: decision.asks.map(({ key }) => key) }
      this.requests.push(request)
      this.#flights.set(decision.flight, request)
    }
  }

  get flying(): string[] {
    return [...this.#flights.keys()]
  }

  get waiting(): number {
    return [...this.#rows.values()].filter(({ sent }) => sent === 0).length
  }

  get stopped(): boolean {
    return this.#pace.stopped !== undefined
  }

  answer(flight: string, knows: (key: string) => boolean): void {
    const line = this.#line()
    const asks = line.flying.filter((ask) => ask.flight === flight)
    const said = new Map(
      asks.map(({ key }): [string, Said<unknown>] => [
        key,
        knows(key) ? { is: 'known', value: key } : { is: 'unknown' },
      ]),
    )
    this.#end(flight, 'answered')
    this.#write(answered(line, asks, said, { lifetime: LIFETIME }, this.now))
  }

  fail(flight: string, fault: Fault): void {
    const line = this.#line()
    const asks = line.flying.filter((ask) => ask.flight === flight)
    const request = this.#end(flight, 'failed')
    if (request && fault.until !== undefined) request.notBefore = fault.until
    this.#write(failed(line, asks, fault, this.now, this.random()))
  }

  /** The background ends: what was under way never comes back. Another begins. */
  die(): void {
    for (const flight of this.flying) this.#end(flight, 'lost')
    this.#write(recovered(this.#line().flying))
  }

  /** The reader has mended what stopped it. */
  resume(): void {
    this.#pace = { ...this.#pace, failures: 0, pausedUntil: 0, stopped: undefined }
  }

  #end(flight: string, ended: NonNullable<Request['ended']>): Request | undefined {
    const request = this.#flights.get(flight)
    this.#flights.delete(flight)
    if (request) Object.assign(request, { ended, endedAt: this.now })
    return request
  }

  #line(): Line {
    const rows = [...this.#rows.values()].sort((a, b) => a.rank - b.rank || a.id! - b.id!)
    const { day, month } = periodsOf(this.now)
    return {
      waiting: rows.filter(({ sent }) => sent === 0),
      flying: rows.filter(({ sent }) => sent === 1),
      pace: this.#pace,
      spent: { day: this.#usage.get(day) ?? 0, month: this.#usage.get(month) ?? 0 },
    }
  }

  #write({ pace, spend = 0, put = [], remove = [], answers = [] }: LineChange): void {
    if (pace) this.#pace = pace
    const { day, month } = periodsOf(this.now)
    for (const period of [day, month]) this.#usage.set(period, (this.#usage.get(period) ?? 0) + spend)
    for (const answer of answers) this.answers.set(answer.key, [...(this.answers.get(answer.key) ?? []), answer])
    for (const ask of remove) this.#rows.delete(ask.id!)
    for (const ask of put) this.#rows.set(ask.id!, ask)
  }
}
