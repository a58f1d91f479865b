/** How long one slice of writing may take, in milliseconds: with what the browser adds, under a 50 ms task. */
const SLICE = 30

declare const scheduler: { yield?: () => Promise<void> } | undefined

/**
 * Does work for each item in slices, so that no task grows long; between slices the page goes on.
 * @param before waited for before each slice
 * @returns false if `signal` ended it early
 */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  around: (slice: () => void) => void,
  signal: AbortSignal,
  before?: () => Promise<void>,
): Promise<boolean> {
  let done = 0
  while (done < items.length) {
    await before?.()
    if (signal.aborted) return false
    around(() => {
      const end = performance.now() + SLICE
      do {
        work(items[done++]!)
      } while (done < items.length && (done % 8 !== 0 || performance.now() < end))
    })
    if (done < items.length) await nextTask()
  }
  return true
}

/** Ends the current task and goes on behind all that waits already: a message that came, the page's own work. */
export function inTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(0)
  })
}

/** Ends the current task and goes on in the next, ahead of the page's own queue where the browser can. */
export function nextTask(): Promise<void> {
  return typeof scheduler !== 'undefined' && scheduler.yield ? scheduler.yield() : inTurn()
}

/** The longest to wait for a page that is always busy, in milliseconds. */
const PATIENCE = 100

/** Waits until the page has nothing else to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve)
    else requestIdleCallback(() => resolve(), { timeout: PATIENCE })
  })
}
