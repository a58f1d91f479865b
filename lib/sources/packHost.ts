import { sha256Of } from '../packs/build'
import type { BuiltShard } from '../packs/build'
import { MANIFEST_FILE, manifestSchema, MOST_MANIFEST_BYTES, rulesOf, shardFile } from '../packs/manifest'
import type { Manifest, ShardEntry } from '../packs/manifest'
import { BadShard, checkShard } from '../packs/shard'

/** Why a pack could not be had from its host; each has words under `packs.problems` in the locales. */
export const packProblems = [
  'badAddress',
  'notAllowed',
  'unreachable',
  'notFound',
  'redirected',
  'tooLarge',
  'badManifest',
  'badShard',
] as const
export type PackProblemKey = (typeof packProblems)[number]

/** What was asked for is not used, not even in part. */
export class PackProblem extends Error {
  override name = 'PackProblem'

  constructor(
    readonly problem: PackProblemKey,
    options?: ErrorOptions,
  ) {
    super(problem, options)
  }
}

/** Where to ask; handed in, so that tests need no network. */
export interface HostOptions {
  fetch?: typeof fetch
  signal?: AbortSignal
}

/** A host that says nothing for so long, in milliseconds, is not there. */
const PATIENCE = 60_000
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The address of a pack's manifest, from what a reader gives: of the manifest, or of the folder it lies in. Only https,
 * and http on this very machine; no names and passwords.
 * @throws {PackProblem} `badAddress`
 */
export function packAddress(given: string): URL {
  const text = given.trim()
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOCAL.has(url.hostname))
  if (!url || !isSafe || url.username || url.password) throw new PackProblem('badAddress')
  url.hash = ''
  if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/$/, '')}/${MANIFEST_FILE}`
  return url
}

/** What the browser is asked to allow for a pack: its origin and nothing else. */
export function originOf(address: string): string {
  // A match pattern knows no ports.
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

/**
 * Asks for a manifest. What is not exactly one is refused whole.
 * @param etag of the one that is known: an unchanged one is not sent again
 * @returns undefined when it is unchanged
 * @throws {PackProblem}
 */
export async function fetchManifest(
  address: string,
  etag: string | undefined,
  options: HostOptions = {},
): Promise<{ manifest: Manifest; etag?: string } | undefined> {
  const answer = await ask(new URL(address), etag ? { 'If-None-Match': etag } : {}, options)
  if (answer.status === 304) return undefined
  const bytes = await bytesOf(answer, MOST_MANIFEST_BYTES)
  const manifest = manifestSchema.safeParse(json(bytes))
  if (!manifest.success) throw new PackProblem('badManifest', { cause: manifest.error })
  const tag = answer.headers.get('etag')
  return { manifest: manifest.data, ...(tag && tag.length < 1000 && { etag: tag }) }
}

/**
 * Asks for a shard that lies beside the manifest, and checks it: its length, its digest, every row.
 * @throws {PackProblem}
 */
export async function fetchShard(
  address: string,
  manifest: Manifest,
  entry: ShardEntry,
  options: HostOptions = {},
): Promise<BuiltShard> {
  const answer = await ask(new URL(shardFile(entry), address), {}, options)
  const bytes = await bytesOf(answer, entry.bytes)
  if (bytes.length !== entry.bytes || (await sha256Of(bytes)) !== entry.sha256) throw new PackProblem('badShard')
  try {
    checkShard(bytes, rulesOf(manifest, entry))
  } catch (error) {
    if (!(error instanceof BadShard)) throw error
    throw new PackProblem('badShard', { cause: error })
  }
  return { entry, bytes }
}

/** Nothing of the reader goes with it: no cookies, no referrer. Nothing leads elsewhere: a redirection is refused. */
async function ask(url: URL, headers: Record<string, string>, options: HostOptions): Promise<Response> {
  const { fetch: send = fetch, signal } = options
  const patience = AbortSignal.timeout(PATIENCE)
  let answer: Response
  try {
    answer = await send(url.href, {
      headers,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      // The browser's cache would answer for the host; what is kept is kept by Gloss.
      cache: 'no-store',
    })
  } catch (error) {
    signal?.throwIfAborted()
    throw new PackProblem('unreachable', { cause: error })
  }
  if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400 && answer.status !== 304))
    throw new PackProblem('redirected')
  if (answer.status === 404 || answer.status === 410) throw new PackProblem('notFound')
  if (!answer.ok && answer.status !== 304) throw new PackProblem('unreachable')
  return answer
}

/** Reads an answer up to so many bytes, as they come out of whatever compression: more is not read. */
async function bytesOf(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = answer.body?.getReader()
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      length += part.value.length
      if (length > most) throw new PackProblem('tooLarge')
      parts.push(part.value)
    }
  } catch (error) {
    if (error instanceof PackProblem) {
      await reader?.cancel()
      throw error
    }
    throw new PackProblem('unreachable', { cause: error })
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function json(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new PackProblem('badManifest', { cause: error })
  }
}
