import { startTransition, useEffect, useState } from 'react'

/** Whoever types on does so sooner. In milliseconds. */
const PAUSE = 100
/** A page that is never idle shows it in the end nevertheless. In milliseconds. */
const PATIENCE = 500

/**
 * A value that may come later than what the reader waits for: once typing pauses, and the page has nothing else to do.
 * @param busy more of what the reader waits for is on its way
 */
export function usePausedValue<Value>(value: Value, busy: boolean): Value {
  const [shown, show] = useState(value)
  useEffect(() => {
    if (busy || shown === value) return
    let idle: number | undefined
    const pause = setTimeout(() => {
      idle = requestIdleCallback(() => startTransition(() => show(value)), { timeout: PATIENCE })
    }, PAUSE)
    return () => {
      clearTimeout(pause)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [value, busy, shown])
  return shown
}
