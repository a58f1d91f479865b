import { liveQuery } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import { openDatabase } from '../../../lib/store/database'
import type { Library } from '../../../lib/store/database'
import { emptyAll } from '../../../lib/store/forget'
import { addPack, addShards, changePack, listPacks, orderPacks, packsAt, replacePack } from '../../../lib/store/packs'
import { discardPacks, putBackPack, setPackAside, supersedePack } from '../../../lib/store/packsAside'
import { memoryPack } from '../packs/inMemory'
import { freshLibrary } from './make'

const built = (novelty: number) =>
  memoryPack(
    ['2605.00001', '2606.00001'].map((id, line) => ({ arxivId: id as ArxivId, novelty, line })),
    { name: `Pack ${novelty}`, date: '2026-11-01' },
  )
const file = { kind: 'file' as const, name: 'a.csv' }

async function keep(db: Library, novelty: number) {
  const pack = await built(novelty)
  return addPack(db, { manifest: pack.manifest, from: file }, pack.built)
}
const supersede = async (db: Library, former: string, novelty: number, page: string) => {
  const pack = await built(novelty)
  return supersedePack(db, former, { manifest: pack.manifest, from: file }, pack.built, page)
}

const names = async (db: Library) => (await listPacks(db)).map(({ manifest }) => manifest.name)
const shards = async (db: Library) => (await db.shards.toCollection().primaryKeys()).length
const open =
  (...pages: string[]) =>
  () =>
    Promise.resolve(new Set(pages))

describe('a pack that is removed', () => {
  it('is not listed and not asked any more, and comes back as it was', async () => {
    const db = await freshLibrary()
    const before = await keep(db, 10)
    await keep(db, 20)
    const { revision } = (await packsAt(db))!
    expect(await setPackAside(db, before.id, 'page')).toBe(true)
    expect(await names(db)).toEqual(['Pack 20'])
    expect((await packsAt(db, revision))!.packs.map(({ manifest }) => manifest.name)).toEqual(['Pack 20'])
    expect(await setPackAside(db, before.id, 'another page')).toBe(false)
    expect(await putBackPack(db, before.id)).toBe(true)
    expect((await listPacks(db))[0]).toEqual(before)
    expect(await shards(db)).toBe(4)
  })

  it('keeps its place while others are moved', async () => {
    const db = await freshLibrary()
    const [one, two, three] = [await keep(db, 1), await keep(db, 2), await keep(db, 3)]
    await setPackAside(db, three.id, 'page')
    await orderPacks(db, [two.id, one.id])
    await putBackPack(db, three.id)
    expect(await names(db)).toEqual(['Pack 2', 'Pack 1', 'Pack 3'])
  })

  it('is changed by nothing that was under way: no new edition, no shards, no word of its host', async () => {
    const db = await freshLibrary()
    const pack = await built(10)
    const from = {
      kind: 'subscription' as const,
      url: 'https://x.example/manifest.json',
      fetch: 'needed' as const,
      checkedAt: '2026-11-01T00:00:00.000Z',
    }
    const before = await addPack(db, { manifest: pack.manifest, from }, [])
    await setPackAside(db, before.id, 'page')
    const newer = await built(11)
    expect(await replacePack(db, before.id, { manifest: newer.manifest, from: {} }, newer.built)).toBeUndefined()
    expect(await addShards(db, before, pack.built)).toBe(false)
    await changePack(db, before.id, { from: { problem: 'unreachable' }, enabled: false })
    expect(await shards(db)).toBe(0)
    await putBackPack(db, before.id)
    expect(await listPacks(db)).toEqual([before])
  })

  it('goes for good, whole, once no open page can put it back, and not before', async () => {
    const db = await freshLibrary()
    const [one, two, three] = [await keep(db, 1), await keep(db, 2), await keep(db, 3)]
    await setPackAside(db, one.id, 'closed')
    await setPackAside(db, two.id, 'open')
    const { gone, left } = await discardPacks(db, open('open'))
    expect(gone.map(({ id }) => id)).toEqual([one.id])
    expect(left.map(({ id }) => id)).toEqual([two.id, three.id])
    expect(await shards(db)).toBe(4)
    expect(await putBackPack(db, one.id)).toBe(false)
    expect(await putBackPack(db, two.id)).toBe(true)
    expect((await discardPacks(db, open())).gone).toEqual([])
    expect(await names(db)).toEqual(['Pack 2', 'Pack 3'])
  })

  it('stays when its page opened, or it was put back, while the open pages were asked for', async () => {
    const db = await freshLibrary()
    const [one, two, three] = [await keep(db, 1), await keep(db, 2), await keep(db, 3)]
    await setPackAside(db, one.id, 'closed')
    await setPackAside(db, three.id, 'closed')
    const { gone } = await discardPacks(db, async () => {
      await putBackPack(db, one.id)
      await setPackAside(db, two.id, 'just opened')
      return new Set()
    })
    expect(gone.map(({ id }) => id)).toEqual([three.id])
    expect(await putBackPack(db, two.id)).toBe(true)
    expect(await names(db)).toEqual(['Pack 1', 'Pack 2'])
  })

  it('is gone at once when everything is forgotten, and no undo brings it back', async () => {
    const db = await freshLibrary()
    const { id } = await keep(db, 10)
    await setPackAside(db, id, 'open')
    expect(await emptyAll(db)).toMatchObject({ packs: 1, shards: 2 })
    expect(await putBackPack(db, id)).toBe(false)
    expect(await shards(db)).toBe(0)
  })

  it('is seen to go and to come back by every window at once', async () => {
    const db = await freshLibrary()
    const other = await openDatabase({ name: db.name })
    const { id } = await keep(db, 10)
    const seen: number[] = []
    const view = liveQuery(() => listPacks(other)).subscribe(({ length }) => seen.push(length))
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
    await setPackAside(db, id, 'page')
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0))
    await putBackPack(db, id)
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1))
    view.unsubscribe()
  })
})

