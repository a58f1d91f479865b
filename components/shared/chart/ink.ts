import { useSyncExternalStore } from 'react'

/** Changes whenever the colours of the page do, so that what is painted by hand can be painted anew. */
export function useTheme(): string {
  return useSyncExternalStore(subscribe, current)
}

/** A colour of the design as a canvas takes it. @param element anywhere in the page: themes are inherited */
export function inkOf(element: HTMLElement, token: `--${string}`): string {
  const before = element.style.color
  element.style.color = `var(${token})`
  const ink = getComputedStyle(element).color
  element.style.color = before
  return ink
}

const DARK = '(prefers-color-scheme: dark)'

function current(): string {
  return `${document.documentElement.dataset['theme'] ?? ''} ${String(matchMedia(DARK).matches)}`
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(DARK)
  const watcher = new MutationObserver(listener)
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  query.addEventListener('change', listener)
  return () => {
    watcher.disconnect()
    query.removeEventListener('change', listener)
  }
}
