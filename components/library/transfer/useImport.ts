import { useCallback, useRef, useState } from 'react'
import type { Brief, Given, Progress, Roll, Told } from '../../../lib/carry/protocol'
import type { Skipped } from '../../../lib/model/capture'
import { isCalledOff } from '../../shared/carrier'
import { failureText } from '../../shared/failure'
import { useCarrier } from '../../shared/useCarrier'
import { write } from '../../shared/write'
import { useLeaveWarning } from './useLeaveWarning'

/** Where an import stands. Nothing is written before `applying`. */
export type ImportState =
  | { step: 'idle' }
  | { step: 'reading'; progress: Progress }
  /** Nothing in it could be used. */
  | { step: 'refused'; skipped: Roll<Skipped> }
  | { step: 'preview'; brief: Brief }
  | { step: 'applying'; brief: Brief; progress: Progress }
  | { step: 'done'; report: Told }
  | { step: 'undoing'; report: Told; progress: Progress }
  | { step: 'undone'; report: Told; undo: Told }
  /** The reader ended it before it was done. */
  | { step: 'stopped' }
  | { step: 'failed'; message: string }

export interface Import {
  state: ImportState
  /** Reads and compares; a later call replaces an earlier one that has not finished. Nothing while one is written. */
  read(files: readonly Given[]): void
  confirm(): void
  /** Ends whatever is going on; what was being written is rolled back. */
  cancel(): void
  undo(): void
  /** The next items of a list that is longer than what was shown at first. */
  more<Item extends object>(roll: Roll<Item>, from: number, count: number): Promise<Item[]>
}

/** Reading, previewing, applying and undoing one import, all of it in a worker. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const carrier = useCarrier()
  const latest = useRef<AbortController | undefined>(undefined)
  useLeaveWarning(isWriting(state))
  // Known at once, before anything is drawn anew: a second file may come with the same turn.
  const writing = useRef(false)

  /** Runs one step; of several at once only the last is shown. */
  const attempt = useCallback(async (action: (signal: AbortSignal) => Promise<ImportState>, writes = false) => {
    writing.current = writes
    const controller = new AbortController()
    latest.current = controller
    const isShown = () => latest.current === controller
    try {
      const next = await action(controller.signal)
      if (isShown()) setState(next)
    } catch (error) {
      if (isShown())
        setState(isCalledOff(error) ? { step: 'stopped' } : { step: 'failed', message: failureText(error) })
    } finally {
      if (isShown()) writing.current = false
    }
  }, [])

  const read = useCallback(
    (given: readonly Given[]) => {
      // The worker that reads is the one that writes: what it writes is not dropped for something new.
      if (writing.current) return
      carrier().drop()
      setState({ step: 'reading', progress: { phase: 'reading', part: 0 } })
      void attempt(async (signal) => {
        const onProgress = (progress: Progress) => signal.aborted || setState({ step: 'reading', progress })
        const outcome = await carrier().ask('prepare', { given }, { onProgress })
        return 'refused' in outcome
          ? { step: 'refused', skipped: outcome.refused }
          : { step: 'preview', brief: outcome.brief }
      })
    },
    [attempt, carrier],
  )

  return {
    state,
    read,
    confirm: () => {
      if (state.step !== 'preview' || writing.current) return
      const { brief } = state
      const onProgress = (progress: Progress) => setState({ step: 'applying', brief, progress })
      onProgress({ phase: 'writing', part: 0 })
      void attempt(async (signal) => {
        const ask = () => carrier().ask('apply', { plan: brief.id }, { onProgress, signal })
        return { step: 'done', report: await write(ask) }
      }, true)
    },
    cancel: () => {
      // Writing is stopped and answers what came of it; before that there is nothing to lose.
      if (writing.current) return latest.current?.abort()
      latest.current = undefined
      carrier().drop()
      setState(state.step === 'reading' ? { step: 'stopped' } : { step: 'idle' })
    },
    undo: () => {
      if (state.step !== 'done') return
      const { report } = state
      const onProgress = (progress: Progress) => setState({ step: 'undoing', report, progress })
      onProgress({ phase: 'writing', part: 0 })
      void attempt(async () => {
        const undo = await write(() => carrier().ask('undo', { change: report.id }, { onProgress }))
        return { step: 'undone', report, undo }
      }, true)
    },
    more: async <Item extends object>(roll: Roll<Item>, from: number, count: number) =>
      (await carrier().ask('more', { roll: roll.key, from, count })) as Item[],
  }
}

/** Whether an import is being written, or taken back: nothing else is read until that is over. */
export const isWriting = ({ step }: ImportState) => step === 'applying' || step === 'undoing'
