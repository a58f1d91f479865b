import { useEffect } from 'react'

/** Closing the window while the library is being written would roll it back: the browser asks first. */
export function useLeaveWarning(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined
    const controller = new AbortController()
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: controller.signal })
    return () => controller.abort()
  }, [isBusy])
}
