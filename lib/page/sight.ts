import type { Row } from '../model/row'

/** What is known, without asking the browser to lay anything out, of where a batch's rows stand. */
export interface Sight {
  /** The first row on the screen, as an index; 0 while nothing was painted. */
  first: number
  /** The room, in CSS pixels, between the end of a title and the end of its line, for the rows on the screen. */
  room: ReadonlyMap<Row, number>
}

/**
 * Looks where rows stand while their question is being answered. An intersection observer reports right after the
 * browser has laid the page out by itself, and only then are rectangles read: nothing is forced. If nothing was painted
 * before the answer comes, nothing is known, and nothing that is written then can move what the reader saw.
 */
export function watchSight(rows: readonly Row[], signal: AbortSignal): { now(): Sight; stop(): void } {
  const sight = { first: 0, room: new Map<Row, number>() }
  const byTitle = new Map(rows.map((row, index) => [row.title, index]))
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect()
    const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => byTitle.get(entry.target) ?? 0)
    if (seen.length === 0) return
    sight.first = Math.min(...seen)
    for (const index of seen) {
      const row = rows[index]!
      sight.room.set(row, roomAfter(row))
    }
  })
  for (const row of rows) observer.observe(row.title)
  const stop = () => observer.disconnect()
  signal.addEventListener('abort', stop, { once: true })
  return {
    now: () => sight,
    stop() {
      stop()
      signal.removeEventListener('abort', stop)
    },
  }
}

/** The room after the last line of a title, in its own writing direction. */
function roomAfter({ title, place }: Row): number {
  const range = title.ownerDocument.createRange()
  if (place === 'inside') range.selectNodeContents(title)
  else range.selectNode(title)
  const last = [...range.getClientRects()].findLast((rect) => rect.width > 0)
  let block = place === 'inside' ? title : title.parentElement
  let style = block && getComputedStyle(block)
  while (block && style?.display.startsWith('inline')) {
    block = block.parentElement
    style = block && getComputedStyle(block)
  }
  if (!last || !block || !style) return 0
  const line = block.getBoundingClientRect()
  return style.direction === 'rtl'
    ? last.left - line.left - Number.parseFloat(style.paddingLeft)
    : line.right - last.right - Number.parseFloat(style.paddingRight)
}
