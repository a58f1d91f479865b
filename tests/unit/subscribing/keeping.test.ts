import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import { heldShards, listPacks, removePack } from '../../../lib/store'
import { bringMissing, refreshDue } from '../../../lib/subscribing/keeping'
import { isSubscribed, subscribe } from '../../../lib/subscribing/subscribe'
import type { Subscribed } from '../../../lib/subscribing/subscribe'
import { tellTabs } from '../../../lib/tabs'
import { memoryPack } from '../packs/inMemory'
import { ADDRESS, Host } from './host'

const allowed = vi.hoisted(() => ({ origins: [] as string[] }))
vi.mock('wxt/browser', () => ({
  browser: {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((origin) => allowed.origins.includes(origin))),
    },
  },
}))
vi.mock('../../../lib/tabs', () => ({ tellTabs: vi.fn(() => Promise.resolve()) }))

const MINUTE = 60_000
const told = vi.mocked(tellTabs)
let host: Host

beforeEach(async () => {
  host = new Host()
  vi.stubGlobal('fetch', host.fetch)
  allowed.origins = ['https://packs.example/*']
  told.mockClear()
  const rows = ['2605.00001', '2606.00001'].map((id, line) => ({ arxivId: id as ArxivId, novelty: line, line }))
  host.publish(await memoryPack(rows))
  await subscribe(ADDRESS, 'needed', { now: () => new Date('2026-11-01T00:00:00Z') })
  host.asked.length = 0
})
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const { id } of await listPacks()) await removePack(id)
})

async function stored(): Promise<Subscribed> {
  const [pack] = await listPacks()
  if (!pack || !isSubscribed(pack)) throw new Error('no subscription')
  return pack
}

describe('shards that pages asked for in vain', () => {
  it('are fetched afterwards, and the tabs are told', async () => {
    const pack = await stored()
    await bringMissing([{ pack, names: ['m2606'] }], 0)
    expect([...(await heldShards(pack.id))]).toEqual(['m2606'])
    expect(told.mock.calls).toEqual([['libraryChanged']])
    // The next page may need others at once.
    await bringMissing([{ pack, names: ['m2605'] }], 1)
    expect(host.shardsAsked()).toEqual(['m2606', 'm2605'])
  })

  it('leave a host alone for ten minutes when it fails', async () => {
    const pack = await stored()
    host.isDown = true
    for (const minute of [0, 1, 9]) await bringMissing([{ pack, names: ['m2606'] }], minute * MINUTE)
    expect(host.asked).toHaveLength(1)
    expect((await stored()).from.problem).toBe('unreachable')
    host.isDown = false
    await bringMissing([{ pack: await stored(), names: ['m2606'] }], 11 * MINUTE)
    expect((await stored()).from.problem).toBeUndefined()
    expect(told).toHaveBeenCalledOnce()
  })

  it('are not asked for where the browser does not allow it any more', async () => {
    allowed.origins = []
    await bringMissing([{ pack: await stored(), names: ['m2606'] }], 0)
    expect(host.asked).toEqual([])
    expect((await stored()).from.problem).toBe('notAllowed')
    expect(told).not.toHaveBeenCalled()
  })
})

describe('news of packs', () => {
  it('are asked for once a day', async () => {
    await refreshDue(new Date('2026-11-01T23:00:00Z'))
    expect(host.asked).toEqual([])
    await refreshDue(new Date('2026-11-02T01:00:00Z'))
    expect(host.asked).toEqual([ADDRESS])
    expect(told).not.toHaveBeenCalled()
  })

  it('reach the tabs', async () => {
    host.publish(await memoryPack([{ arxivId: '2607.00001' as ArxivId, novelty: 1, line: 1 }]), '"2"')
    await refreshDue(new Date('2026-11-02T01:00:00Z'))
    expect((await stored()).manifest.shards.map(({ name }) => name)).toEqual(['m2607'])
    expect(told.mock.calls).toEqual([['libraryChanged']])
  })
})
