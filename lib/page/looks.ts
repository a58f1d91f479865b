import type { Manner } from '../model/lookup'
import { badgeCss } from './badgeStyle'
import { dressOf } from './dress'
import type { Dress } from './dress'
import { profileText } from './words'

/** How this page's badges look, found out once. */
export interface Looks {
  /** Whether the page's ground is dark, as far as is known. */
  readonly dark: boolean
  readonly dress: Dress
  /** How the reader wants badges, as far as is known. */
  readonly manner: Manner
  /**
   * Badges drawn from now on are as the reader wants them; those drawn before as well where one style sheet serves them
   * all, elsewhere once they are drawn again, which a change of the settings sees to.
   */
  follow(manner: Manner | undefined): void
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
  const shared = dressOf(badgeCss(false))
  const { restyle } = shared
  const looks = { dark: false, dress: shared, manner: {} as Manner, follow }
  const css = () => badgeCss(looks.dark, looks.manner)

  function restyled(): void {
    if (restyle) restyle(css())
    else looks.dress = dressOf(css())
  }

  function follow(manner: Manner = {}): void {
    if (manner.blind === looks.manner.blind && manner.unprinted === looks.manner.unprinted) return
    looks.manner = manner
    restyled()
  }

  function darken(): boolean {
    looks.dark = dark()
    if (looks.dark) restyled()
    return looks.dark
  }

  if (restyle) requestAnimationFrame(() => !signal.aborted && darken() && darkened())
  else darken()
  return looks
}
