import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { apiHosts } from '../api/server.ts'
import type { ApiServer } from '../api/server.ts'

export interface ApiHosts {
  /** The port that answers in a host's place. */
  ports: ReadonlyMap<string, number>
  close(): void
}

/** Speaks https in the place of the APIs' hosts, with a certificate that only a browser under test takes. */
export async function answerApiHosts(apis: ApiServer): Promise<ApiHosts> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'gloss.test' }])
  const server = createServer({ key, cert }, apis.listen)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    ports: new Map(apiHosts.map((host) => [host, port])),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
