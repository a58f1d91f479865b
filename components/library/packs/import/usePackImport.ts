import { useCallback, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Given } from '../../../../lib/carry/protocol'
import { putBackPack, removePack, stayOpen, StoreError } from '../../../../lib/store'
import { failureText } from '../../../shared/failure'
import { useUndo } from '../../../shared/useUndo'
import type { Done } from '../../../shared/useUndo'
import { write } from '../../../shared/write'
import { useLeaveWarning } from '../../transfer/useLeaveWarning'
import { isLargeTable } from './isLargeTable'
import type { Built, PackWords, Replaces, Reply, Request, SkippedRows } from './protocol'

/** What may be a table: a file, or a pasted text. */
export interface Table {
  name: string
  content: Blob
  /** As it was given, to be handed on. */
  given: Given
}

/** A table of fewer rows goes into the library, one record a paper. */
export const PACK_ROWS = 5000

/** Where the import of a large table stands. Nothing is written before `saving`. */
export type PackImportState =
  | { step: 'idle' }
  | { step: 'reading'; part: number }
  | { step: 'refused'; skipped: SkippedRows }
  | { step: 'preview' | 'saving'; file: Table; built: Built }
  | { step: 'done' | 'undone'; built: Built; name: string; replaced: boolean; done: Done }
  /** The reader called the storing off. */
  | { step: 'stopped' }
  | { step: 'failed'; message: string }

export interface PackImport {
  state: PackImportState
  /** Whatever was chosen: a large score table is taken here, everything else is handed on. */
  offer(given: readonly Given[]): void
  save(label: PackWords, replaces?: string): void
  /** The reader wants records of papers and no pack. */
  asPapers(): void
  cancel(): void
  undo(): void
}

/**
 * Reading a large table into a pack, showing what it came to, storing it, taking it back. All but the last in a worker.
 * @param handOn is given what is no large score table
 */
export function usePackImport(handOn: (given: readonly Given[]) => void): PackImport {
  const [state, setState] = useState<PackImportState>({ step: 'idle' })
  const worker = useRef<Worker | undefined>(undefined)
  const undo = useUndo()
  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = undefined
  }, [])
  const offered = useRef<readonly Given[] | undefined>(undefined)
  const isSaving = useRef(false)
  useLeaveWarning(state.step === 'saving')
  // What is being written is finished, and can be taken back at the foot of the page.
  useEffect(() => () => (isSaving.current ? undefined : stop()), [stop])

  const fail = (error: unknown) => {
    stop()
    setState({ step: 'failed', message: failureText(error) })
  }

  const read = (file: Table) => {
    const own = startWorker(
      (reply) => {
        if (worker.current !== own) return
        if ('progress' in reply) return setState({ step: 'reading', part: reply.progress })
        if ('failure' in reply) return fail(errorOf(reply.failure))
        if ('refused' in reply) {
          stop()
          return setState({ step: 'refused', skipped: reply.refused })
        }
        const isLarge = 'built' in reply && reply.built.rows > PACK_ROWS
        if (isLarge) return setState({ step: 'preview', file, built: reply.built })
        if (!('built' in reply || 'notATable' in reply)) return
        stop()
        setState({ step: 'idle' })
        handOn([file.given])
      },
      (message) => fail(new Error(message)),
    )
    worker.current = own
    send(own, { do: 'read', table: file.content })
  }

  const offer = async (given: readonly Given[]) => {
    if (isSaving.current) return
    stop()
    setState({ step: 'idle' })
    offered.current = given
    const table = tableIn(given)
    const isLarge = table !== undefined && (await isLargeTable(table.content))
    // Of two that are given in quick succession, the later one counts.
    if (offered.current !== given) return
    if (!isLarge) return handOn(given)
    setState({ step: 'reading', part: 0 })
    read(table)
  }

  const save = async (label: PackWords, replaces: string | undefined) => {
    const own = worker.current
    if (state.step !== 'preview' || !own) return
    const { file, built } = state
    setState({ step: 'saving', file, built })
    const instead: Replaces | undefined =
      replaces === undefined ? undefined : { pack: replaces, page: await stayOpen() }
    isSaving.current = true
    const saving = write(() =>
      asked(own, { do: 'save', label, file: file.name, ...(instead && { replaces: instead }) }),
    )
    const outcome = await saving.finally(() => {
      isSaving.current = false
      stop()
    })
    if ('stopped' in outcome) return setState({ step: 'stopped' })
    const { saved } = outcome
    const { name } = label
    const over = { built, name, replaced: saved.former !== undefined }
    const done: Done = {
      said: i18n.t(over.replaced ? 'packs.import.replacedSaid' : 'packs.import.addedSaid', [name]),
      undo: async () => {
        const isBack = await write(() => takeBack(saved))
        setState(isBack ? { step: 'undone', ...over, done } : { step: 'idle' })
        if (!isBack) return i18n.t('packs.notThere', [name])
        return i18n.t(over.replaced ? 'packs.import.undoneReplacing' : 'packs.import.undone', [name])
      },
    }
    setState({ step: 'done', ...over, done })
    // Also at the foot of the page, where it can be taken back after this part of it is left.
    await undo.attempt(() => Promise.resolve(done))
  }

  return {
    state,
    offer: (given) => void offer(given).catch(fail),
    save: (label, replaces) => void save(label, replaces).catch(fail),
    asPapers: () => {
      if (state.step !== 'preview') return
      stop()
      setState({ step: 'idle' })
      handOn([state.file.given])
    },
    cancel: () => {
      // What is being stored is taken back, unless it is through by then: the answer says which.
      if (state.step === 'saving' && worker.current) return send(worker.current, { do: 'stop' })
      offered.current = undefined
      stop()
      setState({ step: 'idle' })
    },
    undo: () => {
      if (state.step === 'done') void undo.undo(state.done)
    },
  }
}

/** Its pack goes, and the one whose place it took comes back. @returns false when that is no longer there */
async function takeBack({ id, former }: { id: string; former?: string }): Promise<boolean> {
  if (former !== undefined) return putBackPack(former, id)
  await removePack(id)
  return true
}

/** The one file or text that was given, if it was one. */
function tableIn([first, ...others]: readonly Given[]): Table | undefined {
  if (!first || others.length > 0 || first.content === null) return undefined
  return { name: first.name, content: new Blob([first.content]), given: first }
}

function startWorker(onReply: (reply: Reply) => void, onError: (message: string) => void): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data))
  worker.addEventListener('error', ({ message }) => onError(message || i18n.t('packs.import.noWorker')))
  return worker
}

function send(worker: Worker, request: Request): void {
  worker.postMessage(request, [])
}

/** Sends a request and waits for what comes of it. */
function asked(worker: Worker, request: Request): Promise<Extract<Reply, { saved: unknown } | { stopped: true }>> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if ('saved' in data || 'stopped' in data) resolve(data)
      else if ('failure' in data) reject(errorOf(data.failure))
    })
    send(worker, request)
  })
}

function errorOf({ message, problem }: Extract<Reply, { failure: unknown }>['failure']): Error {
  return problem ? new StoreError(problem, message) : new Error(message)
}
