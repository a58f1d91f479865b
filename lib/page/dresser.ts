import { measureOnce } from './timing'

/** How far from the screen badges are drawn, beside the screen's own height: whoever scrolls finds them there. */
const AHEAD = '200% 0px'

/** Draws badges that stand on the page and say what they have to, once the reader comes near them. */
export interface Dresser {
  add(titles: readonly Element[]): void
}

/**
 * Of thousands of badges few are ever looked at, and what is drawn takes memory and has to be laid out. The others are
 * drawn when they come near the screen, and all of them before the page is printed.
 * @param dress draws the badge of a title; does nothing where there is none to draw any more
 */
export function createDresser(dress: (title: Element) => void, signal: AbortSignal): Dresser {
  const waiting = new Set<Element>()
  let observer: IntersectionObserver | undefined

  function draw(title: Element): void {
    observer?.unobserve(title)
    if (waiting.delete(title)) dress(title)
  }

  function watch(): IntersectionObserver {
    window.addEventListener('beforeprint', () => waiting.forEach(draw), { signal })
    signal.addEventListener('abort', () => observer?.disconnect(), { once: true })
    return new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target)
        measureOnce('drawn')
      },
      { rootMargin: AHEAD },
    )
  }

  return {
    add(titles) {
      if (signal.aborted || titles.length === 0) return
      // What the page threw out meanwhile is waited for no longer.
      for (const title of waiting) if (!title.isConnected) waiting.delete(title)
      observer ??= watch()
      for (const title of titles) {
        waiting.add(title)
        observer.observe(title)
      }
    },
  }
}
