import { useSyncExternalStore } from 'react'
import { isDark, watchTheme } from '../theme'

/** Changes whenever the colours of the page do, so that what is painted by hand can be painted anew. */
export function useTheme(): 'dark' | 'light' {
  return useSyncExternalStore(watchTheme, () => (isDark() ? 'dark' : 'light'))
}

/** A colour of the design as a canvas takes it. @param element anywhere in the page: themes are inherited */
export function inkOf(element: HTMLElement, token: `--${string}`): string {
  const before = element.style.color
  element.style.color = `var(${token})`
  const ink = getComputedStyle(element).color
  element.style.color = before
  return ink
}
