import type { Reply, Request } from '../../../lib/carry/protocol'

/**
 * A worker in the same thread, for tests: neither Node nor jsdom has the browser's. What goes through it is cloned as a
 * browser would, but for files, which jsdom makes of its own kind.
 */
class InProcessWorker extends EventTarget {
  readonly #desk = import('../../../lib/carry/desk').then(({ Desk }) => new Desk((reply) => this.#tell(reply)))
  #isOver = false

  postMessage(request: Request): void {
    void this.#desk.then((desk) => desk.take(request))
  }

  terminate(): void {
    this.#isOver = true
  }

  #tell(reply: Reply): void {
    const isBlob = 'answer' in reply && reply.answer instanceof Blob
    if (!this.#isOver)
      this.dispatchEvent(new MessageEvent('message', { data: isBlob ? reply : structuredClone(reply) }))
  }
}

Object.assign(globalThis, { Worker: InProcessWorker })
