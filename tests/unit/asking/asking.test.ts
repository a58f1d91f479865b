import { afterEach, describe, expect, it } from 'vitest'
import { requestsFor } from '../../../lib/asking/scoring'
import type { FaultKind, SourceId } from '../../../lib/model/asking'
import { remoteSource } from '../../../lib/sources'
import { editSource, getJob, listPapers, listSources, readLibrary, setSourceKey } from '../../../lib/store'
import type { FaultName } from '../../api/faults'
import { openDesk } from './background'
import type { Background, Desk } from './background'

const ids = Array.from({ length: 180 }, (_, at) => `2605.${String(10_000 + at)}`)

let desk: Desk
afterEach(() => desk.close())

async function deskWith(...sources: SourceId[]): Promise<Background> {
  desk = await openDesk(...sources)
  for (const id of ids) desk.api.world.paper(id)
  return desk.start()
}

function scorePage(background: Background, page = ids) {
  const asked = { kind: 'score', source: 'scholar-feed', automatic: false } as const
  return background.jobs.askForPapers({ ...asked, screen: page.slice(150, 160), rest: page })
}

const over = (id: string) => async () => (await getJob(id))?.state === 'done'
const stateOf = async (id: SourceId) => (await listSources(desk.clock.now)).find((source) => source.id === id)!

describe('scoring a page of 180 papers', () => {
  it('takes four requests, what is on the screen first, and every paper gets its own Novelty', async () => {
    const background = await deskWith('scholar-feed')
    expect(await requestsFor('scholar-feed', ids, desk.clock.now)).toBe(4)
    const job = await scorePage(background)
    await desk.pass(background, over(job.id))
    expect(desk.api.asked.map(({ keys }) => keys.length)).toEqual([50, 50, 50, 30])
    expect(desk.api.asked[0]!.keys.slice(0, 10)).toEqual(ids.slice(150, 160))
    const papers = await listPapers()
    expect(papers).toHaveLength(180)
    const paper = papers.find(({ arxivId }) => arxivId === '2605.10123')!
    expect(paper.scores).toMatchObject([{ novelty: 12.3, source: { kind: 'scholar-feed-api' } }])
    expect(paper.standalone).toBeUndefined()
    expect(await getJob(job.id)).toMatchObject({ known: 180, unknown: 0, failed: 0, left: [] })
  })

  it('asks nothing again that it has been told, and remembers what is not known', async () => {
    const background = await deskWith('scholar-feed')
    desk.api.world.papers.delete(ids[7]!)
    const first = await scorePage(background)
    await desk.pass(background, over(first.id))
    expect(await getJob(first.id)).toMatchObject({ known: 179, unknown: 1 })
    const second = await scorePage(background)
    expect(second.state).toBe('done')
    expect(await requestsFor('scholar-feed', ids, desk.clock.now)).toBe(0)
    expect(desk.api.asked).toHaveLength(4)
    expect((await listPapers()).some(({ arxivId }) => arxivId === ids[7])).toBe(false)
    // Three days on, "not known" has had its time; the scores hold.
    desk.clock.now += 3 * 86_400_000
    expect(await requestsFor('scholar-feed', ids, desk.clock.now)).toBe(1)
  })

  it('goes on after the background died between requests, without one of them twice', async () => {
    const background = await deskWith('scholar-feed')
    desk.api.script = (_, count) => (count === 3 ? 'rateLimited' : undefined)
    const job = await scorePage(background)
    await desk.pass(
      background,
      async () => desk.api.asked.length === 3 && desk.api.busy === 0 && (await stateOf('scholar-feed')).failures === 1,
    )
    background.die()
    desk.api.script = () => undefined
    const next = desk.start()
    await next.asking.wake()
    await next.jobs.takeUp()
    await desk.pass(next, over(job.id))
    const answered = desk.api.asked.filter((_, at) => at !== 2).flatMap(({ keys }) => keys)
    expect(answered).toHaveLength(180)
    expect(new Set(answered).size).toBe(180)
    expect(await listPapers()).toHaveLength(180)
  })

  it('loses nothing when it dies while a request is under way: only that one is sent again', async () => {
    const background = await deskWith('scholar-feed')
    const release = desk.api.hold()
    const job = await scorePage(background)
    await desk.pass(background, async () => desk.api.asked.length === 1)
    background.die()
    release()
    const next = desk.start()
    await next.asking.wake()
    await next.jobs.takeUp()
    await desk.pass(next, over(job.id))
    const keys = desk.api.asked.map((asked) => asked.keys.join())
    expect(keys).toHaveLength(5)
    expect(keys[1]).toBe(keys[0])
    expect(new Set(keys).size).toBe(4)
    expect((await stateOf('scholar-feed')).spent.day).toBe(5)
    expect(await listPapers()).toHaveLength(180)
  })

  it('stops at the day’s budget and goes on the next day', async () => {
    const background = await deskWith('scholar-feed')
    await editSource('scholar-feed', { perDay: 3 })
    const job = await scorePage(background)
    await desk.pass(background, async () => (await listPapers()).length === 150)
    expect(await background.asking.askNow('scholar-feed', 'test', 'now')).toMatchObject({ held: 'day' })
    expect(desk.api.asked).toHaveLength(3)
    await desk.pass(background, over(job.id))
    expect(new Date(desk.clock.now).toISOString().slice(0, 10)).toBe('2026-11-28')
    expect(desk.api.asked).toHaveLength(4)
  })

  it('ends when the reader cancels it, and when the source is switched off', async () => {
    const background = await deskWith('scholar-feed')
    await editSource('scholar-feed', { perDay: 1 })
    const job = await scorePage(background)
    await desk.pass(background, async () => (await listPapers()).length === 50)
    await background.jobs.cancel(job.id)
    expect(await getJob(job.id)).toMatchObject({ state: 'cancelled' })
    expect((await stateOf('scholar-feed')).waiting).toBe(0)
    // Taken back, it goes on with what was left.
    const { left } = (await getJob(job.id))!
    await background.jobs.reopen(job.id)
    expect(await getJob(job.id)).toMatchObject({ state: 'paused', left })
    expect(await getJob(job.id)).not.toHaveProperty('endedAt')
    await background.jobs.resume(job.id)
    await desk.pass(background, over(job.id))
    expect(await getJob(job.id)).toMatchObject({ state: 'done', left: [] })
    await background.jobs.reopen(job.id)
    expect(await getJob(job.id)).toMatchObject({ state: 'done' })
    await scorePage(background)
    await editSource('scholar-feed', { on: false })
    expect((await stateOf('scholar-feed')).waiting).toBe(0)
  })

  it('sends the reader’s key to its own source, and lets it out nowhere else', async () => {
    const background = await deskWith('scholar-feed')
    await setSourceKey('scholar-feed', 'sf_secret')
    expect(await background.asking.askNow('scholar-feed', 'test', 'now')).toMatchObject({
      is: 'known',
      value: { plan: 'pro' },
    })
    expect(desk.api.asked[0]!.headers['authorization']).toBe('Bearer sf_secret')
    expect(JSON.stringify([await listSources(desk.clock.now), await readLibrary()])).not.toContain('sf_secret')
  })
})

