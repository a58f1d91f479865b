import { giveWay } from '../pause'

/** How far a reading has come, in bytes or characters of all its input together. */
export interface Progress {
  done: number
  total: number
  /** The file at hand. */
  file: string
}

/** Lets a long reading give way to the page and be stopped. */
export interface Pace {
  /**
   * Call often; it yields to the event loop when the last yield is long ago.
   * @param done how much of the current file is read, 0 to 1
   * @throws the signal's reason once it is aborted
   */
  breathe(done: number): Promise<void> | undefined
}

/** A frame is 16 ms: half of it is the page's. */
const SLICE = 8

/** @param report told the share read so far, at every yield */
export function pace(signal: AbortSignal | undefined, report: (done: number) => void): Pace {
  let since = performance.now()
  return {
    breathe(done) {
      signal?.throwIfAborted()
      if (performance.now() - since < SLICE) return undefined
      report(done)
      return giveWay().then(() => {
        since = performance.now()
        signal?.throwIfAborted()
      })
    },
  }
}
