import { bisect } from '../../bisect'
import type { Row } from '../../model/row'

type Place = Pick<Row, 'element' | 'lead'>

/** Where the reader is on the page: at a row that stands so many pixels below the top of the screen. */
export interface Eyes {
  row: Place
  top: number
}

/**
 * The first row that begins on the screen; undefined for a reader at the list's head, who wants to see what comes first
 * there. Rows stand below one another, so that few are looked at; reads layout.
 * @param rows in the order in which they stand
 * @param stays whether a row is going to be in sight: the reader's place is at one that is
 */
export function eyesOn(rows: readonly Place[], stays: (row: Place) => boolean): Eyes | undefined {
  const standing = rows.filter(({ element }) => !element.hasAttribute('hidden'))
  const from = bisect(standing.length, (at) => topOf(standing[at]!) >= 0)
  if (from === 0) return undefined
  const row = standing.slice(from).find(stays)
  return row && { row, top: topOf(row) }
}

/** Scrolls so that the reader's row stands where it stood. */
export function keepEyes(eyes: Eyes | undefined): void {
  if (!eyes?.row.element.isConnected || eyes.row.element.hasAttribute('hidden')) return
  const shift = topOf(eyes.row) - eyes.top
  if (Math.abs(shift) >= 1) window.scrollBy({ top: shift, behavior: 'instant' })
}

function topOf({ element, lead }: Place): number {
  return (lead ?? element).getBoundingClientRect().top
}
