import { useSyncExternalStore } from 'react'

const dark = '(prefers-color-scheme: dark)'

/** Whether this page of ours is dark: by the reader's choice, else by the system. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark)
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? matchMedia(dark).matches : chosen === 'dark'
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(dark)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
