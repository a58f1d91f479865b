/** How long is waited before each question more, in milliseconds. After the last, the page's next change asks. */
const WAITS = [500, 2000, 8000]

/** Has a question asked again that nobody answered: the background may be starting still, after an update say. */
export interface Retry {
  /** @param answered whether the last question was: then the next one that is not waits anew */
  heard(answered: boolean): void
}

export function createRetry(again: () => void, signal: AbortSignal): Retry {
  let tried = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  return {
    heard(answered) {
      clearTimeout(timer)
      if (answered) tried = 0
      else if (!signal.aborted && tried < WAITS.length) timer = setTimeout(again, WAITS[tried++])
    },
  }
}
