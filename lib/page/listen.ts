/**
 * Ends listeners to messages with the page or the extension.
 * @param removers what `onMessage` returned
 */
export function endWith(signal: AbortSignal, removers: readonly (() => void)[]): void {
  signal.addEventListener('abort', () => removers.forEach(release), { once: true })
}

function release(remove: () => void): void {
  try {
    remove()
  } catch {
    // The extension was updated or removed: its API is gone, and the listener with it.
  }
}
