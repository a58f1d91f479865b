/**
 * IndexedDB without Dexie: for a database that Dexie's versions do not fit (yet, or any more). Nothing here changes a
 * schema of an existing database.
 */

/** Opens a database as it is on disk. @throws {RangeError} when there is none */
export function openAsItIs(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  let absent = false
  request.addEventListener('upgradeneeded', () => {
    // Opening makes a database that is not there: take that back.
    absent = true
    request.transaction?.abort()
  })
  return answerOf(request).catch((error: unknown) => {
    throw absent ? new RangeError('There is no such database.', { cause: error }) : error
  })
}

/** @throws what the request failed with */
export function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
}

/** Settles with the transaction. @throws what it was aborted for */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new DOMException('aborted', 'AbortError')))
  })
}

/** The keys and values of a store in parts, within the transaction that the store is of. */
export async function eachPart(
  store: IDBObjectStore,
  use: (values: unknown[], keys: IDBValidKey[]) => void,
  size = PART,
): Promise<void> {
  let range: IDBKeyRange | null = null
  for (;;) {
    const [values, keys] = await Promise.all([
      answerOf<unknown[]>(store.getAll(range, size)),
      answerOf(store.getAllKeys(range, size)),
    ])
    use(values, keys)
    const last = keys.at(-1)
    if (keys.length < size || last === undefined) return
    range = IDBKeyRange.lowerBound(last, true)
  }
}

const PART = 500
