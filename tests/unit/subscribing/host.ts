import { MANIFEST_FILE, shardFile } from '../../../lib/packs/manifest'
import type { MemoryPack } from '../packs/inMemory'

export const ADDRESS = 'https://packs.example/scores/manifest.json'

/** A static host of one pack at a time, asked without a network. */
export class Host {
  readonly asked: string[] = []
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  etag = '"1"'
  /** What is answered instead, if anything. */
  instead: ((name: string) => Response | undefined) | undefined
  isDown = false

  publish(pack: Pick<MemoryPack, 'manifest' | 'built'>, etag = this.etag): void {
    this.etag = etag
    this.files.set(MANIFEST_FILE, new TextEncoder().encode(JSON.stringify(pack.manifest)))
    for (const { entry, bytes } of pack.built) this.files.set(shardFile(entry), bytes)
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = String(input)
    this.asked.push(url)
    if (this.isDown) throw new TypeError('Failed to fetch')
    const name = url.slice(url.lastIndexOf('/') + 1)
    const instead = this.instead?.(name)
    if (instead) return instead
    const known = new Headers(init?.headers).get('if-none-match')
    if (name === MANIFEST_FILE && known === this.etag) return new Response(null, { status: 304 })
    const bytes = this.files.get(name)
    return bytes ? new Response(bytes, { headers: { etag: this.etag } }) : new Response('', { status: 404 })
  }

  /** The names of the shards that were asked for. */
  shardsAsked(): string[] {
    return this.asked.flatMap((url) => /\/([mtd]\w+)\.\w+\.bin$/.exec(url)?.[1] ?? [])
  }
}
