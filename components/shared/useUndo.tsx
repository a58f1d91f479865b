import type { ReactNode } from 'react'
import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import { i18n } from '#i18n'
import { removeResearchers, undoChange } from '../../lib/store'
import type { ChangeReport } from '../../lib/store'
import type { ResearcherLine } from '../../lib/model/researcher'
import { failureText } from './failure'
import { write } from './write'

/** Something done on this page that can still be taken back. */
interface Done {
  /** What was done, in words. */
  said: string
  /** Takes it back. @returns what to say then */
  undo(): Promise<string>
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
  attempt(action: () => Promise<Done>): Promise<void>
  remove(researchers: readonly Named[]): Promise<void>
  undo(): Promise<void>
  /** Puts the message away. Changes themselves stay in the library's list of changes. */
  dismiss(): void
}

const UndoContext = createContext<Undo | undefined>(undefined)

/** Keeps what can be undone across the pages of one window, so that leaving a page does not take its undo away. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [done, setDone] = useState<readonly Done[]>([])
  const [message, setMessage] = useState<string>()
  const [running, setRunning] = useState(0)

  const run = useCallback(async (work: () => Promise<void>) => {
    setMessage(undefined)
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
    (action: () => Promise<Done>) =>
      run(async () => {
        const one = await action()
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

  const undo = useCallback(async () => {
    const latest = done.at(-1)
    if (!latest) return
    await run(async () => {
      const said = await latest.undo()
      setDone((all) => all.filter((one) => one !== latest))
      setMessage(said)
    })
  }, [done, run])

  const dismiss = useCallback(() => {
    setDone([])
    setMessage(undefined)
  }, [])

  const value = useMemo(
    () => ({ done, message, working: running > 0, attempt, remove, undo, dismiss }),
    [done, message, running, attempt, remove, undo, dismiss],
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
