import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** A proxy on this machine that refuses everything and remembers what was asked. */
export interface Recorder {
  port: number
  /** Addresses asked for: whole for http, `https://host:port` for https (the rest is not visible from here). */
  asked: readonly string[]
  close(): void
}

/** What browsers ask their makers on their own account, whatever is installed in them. */
const BROWSERS_OWN = /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/

/** True for hosts that belong to a browser's maker. Scholar is Google's, and is exactly what must never be asked. */
export function isBrowsersOwn(host: string): boolean {
  return !host.startsWith('scholar.') && BROWSERS_OWN.test(host)
}

/** @param tunnels the port on this machine that answers in a host's place, by host; others are refused */
export async function startRecorder(tunnels: ReadonlyMap<string, number> = new Map()): Promise<Recorder> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    note(request.url ?? '')
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    const port = tunnels.get((request.url ?? '').replace(/:443$/, ''))
    if (port !== undefined) return tunnel(socket, port)
    note(`https://${request.url}`)
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }

  function note(url: string) {
    if (!URL.canParse(url) || !isBrowsersOwn(new URL(url).hostname)) asked.push(url)
  }
}

function tunnel(from: Duplex, port: number): void {
  const to = connect(port, '127.0.0.1', () => {
    from.write('HTTP/1.1 200 Connected\r\n\r\n')
    from.pipe(to)
    to.pipe(from)
  })
  from.on('error', () => to.destroy())
  to.on('error', () => from.destroy())
  from.on('close', () => to.destroy())
}
