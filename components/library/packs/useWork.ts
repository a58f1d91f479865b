import { useEffect, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { packProblems, PackProblem } from '../../../lib/sources/packHost'
import { failureText } from '../../shared/failure'

export interface Work {
  isBusy: boolean
  /** 0 to 1; undefined while nobody knows. */
  part: number | undefined
  /** Why the last one failed, in words. */
  failure: string | undefined
  run(action: () => Promise<unknown>): void
  onProgress(part: number): void
  /** Of the action that runs: aborted when it is cancelled, or when what asked for it is gone. */
  signal(): AbortSignal
  cancel(): void
}

/** Something a card does that takes its time and may fail. */
export function useWork(): Work {
  const [state, setState] = useState<{ isBusy: boolean; part?: number; failure?: string }>({ isBusy: false })
  const running = useRef(new AbortController())
  useEffect(() => {
    const own = running
    return () => own.current.abort()
  }, [])
  const run = async (action: () => Promise<unknown>) => {
    running.current = new AbortController()
    const { signal } = running.current
    setState({ isBusy: true })
    try {
      await action()
      setState({ isBusy: false })
    } catch (error) {
      setState({ isBusy: false, ...(!signal.aborted && { failure: wordsFor(error) }) })
    }
  }
  return {
    isBusy: state.isBusy,
    part: state.part,
    failure: state.failure,
    run: (action) => void run(action),
    onProgress: (part) => setState({ isBusy: true, part }),
    signal: () => running.current.signal,
    cancel: () => running.current.abort(),
  }
}

function wordsFor(error: unknown): string {
  if (!(error instanceof PackProblem)) return failureText(error)
  const known = packProblems.find((key) => key === error.problem)
  return known ? i18n.t(`packs.problems.${known}`) : failureText(error)
}
