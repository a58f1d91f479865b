interface Yielding {
  scheduler?: { yield?: () => Promise<void> }
}

/** Lets everything else that waits have its turn: frames, clicks, messages. */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as Yielding
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve))
}
