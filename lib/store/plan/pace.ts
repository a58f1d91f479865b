import { giveWay } from '../../pause'

/** A frame is 16 ms: half of it is the page's. */
const SLICE = 8

/**
 * Lets long work give way to the page.
 * @returns a function to call often: it throws the signal's reason once aborted, and returns a promise when the last
 *   yield is long ago
 */
export function pacer(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    signal?.throwIfAborted()
    if (performance.now() - since < SLICE) return undefined
    return giveWay().then(() => {
      since = performance.now()
    })
  }
}

/** For work inside a transaction, which ends when anything else is waited for. */
export function unpaced(signal: AbortSignal | undefined): () => undefined {
  return () => {
    signal?.throwIfAborted()
    return undefined
  }
}