describe('a pack in the place of another', () => {
  it('takes place and switch over, and undone gives the former back', async () => {
    const db = await freshLibrary()
    const former = await keep(db, 1)
    await keep(db, 2)
    await changePack(db, former.id, { enabled: false })
    const [before] = await listPacks(db)
    const row = (await supersede(db, former.id, 3, 'page'))!
    expect(row).toMatchObject({ position: 0, enabled: false })
    expect(await names(db)).toEqual(['Pack 3', 'Pack 2'])
    expect(await putBackPack(db, former.id, row.id)).toBe(true)
    expect(await names(db)).toEqual(['Pack 1', 'Pack 2'])
    expect((await listPacks(db))[0]).toEqual(before)
    expect(await shards(db)).toBe(4)
  })

  it('is written whole or not at all', async () => {
    const db = await freshLibrary()
    const former = await keep(db, 1)
    const pack = await built(3)
    // The same shard twice cannot be stored.
    const broken = supersedePack(
      db,
      former.id,
      { manifest: pack.manifest, from: file },
      [...pack.built, ...pack.built],
      'page',
    )
    await expect(broken).rejects.toThrow()
    expect(await listPacks(db)).toEqual([former])
    expect(await shards(db)).toBe(2)
  })

  it('is nothing when the former is gone meanwhile', async () => {
    const db = await freshLibrary()
    const former = await keep(db, 1)
    await setPackAside(db, former.id, 'another page')
    expect(await supersede(db, former.id, 3, 'page')).toBeUndefined()
    expect(await shards(db)).toBe(2)
  })

  it('stays to be put back where another window has removed it since', async () => {
    const db = await freshLibrary()
    const former = await keep(db, 1)
    const row = (await supersede(db, former.id, 3, 'page'))!
    await setPackAside(db, row.id, 'another page')
    await putBackPack(db, former.id, row.id)
    expect(await names(db)).toEqual(['Pack 1'])
    expect(await putBackPack(db, row.id)).toBe(true)
  })
})

describe('several windows that change one pack', () => {
  it('lose nothing of each other’s', async () => {
    const db = await freshLibrary()
    const other = await openDatabase({ name: db.name })
    const pack = await built(1)
    const newer = await built(2)
    const from = {
      kind: 'subscription' as const,
      url: 'https://x.example/manifest.json',
      fetch: 'needed' as const,
      checkedAt: '2026-11-01T00:00:00.000Z',
      problem: 'unreachable',
    }
    const { id } = await addPack(db, { manifest: pack.manifest, from }, [])
    await Promise.all([
      changePack(db, id, { from: { fetch: 'all' } }),
      changePack(other, id, { enabled: false }),
      replacePack(other, id, { manifest: newer.manifest, from: { etag: '"2"', problem: undefined } }, []),
      keep(db, 5),
      keep(other, 6),
    ])
    const rows = await listPacks(db)
    const { problem: _solved, ...rest } = from
    expect(rows.find((row) => row.id === id)).toMatchObject({ enabled: false, manifest: { name: 'Pack 2' } })
    expect(rows.find((row) => row.id === id)!.from).toEqual({ ...rest, fetch: 'all', etag: '"2"' })
    expect(new Set(rows.map(({ position }) => position)).size).toBe(3)
  })
})
