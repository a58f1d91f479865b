import { measureOnce } from './timing'

/** How many badges are drawn between two frames: with what the browser then lays out, a task stays short. */
const BATCH = 150

/** Draws badges that already stand on the page, in the order in which they were given. */
export interface Dresser {
  add(titles: readonly Element[]): void
}

/**
 * Thousands of badges say at once what they have to, and are drawn a few a frame: the browser lays out a few lines at a
 * time and not the page, and whoever scrolls finds them drawn.
 * @param dress draws the badge of a title; does nothing where there is none to draw any more
 */
export function createDresser(dress: (title: Element) => void, signal: AbortSignal): Dresser {
  let waiting: Element[] = []
  let running = false

  async function run(): Promise<void> {
    running = true
    while (waiting.length > 0 && !signal.aborted) {
      await nextFrame()
      const batch = waiting.slice(0, BATCH)
      waiting = waiting.slice(BATCH)
      batch.forEach(dress)
    }
    running = false
    if (!signal.aborted) measureOnce('drawn')
  }

  return {
    add(titles) {
      waiting = waiting.concat(titles)
      if (waiting.length > 0 && !running) void run()
    },
  }
}

/** A frame in which nothing else was to be done yet; at once in a tab that is not drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) return void setTimeout(resolve)
    const go = () => {
      document.removeEventListener('visibilitychange', go)
      resolve()
    }
    // A tab that is hidden meanwhile gets no frame.
    document.addEventListener('visibilitychange', go, { once: true })
    requestAnimationFrame(go)
  })
}
