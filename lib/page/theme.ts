/**
 * Whether the page's own ground is dark. Asked of the page, not of the system: arXiv and Scholar stay white under a dark
 * system, and readers darken them with extensions. Needs computed style, but no layout.
 */
export function hasDarkGround(view: Window): boolean {
  const { body, documentElement } = view.document
  for (const element of [body, documentElement]) {
    const dark = element && isDark(view.getComputedStyle(element).backgroundColor)
    if (typeof dark === 'boolean') return dark
  }
  // No ground of its own: the browser's canvas, dark only where the page says that it can be.
  const scheme = view.getComputedStyle(documentElement).colorScheme
  return (
    /\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || view.matchMedia('(prefers-color-scheme: dark)').matches)
  )
}

/**
 * Whether a computed colour is dark.
 * @returns undefined for a colour that is (nearly) transparent or in a form that no browser computes to
 */
export function isDark(color: string): boolean | undefined {
  const numbers = color.match(/[\d.]+(?:e-?\d+)?%?/g)?.map((text) => Number.parseFloat(text))
  if (!numbers) return undefined
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers
  if (alpha < 0.5) return undefined
  if (color.startsWith('rgb')) return 0.299 * first + 0.587 * second + 0.114 * third < 128
  if (color.startsWith('color(')) return 0.299 * first + 0.587 * second + 0.114 * third < 0.5
  if (color.startsWith('ok')) return first < 0.6
  if (color.startsWith('l')) return first < 50
  return undefined
}
