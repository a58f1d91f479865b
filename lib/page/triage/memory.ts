import { logOnce } from '../../log'
import { sendMessage } from '../../messages'
import type { View, Visit, VisitAnswer } from '../../model/triage'

/** What the reader's memory says of a listing; undefined when the background cannot be asked. */
export async function recall(visit: Visit): Promise<VisitAnswer | undefined> {
  try {
    return await sendMessage('visit', visit)
  } catch (error) {
    logOnce('triage', error)
    return undefined
  }
}

/** Has the view remembered. */
export interface ViewKeeper {
  keep(view: View): void
  /** The reader is still changing the view: what is remembered is older than what they see. */
  readonly waits: boolean
}

/** Remembers the view, once the reader has left off changing it. */
export function createViewKeeper(group: string, signal: AbortSignal): ViewKeeper {
  const WAIT = 250
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: View | undefined

  function send(): void {
    clearTimeout(timer)
    if (!waiting) return
    const view = waiting
    waiting = undefined
    tell('saveView', { group, view })
  }

  window.addEventListener('pagehide', send, { signal })
  // A tab behind another is slow to wake: told late, it would undo what the reader does in the next one meanwhile.
  document.addEventListener('visibilitychange', () => document.hidden && send(), { signal })
  signal.addEventListener('abort', send, { once: true })
  return {
    keep(view) {
      waiting = view
      clearTimeout(timer)
      timer = setTimeout(send, WAIT)
    },
    get waits() {
      return waiting !== undefined
    },
  }
}

type Told = { seen: { papers: string[] }; dismiss: { paper: string; dismissed: boolean } } & {
  saveView: { group: string; view: View }
}

/** Tells the background something; nobody waits for it. */
export function tell<Type extends keyof Told>(type: Type, data: Told[Type]): void {
  const send = sendMessage as (name: Type, what: Told[Type]) => Promise<unknown>
  send(type, data).catch((error: unknown) => logOnce('triage', error))
}
