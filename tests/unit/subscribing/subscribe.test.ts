import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import { packAddress } from '../../../lib/sources/packHost'
import { heldShards, listPacks, removePack } from '../../../lib/store'
import { fetchMissing, isSubscribed, refresh, subscribe } from '../../../lib/subscribing/subscribe'
import type { Subscribed } from '../../../lib/subscribing/subscribe'
import { memoryPack } from '../packs/inMemory'
import { ADDRESS, Host } from './host'

const packOf = (novelty: number, more = 0) =>
  memoryPack([
    { arxivId: '2605.00001' as ArxivId, novelty, line: 1 },
    { arxivId: '2606.00001' as ArxivId, novelty: 20 + more, line: 2 },
    { arxivId: '2607.00001' as ArxivId, novelty: 30, line: 3 },
  ])

let host: Host
beforeEach(() => {
  host = new Host()
})
afterEach(async () => {
  for (const { id } of await listPacks()) await removePack(id)
})

async function stored(): Promise<Subscribed> {
  const [pack] = await listPacks()
  if (!pack || !isSubscribed(pack)) throw new Error('no subscription')
  return pack
}
const held = async () => [...(await heldShards((await stored()).id))].sort()

describe('subscribing to a pack', () => {
  it('fetches all of it, or nothing but its manifest', async () => {
    host.publish(await packOf(10))
    await subscribe('https://packs.example/scores/', 'needed', host)
    expect(await held()).toEqual([])
    expect(host.asked).toEqual([ADDRESS])
    await removePack((await stored()).id)
    await subscribe(ADDRESS, 'all', host)
    expect(await held()).toEqual(['m2605', 'm2606', 'm2607'])
    expect((await stored()).from).toMatchObject({ url: ADDRESS, etag: '"1"', fetch: 'all' })
  })

  it('fetches what pages need, and only that', async () => {
    host.publish(await packOf(10))
    await subscribe(ADDRESS, 'needed', host)
    expect(await fetchMissing(await stored(), ['m2606', 'm9999'], host)).toBe(true)
    expect(host.shardsAsked()).toEqual(['m2606'])
    expect(await held()).toEqual(['m2606'])
  })

  it.each([
    'http://packs.example/manifest.json',
    'ftp://packs.example/manifest.json',
    'https://reader:secret@packs.example/manifest.json',
    'file:///manifest.json',
    'javascript:alert(1)',
    'packs.example',
    '',
  ])('refuses the address %s', (address) => {
    expect(() => packAddress(address)).toThrow(expect.objectContaining({ problem: 'badAddress' }))
  })

  it('takes an address on this machine for tests', () => {
    expect(packAddress('http://127.0.0.1:8080/p/').href).toBe('http://127.0.0.1:8080/p/manifest.json')
  })
})

