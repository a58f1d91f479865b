import { vi } from 'vitest'

/**
 * How a browser says that there is no room: at once, or by aborting the transaction at a time of its own; or as Chromium
 * says that the disk itself is full, which `npm run full` shows.
 */
export type Way = 'thrown' | 'aborted' | 'failed'

/**
 * Fills the disk at the given write.
 * @param at which write of all that follow finds no room, counted from 0
 * @returns how many writes there have been
 */
export function fillDisk(at: number, way: Way): { writes: () => number } {
  let writes = 0
  const full = () =>
    way === 'failed'
      ? new DOMException('IO error: 000003.log: FILE_ERROR_NO_SPACE (WritableFileAppend)', 'UnknownError')
      : new DOMException('The disk is full.', 'QuotaExceededError')
  for (const method of ['put', 'add'] as const) {
    const real = IDBObjectStore.prototype[method]
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: [unknown, IDBValidKey?]
    ) {
      if (writes++ !== at) return real.apply(this, args)
      if (way === 'thrown') throw full()
      const request = real.apply(this, args)
      const { transaction } = this
      // Only the transaction knows why; its requests are told no more than that it was aborted.
      Object.defineProperty(transaction, 'error', { get: full })
      queueMicrotask(() => abort(transaction))
      return request
    })
  }
  return { writes: () => writes }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch (error) {
    // Ended already, by the very failure that this is about.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
  }
}
