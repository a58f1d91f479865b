import type { Manner } from '../model/lookup'

/** How this page's badges look, found out once. */
export interface Looks {
  /** Whether the page's ground is dark, as far as is known. */
  readonly dark: boolean
  /** How the reader wants badges, as far as is known. */
  readonly manner: Manner
  /** All badges are as the reader wants them; marks of authors once they are drawn again, as when settings change. */
  follow(manner: Manner | undefined): void
}

/**
 * Gets ready to draw. Whether the page is dark is told by computed style, and to ask for that while the page has not
 * been styled yet costs all of its styling, before the badges. So that is asked in the next frame, which the browser
 * styles anyway, and the badges are coloured anew before they are painted: badge.css goes by marks on the document.
 * @param darkened told when marks drawn before then turn out to stand on a dark ground
 */
export function findLooks(dark: () => boolean, darkened: () => void, signal: AbortSignal): Looks {
  const marks = document.documentElement.dataset
  const looks: { dark: boolean; manner: Manner; follow: Looks['follow'] } = {
    dark: false,
    manner: {},
    follow(manner = {}) {
      looks.manner = manner
      const words = [manner.blind && 'blind', manner.unprinted && 'unprinted'].filter(Boolean)
      if (words.length > 0) marks.glossManner = words.join(' ')
      else delete marks.glossManner
    },
  }
  requestAnimationFrame(() => {
    if (signal.aborted || !dark()) return
    looks.dark = true
    marks.glossGround = 'dark'
    darkened()
  })
  const forget = () => {
    delete marks.glossGround
    delete marks.glossManner
  }
  signal.addEventListener('abort', forget, { once: true })
  return looks
}
