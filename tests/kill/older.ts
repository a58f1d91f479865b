import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

/**
 * Makes the library a database of an older version, whose title keys have to be made anew as well.
 * @param page of the extension's, that runs no code of Gloss
 */
export function makeOlder(page: Page, version: number): Promise<void> {
  return page.evaluate(asVersion, version, storesOf(version))
}

/** The stores of a version, from its example database. */
function storesOf(version: number): Stores {
  const example = join(import.meta.dirname, `../fixtures/store/v${version}.json`)
  return (JSON.parse(readFileSync(example, 'utf8')) as { stores: Stores }).stores
}

type Stores = Record<
  string,
  {
    keyPath: string | string[]
    autoIncrement: boolean
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[]
  }
>

/** Runs in the page. */
async function asVersion(version: number, stores: Stores): Promise<void> {
  const ask = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const db = await ask(indexedDB.open('gloss'))
  const names = [...db.objectStoreNames].filter((name) => name in stores)
  const read = db.transaction(names, 'readonly')
  const rows = new Map<string, unknown[]>()
  for (const name of names) rows.set(name, await ask(read.objectStore(name).getAll()))
  db.close()
  await ask(indexedDB.deleteDatabase('gloss'))
  const request = indexedDB.open('gloss', version * 10)
  request.addEventListener('upgradeneeded', () => {
    for (const [name, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement })
      for (const { name: index, keyPath: of, ...how } of indexes) store.createIndex(index, of, how)
      for (const row of name.startsWith('backup') ? [] : (rows.get(name) ?? [])) store.put(row)
      if (name === 'meta') store.put({ key: 'titleKeys', value: 0 })
    }
  })
  ;(await ask(request)).close()
}
