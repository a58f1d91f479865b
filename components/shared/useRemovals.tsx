import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { i18n } from '#i18n'
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
  /** What came of the last undo, or why something failed. */
  message?: string
  remove(researchers: readonly Researcher[]): Promise<void>
  undo(): Promise<void>
  /** Puts the message away. The change itself stays in the library's list of changes. */
  dismiss(): void
}

const RemovalsContext = createContext<Removals | undefined>(undefined)

/** Keeps removals across the pages of one window, so that leaving a page does not take its undo away. */
export function RemovalsProvider({ children }: { children: ReactNode }) {
  const [removed, setRemoved] = useState<readonly Removal[]>([])
  const [message, setMessage] = useState<string>()

  const remove = useCallback(async (researchers: readonly Researcher[]) => {
    setMessage(undefined)
    try {
      const change = await write(() => removeResearchers(researchers.map(({ id }) => id)))
      setRemoved((all) => [...all, { change, names: researchers.map(({ name }) => name) }])
    } catch (error) {
      setMessage(failureText(error))
    }
  }, [])

  const undo = useCallback(async () => {
    const latest = removed.at(-1)
    if (!latest) return
    setMessage(undefined)
    try {
      const { kept } = await write(() => undoChange(latest.change.id))
      setRemoved((all) => all.filter((removal) => removal !== latest))
      setMessage(kept.length > 0 ? i18n.t('library.change.kept', kept.length) : backText(latest.names))
    } catch (error) {
      setMessage(failureText(error))
    }
  }, [removed])

  const dismiss = useCallback(() => {
    setRemoved([])
    setMessage(undefined)
  }, [])

  const value = useMemo(() => ({ removed, message, remove, undo, dismiss }), [removed, message, remove, undo, dismiss])
  return <RemovalsContext value={value}>{children}</RemovalsContext>
}

function backText(names: readonly string[]): string {
  const [only] = names
  return names.length === 1 && only !== undefined
    ? i18n.t('common.removed.back', [only])
    : i18n.t('common.removed.severalBack', names.length)
}

export function useRemovals(): Removals {
  const removals = useContext(RemovalsContext)
  if (!removals) throw new Error('no RemovalsProvider above')
  return removals
}
