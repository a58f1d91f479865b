import { afterEach, describe, expect, it } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import { addPack, heldShards, listPacks, packsAt, removePack, supersedePack } from '../../../lib/store'
import { memoryPack } from '../packs/inMemory'

/** Dexie makes an error of its own from the signal's reason. */
const CALLED_OFF = { name: 'AbortError' }

const from = { kind: 'file', name: 'scores.csv' } as const

const packOf = (novelty: number) =>
  memoryPack([
    { arxivId: '2605.00001' as ArxivId, novelty, line: 1 },
    { arxivId: '2606.00001' as ArxivId, novelty, line: 2 },
  ])

afterEach(async () => {
  for (const { id } of await listPacks()) await removePack(id)
})

/** Calls off as soon as the shards are being read, which is in the midst of writing them. */
function calledOffAmidst<Shard>(shards: readonly Shard[]) {
  const controller = new AbortController()
  const watched = new Proxy(shards, {
    get(list, key, self) {
      if (key === 'map') controller.abort()
      return Reflect.get(list, key, self) as unknown
    },
  })
  return { shards: watched, signal: controller.signal }
}

describe('the storing of a pack that is called off', () => {
  it('leaves nothing behind', async () => {
    const { manifest, built } = await packOf(10)
    const revision = (await packsAt())?.revision
    const { shards, signal } = calledOffAmidst(built)
    await expect(addPack({ manifest, from }, shards, signal)).rejects.toMatchObject(CALLED_OFF)
    expect(signal.aborted).toBe(true)
    expect(await packsAt()).toEqual({ revision, packs: [] })
    const { id } = await addPack({ manifest, from }, built)
    expect([...(await heldShards(id))]).toEqual(['m2605', 'm2606'])
  })

  it('leaves the one whose place it was to take', async () => {
    const old = await packOf(10)
    const before = await addPack({ manifest: old.manifest, from }, old.built)
    const now = await packOf(11)
    const { shards, signal } = calledOffAmidst(now.built)
    const instead = supersedePack(before.id, { manifest: now.manifest, from }, shards, 'page', signal)
    await expect(instead).rejects.toMatchObject(CALLED_OFF)
    expect(await listPacks()).toEqual([before])
    expect([...(await heldShards(before.id))]).toEqual(['m2605', 'm2606'])
  })

  it('does not begin when it was called off before', async () => {
    const { manifest, built } = await packOf(10)
    const signal = AbortSignal.abort()
    await expect(addPack({ manifest, from }, built, signal)).rejects.toMatchObject(CALLED_OFF)
    expect(await listPacks()).toEqual([])
  })
})
