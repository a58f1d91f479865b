/**
 * Leaves a User Timing mark that the reader's developer tools and the benchmark can see. Only the first of each kind
 * counts: the marks tell how long the page's first badges took.
 */
export function markOnce(name: 'start' | 'rows' | 'answer' | 'done'): void {
  if (left.has(name)) return
  left.add(name)
  const { startTime } = performance.mark(`gloss:${name}`)
  if (name === 'start') begun = startTime
  if (name === 'done') document.documentElement.dataset.gloss = 'done'
}

const left = new Set<string>()
let begun = 0

export const isMarked = (name: 'done'): boolean => left.has(name)

/**
 * Leaves a measure from the start: until all numbers stood (`scored`, of a long list), until the badges near the
 * screen were drawn (`drawn`), until nothing was left to do (`whole`). The first of each kind.
 */
export function measureOnce(name: 'scored' | 'drawn' | 'whole'): void {
  if (left.has(name)) return
  left.add(name)
  // Not from the mark itself, which pages can clear away.
  performance.measure(`gloss:${name}`, { start: begun })
}
