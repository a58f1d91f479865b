import type { Row } from '../model/row'
import { isOurs } from './el'

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

/** A long list is probed at this many of its rows; only rows between those above and below the screen are looked at. */
const PROBES = 64

/** A list this short is laid out so soon that knowing is worth waiting for. */
const SHORT = 250

/** The longest to wait, in milliseconds: a page that is being hidden is not laid out any more. */
const PATIENCE = 200

/** From the top of a title up to the middle of a badge that stands above it: half of its height, and a hair. */
const GAP = 10

export interface SightWatch {
  /** For the rows on the screen, the room that their titles leave, once that is known. */
  rooms: ReadonlyMap<Row, Room>
  /** Waits where the rows were painted, so that it is about to be known. */
  settled(): Promise<void>
  stop(): void
}

/**
 * Looks where rows stand while their question is being answered. An intersection observer reports right after the
 * browser has laid the page out by itself, and only then are rectangles read: nothing is forced. If nothing was painted
 * before the answer comes, nothing is known, and nothing that is written then can move what the reader saw.
 */
export function watchSight(rows: readonly Row[], signal: AbortSignal): SightWatch {
  const rooms = new Map<Row, Room>()
  const step = Math.ceil(rows.length / PROBES)
  const probes = new Map<Element, number>()
  for (let index = 0; index < rows.length; index += step) probes.set(rows[index]!.title, index)
  let known = () => {}
  const report = new Promise<void>((resolve) => (known = resolve))
  let reported = false
  let framed = false
  const frame = requestAnimationFrame(() => (framed = true))
  const observer = new IntersectionObserver((entries) => {
    stop()
    let [from, to] = [0, rows.length]
    for (const { target, boundingClientRect: at } of step > 1 ? entries : []) {
      const index = probes.get(target) ?? 0
      if (at.bottom < 0) from = Math.max(from, index)
      else if (at.top > window.innerHeight) to = Math.min(to, index)
    }
    for (const row of rows.slice(from, to)) {
      const at = row.title.getBoundingClientRect()
      const room = at.bottom > 0 && at.top < window.innerHeight ? roomAfter(row) : undefined
      if (room) rooms.set(row, room)
    }
  })
  for (const title of probes.keys()) observer.observe(title)
  signal.addEventListener('abort', stop, { once: true })

  function stop(): void {
    reported = true
    known()
    observer.disconnect()
    cancelAnimationFrame(frame)
    signal.removeEventListener('abort', stop)
  }

  async function settled(): Promise<void> {
    const painted = rows.length <= SHORT && hasBegunFrames()
    if (reported || document.hidden || !(framed || painted)) return
    const timer = setTimeout(known, PATIENCE)
    await report
    clearTimeout(timer)
  }

  return { rooms, settled, stop }
}

/** The document's clock stands until its first frame; what was painted in that is told only a frame or two later. */
function hasBegunFrames(): boolean {
  const clock = Number(document.timeline?.currentTime ?? 0)
  return clock > 0 || performance.getEntriesByType('paint').length > 0
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
  // A line may begin with something small: it is as high as its tallest part.
  const top = Math.min(...lines.filter((part) => part.top < first.bottom).map((part) => part.top))
  let next = (inside ? block : title).nextElementSibling
  while (next && isOurs(next)) next = next.nextElementSibling
  const below = next ? linesOf(next, true) : []
  const beside = below.filter((part) => part.top < (below[0]?.bottom ?? 0))
  const middle = below[0] && (below[0].top + below[0].bottom) / 2
  return {
    width: free([last]),
    shift: (width) =>
      middle !== undefined && middle > last.bottom && free(beside) >= width ? middle - last.top : top - last.top - GAP,
  }
}

/** The rectangles of an element's text, or of what it holds, in page order. */
function linesOf(element: Element, contents: boolean): DOMRect[] {
  const range = element.ownerDocument.createRange()
  if (contents) range.selectNodeContents(element)
  else range.selectNode(element)
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0)
}
