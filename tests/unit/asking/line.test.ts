import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_ATTEMPTS } from '../../../lib/asking/line'
import { faultKinds, periodsOf } from '../../../lib/model/asking'
import type { Fault } from '../../../lib/model/asking'
import { LIFETIME, Simulation } from './simulation'

const SECOND = 1000
const HOUR = 3_600_000

const ids = Array.from({ length: 40 }, (_, at) => `2605.${String(20_000 + at)}`)
const bounds = fc.record({
  perMinute: fc.integer({ min: 1, max: 20 }),
  interval: fc.constantFrom(0, 250, 3100),
  concurrency: fc.integer({ min: 1, max: 3 }),
  perDay: fc.integer({ min: 0, max: 12 }),
  perMonth: fc.integer({ min: 0, max: 40 }),
})

type Act =
  | { do: 'want'; keys: string[]; rank: number }
  | { do: 'wait'; ms: number }
  | { do: 'answer'; which: number; odd: boolean }
  | { do: 'fail'; which: number; fault: Fault['kind']; after?: number }
  | { do: 'die' }
  | { do: 'resume' }
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('want' as const),
      keys: fc.subarray(ids),
      rank: fc.integer({ min: 0, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(50, 300, SECOND, 5 * SECOND, 61 * SECOND, HOUR, 7 * HOUR, 30 * HOUR),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(5), odd: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('fail' as const),
      which: fc.nat(5),
      fault: fc.constantFrom(...faultKinds),
      after: fc.option(fc.constantFrom(0, 2 * SECOND, 90 * SECOND, 20 * HOUR), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resume' as const) }) },
)
const schedule = fc.record({
  limits: bounds,
  batch: fc.integer({ min: 1, max: 7 }),
  acts: fc.array(act, { minLength: 5, maxLength: 120 }),
  seed: fc.double({ min: 0, max: 1, noNaN: true }),
})
type Schedule = typeof schedule extends fc.Arbitrary<infer Shape> ? Shape : never

/** Plays a schedule; time only ever moves by what the schedule says. Resumes are noted: they lift pauses. */
function play({ limits, batch, acts, seed }: Schedule): { world: Simulation; resumes: number[] } {
  const world = new Simulation(limits, { paper: { batch } }, () => seed)
  const resumes: number[] = []
  const pick = (which: number) => world.flying[which % Math.max(world.flying.length, 1)]
  for (const one of acts) {
    if (one.do === 'want') world.want(one.keys, one.rank)
    else if (one.do === 'wait') world.now += one.ms
    else if (one.do === 'die') world.die()
    else if (one.do === 'resume') {
      world.resume()
      resumes.push(world.now)
    } else {
      const flight = pick(one.which)
      if (flight === undefined) continue
      if (one.do === 'answer') world.answer(flight, (key) => Number(key.at(-1)) % 2 === Number(one.odd))
      else world.fail(flight, { kind: one.fault, ...(one.after !== undefined && { until: world.now + one.after }) })
    }
    world.pump()
  }
  return { world, resumes }
}

describe('whatever is asked, fails and dies', () => {
  it('keeps to the limits and the budgets', () => {
    fc.assert(
      fc.property(schedule, (plan) => {
        const { world } = play(plan)
        const { perMinute, interval, perDay, perMonth } = plan.limits
        const at = world.requests.map((request) => request.at)
        for (const [index, moment] of at.entries()) {
          if (index > 0) expect(moment - at[index - 1]!).toBeGreaterThanOrEqual(interval)
          expect(at.filter((other) => other > moment - 60 * SECOND && other <= moment).length).toBeLessThanOrEqual(
            perMinute,
          )
        }
        for (const [, sent] of Map.groupBy(at, (moment) => periodsOf(moment).day))
          expect(sent.length).toBeLessThanOrEqual(perDay)
        for (const [, sent] of Map.groupBy(at, (moment) => periodsOf(moment).month))
          expect(sent.length).toBeLessThanOrEqual(perMonth)
        for (const { keys } of world.requests) expect(keys.length).toBeLessThanOrEqual(plan.batch)
        expect(world.flying.length).toBeLessThanOrEqual(plan.limits.concurrency)
      }),
      { numRuns: 500 },
    )
  })

  it('asks an id once in its lifetime, and once more only when no answer came back', () => {
    fc.assert(
      fc.property(schedule, (plan) => {
        const { world } = play(plan)
        for (const key of ids) {
          const asked = world.requests.filter(({ keys }) => keys.includes(key))
          const answers = (world.answers.get(key) ?? []).filter(({ is }) => is !== 'failed')
          // Each request but those that failed or were lost with the background brought an answer.
          const answered = asked.filter(({ ended }) => ended === 'answered')
          expect(answered.length).toBe(answers.length)
          for (const { at, staleAt } of answers) {
            const early = asked.filter((request) => request.at > at && request.at < staleAt)
            expect(early).toEqual([])
          }
          for (const { at, staleAt, is } of answers)
            expect(staleAt - at).toBe(is === 'known' ? LIFETIME.known : LIFETIME.unknown)
          // Never twice at once.
          expect(asked.filter(({ ended }) => ended === undefined).length).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('sends nothing before the time a source named, nor after one that only the reader can mend', () => {
    fc.assert(
      fc.property(schedule, (plan) => {
        const { world, resumes } = play(plan)
        for (const { notBefore, endedAt = 0 } of world.requests) {
          if (notBefore === undefined) continue
          // The reader may lift a pause.
          const lifted = Math.min(...resumes.filter((moment) => moment >= endedAt))
          const until = Math.min(notBefore, lifted)
          expect(world.requests.filter(({ at }) => at > endedAt && at < until)).toEqual([])
        }
        if (world.stopped) {
          const before = world.requests.length
          world.now += 100 * HOUR
          world.pump()
          expect(world.requests.length).toBe(before)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('loses nothing: everything wanted is answered once the source answers', () => {
    fc.assert(
      fc.property(schedule, (plan) => {
        const { world } = play({ ...plan, limits: { ...plan.limits, perDay: 12, perMonth: 400 } })
        world.resume()
        const wanted = ids.slice(0, 10)
        world.want(wanted, 0)
        for (let turn = 0; turn < 2000 && world.waiting + world.flying.length > 0; turn++) {
          for (const flight of world.flying) world.answer(flight, () => true)
          const until = world.pump()
          if (until !== undefined) world.now = Math.max(world.now, until)
        }
        expect(world.waiting).toBe(0)
        for (const key of wanted) expect(world.answers.get(key)?.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a question that breaks every request', () => {
  it('is found by asking in smaller company, and costs the others nothing', () => {
    const world = new Simulation(
      { perMinute: 1000, interval: 0, concurrency: 1, perDay: 1000, perMonth: 1000 },
      { paper: { batch: 50 } },
      () => 0,
    )
    world.want(ids, 0)
    const bad = ids[23]!
    for (let turn = 0; turn < 200 && world.waiting + world.flying.length > 0; turn++) {
      world.now += 10 * SECOND
      world.pump()
      for (const flight of world.flying) {
        const request = world.requests.at(-1)!
        if (request.keys.includes(bad)) world.fail(flight, { kind: 'refused', status: 422 })
        else world.answer(flight, () => true)
      }
    }
    expect(world.answers.get(bad)).toMatchObject([{ is: 'failed', fault: 'refused' }])
    expect(ids.filter((key) => world.answers.get(key)?.at(-1)?.is === 'known')).toHaveLength(ids.length - 1)
    expect(world.requests.length).toBeLessThan(20)
  })

  it('is given up after some attempts where the fault may be its own', () => {
    const world = new Simulation(
      { perMinute: 1000, interval: 0, concurrency: 1, perDay: 1000, perMonth: 1000 },
      { paper: { batch: 50 } },
      () => 0,
    )
    world.want([ids[0]!], 0)
    for (let turn = 0; turn < 100 && world.waiting + world.flying.length > 0; turn++) {
      world.now += HOUR
      world.pump()
      for (const flight of world.flying) world.fail(flight, { kind: 'wrongShape', status: 200 })
    }
    expect(world.requests).toHaveLength(MOST_ATTEMPTS)
    expect(world.answers.get(ids[0]!)).toMatchObject([{ is: 'failed', fault: 'wrongShape' }])
  })
})
