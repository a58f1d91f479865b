import type { Failure, Progress, Reply, Request, Task, Tasks } from '../../lib/carry/protocol'
import { StoreError } from '../../lib/store'

/** What is not ended in its midst because its page has gone. */
const WRITING: ReadonlySet<Task> = new Set<Task>(['apply', 'restore', 'undo', 'snapshot'])

interface Asking {
  task: Task
  settle: (answer: Tasks[Task]['answer']) => void
  fail: (reason: unknown) => void
  onProgress: ((progress: Progress) => void) | undefined
}

interface AskOptions {
  onProgress?: (progress: Progress) => void
  /** Stops a task that writes: it is rolled back, and the promise rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Has long work done in a worker of its own, which starts with the first question. Answers arrive in any order.
 */
export class Carrier {
  #worker: Worker | undefined
  readonly #asking = new Map<number, Asking>()
  #asked = 0
  #closing = false

  /** @throws what the task throws: a StoreError as one, anything else by its message; `AbortError` after `drop` */
  ask<Name extends Task>(
    task: Name,
    ask: Tasks[Name]['ask'],
    options: AskOptions = {},
  ): Promise<Tasks[Name]['answer']> {
    const { onProgress, signal } = options
    const id = ++this.#asked
    return new Promise((settle, fail) => {
      this.#asking.set(id, { task, settle: settle as Asking['settle'], fail, onProgress })
      this.#send({ id, task, ask } as Request)
      signal?.addEventListener('abort', () => this.#asking.has(id) && this.#send({ id, task: 'stop' }))
    })
  }

  /** Ends whatever is going on, at once: what was being written is rolled back by the browser. */
  drop(): void {
    this.#end(new DOMException('The work was called off.', 'AbortError'))
  }

  /** Ends the worker, but lets it finish what it writes. */
  close(): void {
    this.#closing = true
    const writes = [...this.#asking.values()].some(({ task }) => WRITING.has(task))
    if (!writes) this.drop()
  }

  #send(request: Request): void {
    this.#worker ??= this.#start()
    this.#worker.postMessage(request, [])
  }

  #start(): Worker {
    const worker = new Worker(new URL('../../lib/carry/worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#hear(data))
    worker.addEventListener('error', ({ message }) => this.#end(new Error(message || 'The worker did not start.')))
    return worker
  }

  #end(reason: unknown): void {
    this.#worker?.terminate()
    this.#worker = undefined
    const asking = [...this.#asking.values()]
    this.#asking.clear()
    for (const { fail } of asking) fail(reason)
  }

  #hear(reply: Reply): void {
    const asking = this.#asking.get(reply.id)
    if (!asking) return
    if ('progress' in reply) return asking.onProgress?.(reply.progress)
    this.#asking.delete(reply.id)
    if ('answer' in reply) asking.settle(reply.answer)
    else asking.fail(errorOf(reply.failure))
    if (this.#closing) this.close()
  }
}

function errorOf({ message, problem, stopped }: Failure): Error {
  if (stopped) return new DOMException(message, 'AbortError')
  return problem ? new StoreError(problem, message) : new Error(message)
}

/** True for what a promise rejects with when the reader called the work off. */
export const isCalledOff = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'
