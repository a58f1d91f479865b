import {
  applyImport,
  applyRestore,
  planRestore,
  snapshotBeforeImport,
  snapshotFile,
  StoreError,
  takeSnapshot,
  undoChange,
} from '../store'
import type { ImportPlan, RestorePlan } from '../store'
import { briefOf, restoreBriefOf, toldOf } from './brief'
import { prepare } from './prepare'
import type { Failure, Progress, Reply, Request, Task, Tasks } from './protocol'
import { Rolls } from './rolls'
import { takeAway } from './takeAway'

/** Progress is told no more often than a person can see it, in milliseconds. */
const TELL_EVERY = 100

/** Does what a page asks for, one answer a request. @param reply takes the answers, in whatever order they are ready */
export class Desk {
  readonly #rolls = new Rolls()
  readonly #running = new Map<number, AbortController>()
  #plan: ImportPlan | undefined
  #snapshot: Promise<void> | undefined
  #restore: { id: number; plan: RestorePlan } | undefined
  #restores = 0

  constructor(private readonly reply: (reply: Reply) => void) {}

  async take(request: Request): Promise<void> {
    const { id } = request
    if (request.task === 'stop') return this.#running.get(id)?.abort()
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      this.reply({ id, answer: await this.#do(request, progress(id, this.reply), controller.signal) })
    } catch (error) {
      this.reply({ id, failure: failureOf(error, controller.signal) })
    } finally {
      this.#running.delete(id)
    }
  }

  async #do(
    request: Exclude<Request, { task: 'stop' }>,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Tasks[Task]['answer']> {
    const during = (phase: Progress['phase']) => (done: number, total: number) =>
      onProgress({ phase, part: total === 0 ? 1 : done / total })
    const writing = { signal, onProgress: during('writing') }
    switch (request.task) {
      case 'prepare': {
        this.#plan = undefined
        this.#rolls.clear()
        const outcome = await prepare(request.ask.given, onProgress, signal)
        if ('refused' in outcome) return { refused: this.#rolls.keep(outcome.refused, (reason) => reason) }
        this.#plan = outcome.plan
        // Taken while the reader looks, so that saying yes is not kept waiting. A failure is told when they do.
        this.#snapshot = snapshotBeforeImport().catch(() => undefined)
        return { brief: briefOf(outcome.plan, this.#rolls) }
      }
      case 'apply': {
        const plan = this.#plan
        if (plan?.id !== request.ask.plan) throw new RangeError('This plan is no longer at hand.')
        await this.#snapshot
        const report = await applyImport(plan, writing)
        this.#plan = undefined
        this.#rolls.clear()
        return toldOf(report, this.#rolls)
      }
      case 'undo':
        return toldOf(await undoChange(request.ask.change, writing), this.#rolls)
      case 'more':
        return this.#rolls.part(request.ask.roll, request.ask.from, request.ask.count)
      case 'snapshot':
        return (await takeSnapshot({ signal, onProgress: during('packing') })) !== undefined
      case 'snapshotFile':
        return new Blob(await snapshotFile(request.ask.snapshot))
      case 'lookBack': {
        this.#restore = undefined
        this.#rolls.clear()
        const { snapshot, label } = request.ask
        const plan = await planRestore(snapshot, label, { signal, onProgress: during('reading') })
        this.#restore = { id: ++this.#restores, plan }
        return restoreBriefOf(this.#restore.id, plan, this.#rolls)
      }
      case 'restore': {
        const { plan, id } = this.#restore ?? {}
        if (!plan || id !== request.ask.plan) throw new RangeError('This plan is no longer at hand.')
        const report = await applyRestore(plan, writing)
        this.#restore = undefined
        this.#rolls.clear()
        return toldOf(report, this.#rolls)
      }
      case 'takeAway':
        return new Blob([await takeAway(request.ask.format, request.ask.words, request.ask.ids)])
    }
  }
}

function progress(id: number, reply: (reply: Reply) => void): (progress: Progress) => void {
  let told = 0
  return (at) => {
    const now = performance.now()
    if (now - told < TELL_EVERY) return
    told = now
    reply({ id, progress: at })
  }
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  const message = error instanceof Error ? error.message : String(error)
  // Dexie makes an error of its own from the signal's reason.
  if (signal.aborted && error instanceof Error && error.name === 'AbortError') return { message, stopped: true }
  return error instanceof StoreError ? { message, problem: error.problem } : { message }
}
