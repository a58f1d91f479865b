import { remember, remembered } from './remember'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const DARK = '(prefers-color-scheme: dark)'

/** Shows our pages in a theme, and keeps a copy of the choice where the next page can read it before its first paint. */
export function applyTheme(theme: Theme): void {
  remember('theme', theme)
  paint(theme)
}

/** The theme chosen last, at once: the settings themselves take a moment to arrive. Call before rendering. */
export function paintRememberedTheme(): void {
  paint(themes.find((theme) => theme === remembered('theme')) ?? 'system')
}

/** Follows what is chosen in another page of ours. */
export function followTheme(): void {
  // No key: all of it was forgotten.
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key === 'gloss.theme') paintRememberedTheme()
  })
}

/** Whether this page of ours is dark: by the reader's choice, else by the system. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme']
  return chosen === undefined ? matchMedia(DARK).matches : chosen === 'dark'
}

/** Tells whenever that may have changed. @returns what ends it */
export function watchTheme(listener: () => void): () => void {
  const query = matchMedia(DARK)
  const watcher = new MutationObserver(listener)
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  query.addEventListener('change', listener)
  return () => {
    watcher.disconnect()
    query.removeEventListener('change', listener)
  }
}

function paint(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