describe('a newer edition', () => {
  it('is asked for by the tag of the one that is here, and takes its place whole', async () => {
    host.publish(await packOf(10))
    await subscribe(ADDRESS, 'needed', host)
    await fetchMissing(await stored(), ['m2605', 'm2607'], host)
    const before = await stored()
    expect(await refresh(before, host)).toBe(false)
    expect((await stored()).stamp).toBe(before.stamp)
    host.publish(await packOf(11), '"2"')
    host.asked.length = 0
    expect(await refresh(await stored(), host)).toBe(true)
    // m2607 is as it was, m2606 was never needed.
    expect(host.shardsAsked()).toEqual(['m2605'])
    expect(await held()).toEqual(['m2605', 'm2607'])
    expect((await stored()).from).toMatchObject({ etag: '"2"' })
    expect((await stored()).stamp).not.toBe(before.stamp)
  })

  it('leaves the old one alone when the host is not there', async () => {
    host.publish(await packOf(10))
    await subscribe(ADDRESS, 'all', host)
    const before = await stored()
    host.isDown = true
    await expect(refresh(before, host)).rejects.toMatchObject({ problem: 'unreachable' })
    expect(await stored()).toMatchObject({ stamp: before.stamp, from: { problem: 'unreachable' } })
    host.isDown = false
    await refresh(await stored(), host)
    expect((await stored()).from.problem).toBeUndefined()
  })

  const big = new Uint8Array(9 << 20)
  const hostile: [string, string, (at: Host) => void][] = [
    ['a page instead of a manifest', 'badManifest', (at) => put(at, 'manifest.json', () => '<html></html>')],
    ['a manifest cut short', 'badManifest', (at) => put(at, 'manifest.json', (text) => text.slice(0, -20))],
    [
      'counts that are not true',
      'badManifest',
      (at) => put(at, 'manifest.json', (text) => text.replace('"papers":3', '"papers":2')),
    ],
    [
      'a path for a name',
      'badManifest',
      (at) => put(at, 'manifest.json', (text) => text.replace('"m2605"', '"../m2605"')),
    ],
    [
      'an address elsewhere for a name',
      'badManifest',
      (at) => put(at, 'manifest.json', (text) => text.replace('"m2605"', '"https://elsewhere.example/m2605"')),
    ],
    [
      'a thousand million rows',
      'badManifest',
      (at) => put(at, 'manifest.json', (text) => text.replaceAll(/"(rows|papers|arxivIds)":\d+/g, '"$1":1000000000')),
    ],
    [
      'a shard of 4 GB',
      'badManifest',
      (at) => put(at, 'manifest.json', (text) => text.replace('"bytes":24', '"bytes":4e9')),
    ],
    [
      'a shard that is named twice',
      'badManifest',
      (at) => put(at, 'manifest.json', (text) => text.replace('"m2606"', '"m2605"')),
    ],
    [
      'the digest of another shard',
      'badShard',
      (at) =>
        put(at, 'manifest.json', (text) =>
          // Behind what stands in the file's name.
          text.replace(/(?<="sha256":"\w{63})\w/, (digit) => (digit === '0' ? '1' : '0')),
        ),
    ],
    ['a shard whose rows are wrong, with the digest of that', 'badShard', (at) => forge(at, 'm2605')],
    ['a manifest without end', 'tooLarge', (at) => answer(at, 'manifest.json', () => new Response(big))],
    ['another shard', 'badShard', (at) => answer(at, 'm2605', () => new Response(at.files.get(nameOf(at, 'm2606'))))],
    ['a shard with one bit turned', 'badShard', (at) => turn(at, 'm2605')],
    ['a shard that is too long', 'tooLarge', (at) => answer(at, 'm2605', () => new Response(big))],
    ['a shard that is too short', 'badShard', (at) => answer(at, 'm2605', () => new Response('GPK1'))],
    ['no shard', 'notFound', (at) => answer(at, 'm2605', () => new Response('', { status: 404 }))],
    ['a host that fails', 'unreachable', (at) => answer(at, 'm2605', () => new Response('', { status: 500 }))],
    [
      'a way elsewhere',
      'redirected',
      (at) => answer(at, 'm2605', () => Response.redirect('https://elsewhere.example/')),
    ],
  ]
  it.each(hostile)('is refused whole for %s', async (_what, problem, spoil) => {
    host.publish(await packOf(10))
    await subscribe(ADDRESS, 'all', host)
    const before = await stored()
    host.publish(await packOf(11, 1), '"2"')
    spoil(host)
    await expect(refresh(before, host)).rejects.toMatchObject({ problem })
    expect(await stored()).toMatchObject({ stamp: before.stamp, manifest: before.manifest, from: { problem } })
    expect(await held()).toEqual(['m2605', 'm2606', 'm2607'])
  })

  it.each(['manifest.json', 'm2605'])('reads no more of %s than was promised, however small it came', async (name) => {
    host.publish(await packOf(10))
    await subscribe(ADDRESS, 'all', host)
    const before = await stored()
    host.publish(await packOf(11, 1), '"2"')
    let unpacked = 0
    // As a browser unpacks an answer: a little of it becomes a lot, for as long as anybody reads.
    const bomb = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1 << 20))
        unpacked += 1
      },
    })
    answer(host, name, () => new Response(bomb))
    await expect(refresh(before, host)).rejects.toMatchObject({ problem: 'tooLarge' })
    expect(unpacked).toBeLessThan(12)
    expect(await stored()).toMatchObject({ stamp: before.stamp, manifest: before.manifest })
  })

  it('is nothing at all when it is the first', async () => {
    host.publish(await packOf(10))
    turn(host, 'm2606')
    await expect(subscribe(ADDRESS, 'all', host)).rejects.toMatchObject({ problem: 'badShard' })
    expect(await listPacks()).toEqual([])
  })
})

const nameOf = (at: Host, shard: string) => [...at.files.keys()].findLast((name) => name.startsWith(shard))!

function put(at: Host, name: string, change: (text: string) => string): void {
  const text = new TextDecoder().decode(at.files.get(name))
  at.files.set(name, new TextEncoder().encode(change(text)))
}

function answer(at: Host, name: string, response: () => Response): void {
  at.instead = (asked) => (asked.startsWith(name) ? response() : undefined)
}

/** What a host can do that means harm: a shard that says what none may, with a manifest that agrees. */
function forge(at: Host, shard: string): void {
  const name = nameOf(at, shard)
  const bytes = at.files.get(name)!.slice()
  // The last of the four bytes of its only value: no score has these bits.
  bytes[bytes.length - 1] = 0xff
  const digest = createHash('sha256').update(bytes).digest('hex')
  at.files.set(`${shard}.${digest.slice(0, 16)}.bin`, bytes)
  put(at, 'manifest.json', (text) => text.replace(/(?<="m2605"[^}]*"sha256":")[0-9a-f]+/, digest))
}

function turn(at: Host, shard: string): void {
  const bytes = at.files.get(nameOf(at, shard))!.slice()
  bytes[bytes.length - 3]! ^= 1
  at.files.set(nameOf(at, shard), bytes)
}
