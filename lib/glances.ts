import { logOnce } from './log'
import { eachRevision, keepGlance } from './store'

/** Long enough for pages to be answered first, and for a row of changes to cost one reading. */
const REST = 1500

/** Keeps what the popup shows first as the library is, whatever changes it. */
export function keepGlances(): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const failed = (error: unknown) => logOnce('glance', error)
  eachRevision(() => {
    clearTimeout(waiting)
    waiting = setTimeout(() => keepGlance().catch(failed), REST)
  }, failed)
}
