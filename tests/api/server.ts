import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as arxiv from './arxivApi.ts'
import { faults } from './faults.ts'
import type { FaultName } from './faults.ts'
import * as openAlex from './openAlexApi.ts'
import { json } from './reply.ts'
import type { Asked, Reply } from './reply.ts'
import * as scholarFeed from './scholarFeedApi.ts'
import * as semanticScholar from './semanticScholarApi.ts'
import { World } from './world.ts'

type Api = (asked: Asked, world: World) => Reply

const apis: Record<string, { answer: Api; keys: (asked: Asked) => string[] }> = {
  [scholarFeed.HOST]: { answer: scholarFeed.scholarFeedApi, keys: scholarFeed.keysAsked },
  [openAlex.HOST]: { answer: openAlex.openAlexApi, keys: openAlex.keysAsked },
  [semanticScholar.HOST]: { answer: semanticScholar.semanticScholarApi, keys: semanticScholar.keysAsked },
  [arxiv.HOST]: { answer: arxiv.arxivApi, keys: arxiv.keysAsked },
}
export const apiHosts = Object.keys(apis)

/** Decides, of each request, whether it goes wrong: with the name of a fault, with an answer of its own, or not at all. */
export type Script = (asked: Asked, count: number) => FaultName | Reply | undefined

/** The four APIs on this machine. Which one is asked, the Host header says (or `x-host`, where a test cannot set that). */
export class ApiServer {
  readonly world = new World()
  readonly asked: Asked[] = []
  /** Requests that have come and whose answers have not gone. */
  busy = 0
  /** Milliseconds before each answer. */
  latency = 0
  script: Script = () => undefined
  #waiting: (() => void)[] = []

  readonly listen: RequestListener = (request, response) => void this.#serve(request, response)

  /** The keys that hosts were asked for, in order, over all requests. */
  keys(host: string): string[] {
    return this.asked.filter((asked) => asked.host === host).flatMap(({ keys }) => keys)
  }

  /** Answers nothing more until the returned function is called. */
  hold(): () => void {
    let go = () => {}
    const held = new Promise<void>((resolve) => (go = resolve))
    this.#held = held
    return () => {
      this.#held = undefined
      go()
    }
  }
  #held: Promise<void> | undefined

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await read(request)
    const api = apis[asked.host]
    asked.keys = api?.keys(asked) ?? []
    this.asked.push(asked)
    this.busy++
    response.on('close', () => this.busy--)
    for (const tell of this.#waiting.splice(0)) tell()
    await this.#held
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency))
    write(response, this.#reply(asked, api?.answer))
  }

  #reply(asked: Asked, api: Api | undefined): Reply {
    const good = api?.(asked, this.world) ?? json({ error: 'no such host' }, 404)
    const planned = this.script(asked, this.asked.length)
    if (planned === undefined) return good
    return typeof planned === 'string' ? faults[planned](good) : planned
  }

  /** Waits until another request has come. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const url = new URL(request.url ?? '/', 'http://here')
  return {
    host: headers['x-host'] ?? (headers['host'] ?? '').replace(/:\d+$/, ''),
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    keys: [],
  }
}

function write(response: ServerResponse, { status, type, body, headers, cutAfter, drop }: Reply): void {
  if (drop) return void response.destroy()
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length, ...headers })
  if (cutAfter === undefined) return void response.end(bytes)
  response.write(bytes.subarray(0, cutAfter), () => response.destroy())
}

/** The APIs behind plain http, for tests that hand in their own way to the network. */
export async function startApi(): Promise<{
  api: ApiServer
  fetch: (url: string, init: RequestInit) => Promise<Response>
  close: () => void
}> {
  const api = new ApiServer()
  const server = createServer(api.listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    api,
    fetch: (url, init) => {
      const { host, pathname, search } = new URL(url)
      const headers = { ...(init.headers as Record<string, string>), 'x-host': host }
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers })
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
