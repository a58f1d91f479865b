import { useCallback, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Skipped } from '../../../lib/model/capture'
import { logOnce } from '../../../lib/log'
import { applyImport, planImport, snapshotBeforeImport, undoChange } from '../../../lib/store'
import type { ChangeReport, ImportPlan } from '../../../lib/store'
import type { InputFile } from '../../../lib/transfer/read'
import { failureText } from '../../shared/failure'
import { write } from '../../shared/write'

/** Where an import stands. Nothing is written before `applying`. */
export type ImportState =
  | { step: 'idle' }
  | { step: 'reading'; part: number }
  /** Nothing in it could be used. */
  | { step: 'refused'; skipped: readonly Skipped[] }
  | { step: 'preview'; plan: ImportPlan }
  | { step: 'applying'; plan: ImportPlan }
  | { step: 'done'; report: ChangeReport }
  | { step: 'undone'; report: ChangeReport; undo: ChangeReport }
  | { step: 'failed'; message: string }

export interface Import {
  state: ImportState
  /** Reads and plans; a later call replaces an earlier one that has not finished. */
  read(files: readonly File[]): void
  readText(text: string): void
  confirm(): void
  cancel(): void
  undo(): void
}

/** Reading, previewing, applying and undoing one import. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const start = useCallback(async (input: () => Promise<InputFile[]>) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setState({ step: 'reading', part: 0 })
    try {
      const next = await prepare(await input(), signal, (part) => setState({ step: 'reading', part }))
      if (!signal.aborted) setState(next)
      // Taken while the reader looks, so that saying yes is not kept waiting; a failure is told when they do.
      if (next.step === 'preview') await snapshotBeforeImport().catch((error: unknown) => logOnce('snapshot', error))
    } catch (error) {
      if (!signal.aborted) setState({ step: 'failed', message: failureText(error) })
    }
  }, [])

  const attempt = async (action: () => Promise<ImportState>) => {
    try {
      setState(await action())
    } catch (error) {
      setState({ step: 'failed', message: failureText(error) })
    }
  }

  return {
    state,
    read: (files) => void start(() => Promise.all(files.map(bytesOf))),
    readText: (text) =>
      void start(() =>
        Promise.resolve([{ name: i18n.t('library.import.pasted'), bytes: new TextEncoder().encode(text) }]),
      ),
    confirm: () => {
      if (state.step !== 'preview') return
      const { plan } = state
      setState({ step: 'applying', plan })
      void attempt(async () => ({ step: 'done', report: await write(() => applyImport(plan)) }))
    },
    cancel: () => {
      running.current?.abort()
      setState({ step: 'idle' })
    },
    undo: () => {
      if (state.step !== 'done') return
      const { report } = state
      void attempt(async () => ({ step: 'undone', report, undo: await write(() => undoChange(report.id)) }))
    },
  }
}

async function prepare(files: InputFile[], signal: AbortSignal, onPart: (part: number) => void): Promise<ImportState> {
  // The readers of every format are only loaded once there is something to read.
  const { readInput } = await import('../../../lib/transfer/read')
  const reading = await readInput(files, {
    capturedAt: new Date(),
    signal,
    onProgress: ({ done, total }) => onPart(total === 0 ? 1 : done / total),
  })
  // A library file is handed over whole, so that it restores its own ids, dates and corrections.
  const { input, skipped } =
    reading.kind === 'library'
      ? { input: reading.file, skipped: reading.skipped }
      : { input: reading.capture, skipped: reading.capture.skipped }
  if (input.researchers.length === 0 && input.papers.length === 0) return { step: 'refused', skipped }
  const label = files.map(({ name }) => name).join(', ')
  const plan = await planImport(input, label.slice(0, 300), { signal })
  return {
    step: 'preview',
    plan: { ...plan, skipped: reading.kind === 'library' ? [...skipped, ...plan.skipped] : plan.skipped },
  }
}

async function bytesOf(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
