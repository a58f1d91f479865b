import { useSyncExternalStore } from 'react'

const wide = '(min-width: 760px)'

/** Whether a table has room; zooming counts as narrowing. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(wide).matches)
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
