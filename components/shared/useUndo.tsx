import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { removeResearchers, undoChange } from '../../lib/store'
import type { ChangeReport } from '../../lib/store'
import type { ResearcherLine } from '../../lib/model/researcher'
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

type Named = Pick<ResearcherLine, 'id' | 'name'>

export interface Undo {
  /** What was done since this page opened and can be taken back, newest last. */
  done: readonly Done[]
  /** What came of the last undo, or why something failed. */
  message?: string
  /** Something is being done or taken back at this moment. */
  working: boolean
  /** Does something to the library, and offers to take it back. Says so when it fails. */
  attempt(action: () => Promise<Done | DoneForGood>): Promise<void>
  remove(researchers: readonly Named[]): Promise<void>
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
  const [running, setRunning] = useState(0)
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

  const run = useCallback(async (work: () => Promise<void>) => {
    setMessage(undefined)
    setHidden(false)
    setRunning((count) => count + 1)
    try {
      await work()
    } catch (error) {
      setMessage(failureText(error))
    } finally {
      setRunning((count) => count - 1)
    }
  }, [])

  const attempt = useCallback(
    (action: () => Promise<Done | DoneForGood>) =>
      run(async () => {
        const one = await action()
        if (!one.undo) return setMessage(one.said)
        standing.current.add(one)
        setDone((all) => [...all, one])
      }),
    [run],
  )

  const remove = useCallback(
    (researchers: readonly Named[]) =>
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
      if (!one || !standing.current.delete(one)) return
      await run(async () => {
        const said = await one.undo().catch((error: unknown) => {
          standing.current.add(one)
          throw error
        })
        setDone((all) => all.filter((other) => other !== one))
        setMessage(said)
      })
    },
    [done, run],
  )

  const dismiss = useCallback(() => {
    setHidden(true)
    setMessage(undefined)
  }, [])

  const value = useMemo(
    () => ({ done, message, isHidden, working: running > 0, attempt, remove, undo, dismiss }),
    [done, message, isHidden, running, attempt, remove, undo, dismiss],
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
