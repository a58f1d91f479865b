/**
 * Leaves a User Timing mark that the reader's developer tools and the benchmark can see. Only the first of each kind
 * counts: the marks tell how long the page's first badges took.
 */
export function markOnce(name: 'start' | 'rows' | 'answer' | 'done' | 'drawn' | 'whole'): void {
  if (left.has(name)) return
  left.add(name)
  performance.mark(`gloss:${name}`)
  if (name === 'done') document.documentElement.dataset.gloss = 'done'
}

const left = new Set<string>()

export const isMarked = (name: 'done'): boolean => left.has(name)
