import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { removeResearchers, undoChange } from '../../lib/store'
import type { ChangeReport } from '../../lib/store'
import type { ResearcherBrief } from '../../lib/model/researcher'
import { onForgotten } from '../../lib/forgotten'
import { failureText } from './failure'
import { write } from './write'

/** Something done on this page that can still be taken back. */
export interface Done {
  /** What was done, in words. */
  said: string
  /** Takes it back. @returns what to say then */
  undo(): Promise<string>
}

/** Something done for good: there was no room to keep it, say. */
interface DoneForGood {
  said: string
  undo?: undefined
}

export interface Undo {
  /** What was done since this page opened and can be taken back, newest last. */
  done: readonly Done[]
  /** What came of the last undo, or why something failed. */
  message?: string
  /** Does something to the library, and offers to take it back. Says so when it fails. */
  attempt(action: () => Promise<Done | DoneForGood>): Promise<void>
  remove(researchers: readonly ResearcherBrief[]): Promise<void>
  /** Takes back what was done last, or that one thing. */
  undo(which?: Done): Promise<void>
  /** Whether the reader has put the message away. */
  isHidden: boolean
  /** Puts the message away until there is another. What was done can be taken back all the same. */
  dismiss(): void
}

const UndoContext = createContext<Undo | undefined>(undefined)

/** Keeps what can be undone across the pages of one window, so that leaving a page does not take its undo away. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<readonly Done[]>([])
  const [message, setMessage] = useState<string>()
  const [isHidden, setHidden] = useState(false)
  /** What can be taken back this very moment, whatever is still drawn. */
  const standing = useRef(new Set<Done>())

  useEffect(
    () =>
      onForgotten(() => {
        standing.current.clear()
        setDone([])
        setMessage(undefined)
      }),
    [],
  )

  const attempt = useCallback(async (action: () => Promise<Done | DoneForGood>) => {
    setMessage(undefined)
    setHidden(false)
    try {
      const one = await action()
      if (!one.undo) return setMessage(one.said)
      standing.current.add(one)
      setDone((all) => [...all, one])
    } catch (error) {
      setMessage(failureText(error))
    }
  }, [])

  const remove = useCallback(
    (researchers: readonly ResearcherBrief[]) =>
      attempt(async () => {
        const change = await write(() => removeResearchers(researchers.map(({ id }) => id)))
        const names = researchers.map(({ name }) => name)
        return { said: removedText(names), undo: () => undoOf(change, backText(names)) }
      }),
    [attempt],
  )

  const undo = useCallback(
    async (which?: Done) => {
      const one = which ?? done.at(-1)
      if (!one || !standing.current.has(one)) return
      setMessage(undefined)
      setHidden(false)
      try {
        const said = await one.undo()
        standing.current.delete(one)
        setDone((all) => all.filter((other) => other !== one))
        setMessage(said)
      } catch (error) {
        setMessage(failureText(error))
      }
    },
    [done],
  )

  const dismiss = useCallback(() => {
    setHidden(true)
    setMessage(undefined)
  }, [])

  const value = useMemo(
    () => ({ done, message, isHidden, attempt, remove, undo, dismiss }),
    [done, message, isHidden, attempt, remove, undo, dismiss],
  )
  return <UndoContext value={value}>{children}</UndoContext>
}

/** Undoes a change of the journal. @returns `said`, or how much a later change has kept as it is */
export async function undoOf(change: ChangeReport, said: string): Promise<string> {
  const { kept } = await write(() => undoChange(change.id))
  return kept.length > 0 ? i18n.t('library.change.kept', kept.length) : said
}

function removedText(names: readonly string[]): string {
  const [only] = names
  return names.length === 1 && only !== undefined
    ? i18n.t('common.removed.one', [only])
    : i18n.t('common.removed.several', names.length)
}

function backText(names: readonly string[]): string {
  const [only] = names
  return names.length === 1 && only !== undefined
    ? i18n.t('common.removed.back', [only])
    : i18n.t('common.removed.severalBack', names.length)
}

export function useUndo(): Undo {
  const undo = useContext(UndoContext)
  if (!undo) throw new Error('no UndoProvider above')
  return undo
}
