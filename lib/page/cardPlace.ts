/** A rectangle in viewport coordinates. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

export interface Room {
  width: number
  height: number
}

const GAP = 6
const EDGE = 8

/**
 * Where a card of a size goes beside its badge: below it, else above the title it belongs to, so that the title stays
 * readable; where neither has room, at whichever has more, pushed into the viewport.
 * @param rtl the card then begins at the badge's right end
 * @returns the top left corner in viewport coordinates
 */
export function placeCard(badge: Box, title: Box, card: Room, view: Room, rtl: boolean): { left: number; top: number } {
  const left = clamp(rtl ? badge.right - card.width : badge.left, EDGE, view.width - card.width - EDGE)
  const lower = Math.max(badge.bottom, title.bottom) + GAP
  const upper = Math.min(badge.top, title.top) - GAP - card.height
  const fitsBelow = lower + card.height <= view.height - EDGE
  const below = fitsBelow || (upper < EDGE && view.height - lower >= upper + card.height)
  return { left, top: clamp(below ? lower : upper, EDGE, view.height - card.height - EDGE) }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
