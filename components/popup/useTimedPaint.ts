import { useEffect, useLayoutEffect } from 'react'
import { timePaint } from './first/timePaint'

/** Has noted, for the benchmark, when the list was first painted and when it could be used. */
export function useTimedPaint(listed: boolean, everybody: boolean): void {
  useLayoutEffect(() => timePaint(document, listed), [listed])
  useEffect(() => {
    if (everybody) performance.mark('gloss:everybody')
  }, [everybody])
}
