import type { Row } from '../model/row'
import { isOurs } from './el'

/** What is known, without asking the browser to lay anything out, of where a batch's rows stand. */
export interface Sight {
  /** The first row on the screen, as an index; 0 while nothing was painted. */
  first: number
  /** For the rows on the screen, the room that their titles leave. */
  room: ReadonlyMap<Row, Room>
}

/** In CSS pixels. */
export interface Room {
  /** Between the end of a title's last line and the end of the line itself. */
  width: number
  /**
   * How far below the top of the last line there is room for a badge of a width, at the end of the line: beside what
   * follows the title if that leaves it, else (negative) in the gap above the title.
   */
  shift(width: number): number
}

/**
 * Looks where rows stand while their question is being answered. An intersection observer reports right after the
 * browser has laid the page out by itself, and only then are rectangles read: nothing is forced. If nothing was painted
 * before the answer comes, nothing is known, and nothing that is written then can move what the reader saw.
 */
export function watchSight(rows: readonly Row[], signal: AbortSignal): { now(): Sight; stop(): void } {
  const sight = { first: 0, room: new Map<Row, Room>() }
  const places = new Map(rows.map((row, index) => [row.title, index]))
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect()
    const seen = entries.filter((entry) => entry.isIntersecting).map((entry) => places.get(entry.target) ?? 0)
    if (seen.length === 0) return
    sight.first = Math.min(...seen)
    for (const index of seen) {
      const row = rows[index]
      const room = row && roomAfter(row)
      if (row && room) sight.room.set(row, room)
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

/** The room around the last line of a title, in its own writing direction; undefined where nothing is drawn. */
function roomAfter({ title, place }: Row): Room | undefined {
  const inside = place === 'inside'
  const lines = linesOf(title, inside)
  const [first, last] = [lines[0], lines.at(-1)]
  let block = inside ? title : title.parentElement
  let style = block && getComputedStyle(block)
  while (block && style?.display.startsWith('inline')) {
    block = block.parentElement
    style = block && getComputedStyle(block)
  }
  if (!first || !last || !block || !style) return undefined
  const { left, right } = block.getBoundingClientRect()
  const { direction, paddingLeft, paddingRight } = style
  /** What a line's parts leave free, from the last of them to the end of the block. */
  const free = (parts: readonly DOMRect[]) =>
    direction === 'rtl'
      ? Math.min(...parts.map((part) => part.left)) - left - Number.parseFloat(paddingLeft)
      : right - Math.max(...parts.map((part) => part.right)) - Number.parseFloat(paddingRight)
  let next = (inside ? block : title).nextElementSibling
  while (next && isOurs(next)) next = next.nextElementSibling
  const below = next ? linesOf(next, true) : []
  const beside = below.filter((part) => part.top < (below[0]?.bottom ?? 0))
  const middle = below[0] && (below[0].top + below[0].bottom) / 2
  return {
    width: free([last]),
    shift: (width) =>
      middle !== undefined && middle > last.bottom && free(beside) >= width
        ? middle - last.top
        : first.top - last.top - 9,
  }
}

/** The rectangles of an element's text, or of what it holds, in page order. */
function linesOf(element: Element, contents: boolean): DOMRect[] {
  const range = element.ownerDocument.createRange()
  if (contents) range.selectNodeContents(element)
  else range.selectNode(element)
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0)
}
