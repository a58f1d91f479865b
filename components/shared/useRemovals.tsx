import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { removeResearchers, undoChange } from '../../lib/store'
import type { ChangeReport } from '../../lib/store'
import type { Researcher } from '../../lib/model/researcher'
import { failureText } from './failure'
import { write } from './write'

interface Removal {
  change: ChangeReport
  names: string[]
}

/** What was removed since this page opened and can still be taken back, newest last. */
export interface Removals {
  removed: readonly Removal[]
  failure?: string
  remove(researchers: readonly Researcher[]): Promise<void>
  undo(): Promise<void>
  /** Puts the message away. The change itself stays in the library's list of changes. */
  dismiss(): void
}

const RemovalsContext = createContext<Removals | undefined>(undefined)

/** Keeps removals across the pages of one window, so that leaving a page does not take its undo away. */
export function RemovalsProvider({ children }: { children: ReactNode }) {
  const [removed, setRemoved] = useState<readonly Removal[]>([])
  const [failure, setFailure] = useState<string>()

  const remove = useCallback(async (researchers: readonly Researcher[]) => {
    setFailure(undefined)
    try {
      const change = await write(() => removeResearchers(researchers.map(({ id }) => id)))
      setRemoved((all) => [...all, { change, names: researchers.map(({ name }) => name) }])
    } catch (error) {
      setFailure(failureText(error))
    }
  }, [])

  const undo = useCallback(async () => {
    const latest = removed.at(-1)
    if (!latest) return
    setFailure(undefined)
    try {
      await write(() => undoChange(latest.change.id))
      setRemoved((all) => all.filter((removal) => removal !== latest))
    } catch (error) {
      setFailure(failureText(error))
    }
  }, [removed])

  const dismiss = useCallback(() => {
    setRemoved([])
    setFailure(undefined)
  }, [])

  const value = useMemo(() => ({ removed, failure, remove, undo, dismiss }), [removed, failure, remove, undo, dismiss])
  return <RemovalsContext value={value}>{children}</RemovalsContext>
}

export function useRemovals(): Removals {
  const removals = useContext(RemovalsContext)
  if (!removals) throw new Error('no RemovalsProvider above')
  return removals
}
