import type { Tab } from './tab.ts'

/** How many rows each table has, of those that have any: read past all code of Gloss. */
export function rowsIn(tab: Tab): Promise<Record<string, number>> {
  return tab.raw.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const counts: Record<string, number> = {}
    for (const { name } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name ?? ''))
      for (const table of db.objectStoreNames) {
        const keys = await answer(db.transaction(table).objectStore(table).getAllKeys())
        // The version of the code that wrote the keys, which says nothing of the reader.
        const left = keys.filter((key) => key !== 'titleKeys').length
        if (left > 0) counts[table] = left
      }
      db.close()
    }
    return counts
  }, undefined)
}
