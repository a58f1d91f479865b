import type { Fault } from '../model/asking'
import type { SourceRequest } from '../sources/source'
import { faultOf, isPage } from './fault'
import { spentUntil } from './retryAfter'

/** The way out, handed in: nothing here reaches for the network by itself. */
export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Whether this machine believes to have a network. */
  online(): boolean
}

export type Sent =
  /** `spentUntil`: the source says that it answers nothing more until then. */
  { ok: true; status: 200 | 404; text: string; spentUntil?: number } | { ok: false; fault: Fault }

/** A source that says nothing for so long will not say anything. Milliseconds. */
export const PATIENCE = 30_000
/** A thousand papers with abstracts are 2 MB. */
const LARGEST = 20_000_000

/**
 * Sends one request and takes in its answer; never throws. Neither cookies nor a referrer go along, and a redirection is
 * not followed: what was allowed was this host.
 * @param now milliseconds since 1970
 */
export async function send(request: SourceRequest, network: Network, now: () => number): Promise<Sent> {
  if (!network.online()) return { ok: false, fault: { kind: 'offline' } }
  const signal = AbortSignal.timeout(PATIENCE)
  let response: Response
  try {
    response = await network.fetch(request.url, {
      method: request.method ?? 'GET',
      headers: request.headers,
      body: request.body,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal,
    })
  } catch (error) {
    return { ok: false, fault: lost(error, network) }
  }
  const { status, headers } = response
  let text: string
  try {
    text = await textOf(response)
  } catch (error) {
    const kind = error instanceof RangeError ? 'tooLarge' : isTimeout(error) ? 'timeout' : 'cut'
    return { ok: false, fault: { kind, status } }
  }
  if (status === 404 && !isPage(text)) return { ok: true, status, text }
  if (status !== 200) return { ok: false, fault: faultOf({ status, headers, text }, now()) }
  if (isPage(text)) return { ok: false, fault: { kind: 'notAnAnswer', status } }
  const until = spentUntil(headers, now())
  return { ok: true, status, text, ...(until !== undefined && { spentUntil: until }) }
}

function lost(error: unknown, network: Network): Fault {
  if (isTimeout(error)) return { kind: 'timeout' }
  return { kind: network.online() ? 'unreachable' : 'offline' }
}

const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'

/** @throws RangeError when it is larger than anything that was asked for */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > LARGEST) {
      await reader.cancel()
      throw new RangeError('The answer is too large.')
    }
    text += decoder.decode(value, { stream: true })
  }
}
