import { useCallback, useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { applyRestore, planRestore, undoChange } from '../../../lib/store'
import type { Backup, ChangeReport, RestorePlan } from '../../../lib/store'
import { momentText } from '../../shared/format'
import { restoreFailureText } from './failure'
import { write } from '../../shared/write'

/** Where a restore stands. Nothing is written before `applying`. */
export type RestoreState =
  | { step: 'idle' }
  | { step: 'reading'; backup: Backup }
  | { step: 'preview'; backup: Backup; plan: RestorePlan }
  | { step: 'applying'; backup: Backup; plan: RestorePlan }
  | { step: 'done'; backup: Backup; report: ChangeReport }
  | { step: 'undone'; backup: Backup; report: ChangeReport; undo: ChangeReport }
  | { step: 'failed'; backup: Backup; message: string }

export interface Restore {
  state: RestoreState
  /** Reads a snapshot and works out what bringing it back would do. */
  prepare(backup: Backup): void
  confirm(): void
  cancel(): void
  undo(): void
}

/** Previewing, doing and undoing one restore. */
export function useRestore(): Restore {
  const [state, setState] = useState<RestoreState>({ step: 'idle' })
  const running = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const attempt = useCallback(async (backup: Backup, action: () => Promise<RestoreState>) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const next = await action().catch((error: unknown): RestoreState => ({
      step: 'failed',
      backup,
      message: restoreFailureText(error),
    }))
    if (!controller.signal.aborted) setState(next)
  }, [])

  return {
    state,
    prepare: (backup) => {
      setState({ step: 'reading', backup })
      const label = i18n.t('library.backups.label', [momentText(backup.at)])
      void attempt(backup, async () => ({ step: 'preview', backup, plan: await planRestore(backup.id, label) }))
    },
    confirm: () => {
      if (state.step !== 'preview') return
      const { backup, plan } = state
      setState({ step: 'applying', backup, plan })
      void attempt(backup, async () => ({ step: 'done', backup, report: await write(() => applyRestore(plan)) }))
    },
    cancel: () => {
      running.current?.abort()
      setState({ step: 'idle' })
    },
    undo: () => {
      if (state.step !== 'done') return
      const { backup, report } = state
      const undone = () => write(() => undoChange(report.id))
      void attempt(backup, async () => ({ step: 'undone', backup, report, undo: await undone() }))
    },
  }
}