describe('a source that is off, or not allowed', () => {
  it('is asked nothing', async () => {
    const background = await deskWith()
    await scorePage(background)
    await background.asking.wake()
    expect(await background.asking.askNow('openalex', 'test', 'now')).toEqual({ held: 'off' })
    await editSource('openalex', { on: true })
    desk.clock.allowed = false
    expect(await background.asking.askNow('openalex', 'test', 'now')).toEqual({ held: 'off' })
    expect(desk.api.asked).toEqual([])
  })
})

const expected: Record<FaultName, FaultKind> = {
  drop: 'unreachable',
  badKey: 'badKey',
  forbidden: 'forbidden',
  proRequired: 'proRequired',
  quotaExceeded: 'quotaExceeded',
  cloudflare: 'blocked',
  cloudflareText: 'blocked',
  rateLimited: 'rateLimited',
  dailyLimit: 'dailyLimit',
  serverError: 'serverError',
  badGateway: 'serverError',
  html: 'notAnAnswer',
  cut: 'cut',
  truncated: 'cut',
  wrongJson: 'wrongShape',
  nothing: 'cut',
  refused: 'refused',
  moved: 'unreachable',
}

describe('whatever goes wrong', () => {
  it.each(Object.entries(expected) as [FaultName, FaultKind][])(
    'is told in plain words, harms nothing, and ends well: %s',
    async (fault, kind) => {
      const background = await deskWith('scholar-feed')
      let broken = true
      desk.api.script = () => (broken ? fault : undefined)
      const job = await scorePage(background, ids.slice(0, 20))
      await desk.pass(background, async () => (await stateOf('scholar-feed')).lastFault !== undefined)
      const state = await stateOf('scholar-feed')
      expect(state.lastFault?.kind).toBe(kind)
      expect(await listPapers()).toEqual([])
      broken = false
      const stopping: FaultKind[] = ['badKey', 'forbidden', 'proRequired', 'blocked']
      expect(state.stopped).toBe(stopping.includes(kind) ? kind : undefined)
      if (state.stopped) await setSourceKey('scholar-feed', 'sf_better')
      await background.asking.wake()
      await desk.pass(background, over(job.id))
      expect(await listPapers()).toHaveLength(20)
      const after = await stateOf('scholar-feed')
      expect(after.lastAnswerAt).toBeGreaterThan(after.lastFault!.at - 1)
    },
  )

  it('waits for the network when the computer is offline, and asks nothing meanwhile', async () => {
    const background = await deskWith('scholar-feed')
    desk.clock.online = false
    const job = await scorePage(background)
    await desk.pass(background, async () => (await stateOf('scholar-feed')).lastFault?.kind === 'offline')
    expect(desk.api.asked).toEqual([])
    desk.clock.online = true
    await desk.pass(background, over(job.id))
    expect(await listPapers()).toHaveLength(180)
  })

  it.each(['openalex', 'semantic-scholar', 'arxiv'] as const)(
    'leaves the library as it was: a broken %s',
    async (id) => {
      const background = await deskWith(id)
      desk.api.world.paper('1706.03762')
      for (const fault of ['html', 'truncated', 'wrongJson', 'nothing', 'serverError'] as const) {
        desk.api.script = () => fault
        expect(await background.asking.askNow(id, 'test', 'now')).toMatchObject({ held: 'pause', fault: {} })
        desk.clock.now += 3_600_000
      }
      desk.api.script = () => undefined
      expect(await background.asking.askNow(id, 'test', 'now')).toMatchObject({ is: 'known' })
      expect(await listPapers()).toEqual([])
      expect(remoteSource(id).questions.test).toBeDefined()
    },
  )
})
