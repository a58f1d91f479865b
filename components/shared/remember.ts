/** Small conveniences of one browser, such as the last sort order. Never anything a reader would miss. */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(`gloss.${key}`) ?? undefined
  } catch {
    // Storage switched off by the browser's settings: then nothing is remembered, and everything still works.
    return undefined
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`gloss.${key}`, value)
  } catch {
    // As above.
  }
}
