import { useCallback, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Progress, RestoreBrief, Told } from '../../../lib/carry/protocol'
import type { Backup } from '../../../lib/store'
import { isCalledOff } from '../../shared/carrier'
import { failureText } from '../../shared/failure'
import { momentText } from '../../shared/format'
import { useCarrier } from '../../shared/useCarrier'
import { write } from '../../shared/write'
import type { More } from '../transfer/MostOf'
import { useLeaveWarning } from '../transfer/useLeaveWarning'

/** Where a restore stands. Nothing is written before `applying`. */
export type RestoreState =
  | { step: 'idle' }
  | { step: 'reading'; backup: Backup; progress: Progress }
  | { step: 'preview'; backup: Backup; brief: RestoreBrief }
  | { step: 'applying'; backup: Backup; brief: RestoreBrief; progress: Progress }
  | { step: 'done'; backup: Backup; report: Told }
  | { step: 'undoing'; backup: Backup; report: Told; progress: Progress }
  | { step: 'undone'; backup: Backup; report: Told; undo: Told }
  /** The reader ended it while it was written. */
  | { step: 'stopped'; backup: Backup }
  | { step: 'failed'; backup: Backup; message: string }

export interface Restore {
  state: RestoreState
  /** Reads a snapshot and works out what bringing it back would do. */
  prepare(backup: Backup): void
  confirm(): void
  /** Ends whatever is going on; what was being written is rolled back. */
  cancel(): void
  undo(): void
  /** The next items of a list that is longer than what was shown at first. */
  more: More
}

/** Previewing, doing and undoing one restore, all of it in a worker. */
export function useRestore(): Restore {
  const [state, setState] = useState<RestoreState>({ step: 'idle' })
  const carrier = useCarrier()
  const latest = useRef<AbortController | undefined>(undefined)
  useLeaveWarning(state.step === 'applying' || state.step === 'undoing')

  /** Runs one step; of several at once only the last is shown. */
  const attempt = useCallback(async (backup: Backup, action: (signal: AbortSignal) => Promise<RestoreState>) => {
    const controller = new AbortController()
    latest.current = controller
    const next = await action(controller.signal).catch((error: unknown): RestoreState =>
      isCalledOff(error) ? { step: 'stopped', backup } : { step: 'failed', backup, message: failureText(error) },
    )
    if (latest.current === controller) setState(next)
  }, [])

  return {
    state,
    prepare: (backup) => {
      carrier().drop()
      const onProgress = (progress: Progress) => setState({ step: 'reading', backup, progress })
      onProgress({ phase: 'reading', part: 0 })
      const ask = { snapshot: backup.id, label: i18n.t('library.backups.label', [momentText(backup.at)]) }
      void attempt(backup, async () => ({
        step: 'preview',
        backup,
        brief: await carrier().ask('lookBack', ask, { onProgress }),
      }))
    },
    confirm: () => {
      if (state.step !== 'preview') return
      const { backup, brief } = state
      const onProgress = (progress: Progress) => setState({ step: 'applying', backup, brief, progress })
      onProgress({ phase: 'writing', part: 0 })
      void attempt(backup, async (signal) => {
        const report = await write(() => carrier().ask('restore', { plan: brief.id }, { onProgress, signal }))
        return { step: 'done', backup, report }
      })
    },
    cancel: () => {
      // Writing is stopped and answers what came of it; before that there is nothing to lose.
      if (state.step === 'applying') return latest.current?.abort()
      latest.current = undefined
      carrier().drop()
      setState({ step: 'idle' })
    },
    undo: () => {
      if (state.step !== 'done') return
      const { backup, report } = state
      const onProgress = (progress: Progress) => setState({ step: 'undoing', backup, report, progress })
      onProgress({ phase: 'writing', part: 0 })
      void attempt(backup, async () => {
        const undo = await write(() => carrier().ask('undo', { change: report.id }, { onProgress }))
        return { step: 'undone', backup, report, undo }
      })
    },
    more: async (roll, from, count) =>
      (await carrier().ask('more', { roll: roll.key, from, count })) as typeof roll.first,
  }
}
