import { startTransition, useEffect, useState } from 'react'

/** A page that is never idle shows it in the end nevertheless. In milliseconds. */
const PATIENCE = 500

/**
 * A value that may come a moment later than what the reader waits for: once that is painted, and the page has nothing else
 * to do.
 * @param busy more of what the reader waits for is on its way
 */
export function useWhenIdle<Value>(value: Value, busy: boolean): Value {
  const [shown, show] = useState(value)
  useEffect(() => {
    if (busy || shown === value) return
    const handle = requestIdleCallback(() => startTransition(() => show(value)), { timeout: PATIENCE })
    return () => cancelIdleCallback(handle)
  }, [value, busy, shown])
  return shown
}
