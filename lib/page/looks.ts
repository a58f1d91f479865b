import { badgeCss } from './badgeStyle'
import { dressOf } from './dress'
import type { Dress } from './dress'
import { profileText } from './words'

/** How this page's badges look, found out once. */
export interface Looks {
  /** Whether the page's ground is dark, as far as is known. */
  readonly dark: boolean
  readonly dress: Dress
}

/**
 * Gets ready to draw. Whether the page is dark is told by computed style, and to ask for that while the page has not
 * been styled yet costs all of its styling, before the badges. Where one style sheet serves them all, that is asked in
 * the next frame, which the browser styles anyway, and the badges are coloured anew before they are painted; elsewhere
 * at once.
 * @param darkened told when badges drawn before then turn out to stand on a dark ground
 */
export function findLooks(dark: () => boolean, darkened: () => void, signal: AbortSignal): Looks {
  // The first of the browser's messages takes longest.
  profileText()
  const dress = dressOf(badgeCss(false))
  const { restyle } = dress
  if (!restyle) return dark() ? { dark: true, dress: dressOf(badgeCss(true)) } : { dark: false, dress }
  const looks = { dark: false, dress }
  requestAnimationFrame(() => {
    if (signal.aborted || !dark()) return
    looks.dark = true
    restyle(badgeCss(true))
    darkened()
  })
  return looks
}
