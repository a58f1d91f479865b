/** Does something when a signal ends, at once if it has ended. */
export function endsSafely(signal: AbortSignal, end: () => void): void {
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
}
