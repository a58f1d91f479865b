import type { GlossElement } from './el'
import type { Room } from './sight'

/**
 * Has a badge stand aside that would begin a line of its own before the reader's eyes: nothing that they see moves.
 * @param width the badge's, in CSS pixels
 */
export function standAside(badge: GlossElement, width: number, room: Room): void {
  if (room.width >= width) return
  badge.className = 'aside'
  badge.style.setProperty('--shift', `${Math.round(room.shift(width))}px`)
}

/**
 * When the window gets another width, all lines break anew, and what stood beside one may cover another. Everything
 * moves then, so that badges can stand in their lines.
 * @param quietly runs writes so that our own observer does not take them for the page's
 */
export function followWidth(quietly: (write: () => void) => void, signal: AbortSignal): void {
  let width = window.innerWidth
  const follow = () => {
    if (window.innerWidth === width) return
    width = window.innerWidth
    quietly(() => {
      for (const badge of document.querySelectorAll('gloss-badge.aside')) {
        badge.removeAttribute('class')
        badge.removeAttribute('style')
      }
    })
  }
  window.addEventListener('resize', follow, { signal })
}
