import { remember, remembered } from './remember'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Shows our pages in a theme, and keeps a copy of the choice where the next page can read it before its first paint. */
export function applyTheme(theme: Theme): void {
  remember('theme', theme)
  paint(theme)
}

/** The theme chosen last, at once: the settings themselves take a moment to arrive. Call before rendering. */
export function paintRememberedTheme(): void {
  paint(themes.find((theme) => theme === remembered('theme')) ?? 'system')
}

function paint(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}
