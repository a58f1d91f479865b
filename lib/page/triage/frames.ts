/** What one frame's work may take of the main thread, in milliseconds, with what the browser makes of it. */
const AIM = 30
const MOST = 1000

/**
 * Does work for each item in batches, one a frame, so that the browser styles, lays out and paints each batch before the
 * next. What that took says how many the next batch may hold: a task never grows long, however large the page.
 * @param around runs one batch
 * @param fewest the size of the first batch, and of the smallest
 * @returns what the work itself took of the main thread, in milliseconds
 */
export async function inFrames<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  around: (batch: () => void) => void,
  signal: AbortSignal,
  fewest: number,
): Promise<number> {
  let size = fewest
  let done = 0
  let spent = 0
  while (done < items.length && !signal.aborted) {
    const begin = performance.now()
    const end = Math.min(items.length, done + size)
    around(() => {
      while (done < end) work(items[done++]!)
    })
    const own = performance.now() - begin
    spent += own
    if (done < items.length) size = clamp((size * AIM) / Math.max(1, own + (await painted())), fewest)
  }
  return spent
}

/**
 * Waits until the browser has drawn what was written.
 * @returns what that took it, in milliseconds; 0 in a tab that is not drawn
 */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    if (document.hidden) return void setTimeout(resolve, 0, 0)
    const wake = () => resolve(0)
    // A tab that is hidden meanwhile gets no frame.
    document.addEventListener('visibilitychange', wake, { once: true })
    requestAnimationFrame(() => {
      const begin = performance.now()
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener(
        'message',
        () => {
          document.removeEventListener('visibilitychange', wake)
          resolve(performance.now() - begin)
        },
        { once: true },
      )
      port1.start()
      port2.postMessage(0)
    })
  })
}

function clamp(size: number, fewest: number): number {
  return Math.round(Math.max(fewest, Math.min(MOST, size)))
}
