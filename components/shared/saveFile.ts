/**
 * Hands something to the reader as a file, through the browser's own download. No permission is needed for that.
 * @param type a MIME type, e.g. `text/csv`
 */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after the click has returned; a minute is beyond any doubt, and then memory is freed.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `gloss-researchers-2026-11-23.csv` */
export function fileName(what: string, extension: string, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `gloss-${what}-${day.join('-')}.${extension}`
}
