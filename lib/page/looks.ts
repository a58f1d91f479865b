import { profileText } from './words'

/** How this page's badges look, found out once. */
export interface Looks {
  /** Whether the page's ground is dark, as far as is known. */
  readonly dark: boolean
}

/**
 * Gets ready to draw. Whether the page is dark is told by computed style, and to ask for that while the page has not
 * been styled yet costs all of its styling, before the badges. So that is asked in the next frame, which the browser
 * styles anyway, and the badges are coloured anew before they are painted: badge.css goes by a mark on the document.
 * @param darkened told when marks drawn before then turn out to stand on a dark ground
 */
export function findLooks(dark: () => boolean, darkened: () => void, signal: AbortSignal): Looks {
  // The first of the browser's messages takes longest.
  profileText()
  const looks = { dark: false }
  const root = document.documentElement
  requestAnimationFrame(() => {
    if (signal.aborted || !dark()) return
    looks.dark = true
    root.dataset.glossGround = 'dark'
    signal.addEventListener('abort', () => delete root.dataset.glossGround, { once: true })
    darkened()
  })
  return looks
}
