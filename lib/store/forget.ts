import { Dexie } from 'dexie'
import { LIBRARY_NAME } from './database'
import type { Library } from './database'
import { answerOf, openAsItIs } from './backups/rawDatabase'
import { asStoreError } from './errors'
import { storedVersion } from './storedVersion'
import { TITLE_KEYS } from './titleKeys'
import { transact } from './transaction'

/**
 * Empties every table in one transaction, so that every open window shows it at once and a crash leaves all or nothing.
 * @returns how many rows there were, by table
 */
export async function emptyAll(library: Library): Promise<Record<string, number>> {
  try {
    return await transact(library, 'rw', library.tables, async (_db, transaction) => {
      const counted: Record<string, number> = {}
      for (const { name } of library.tables) {
        const table = transaction.table(name)
        counted[name] = await table.count()
        await table.clear()
      }
      return counted
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** How many rows each table holds, of those that hold any; marks of the code's own versions are none of the reader's. */
export async function rowsLeft(): Promise<Record<string, number>> {
  if ((await storedVersion(LIBRARY_NAME)) === 0) return {}
  const db = await openAsItIs(LIBRARY_NAME)
  try {
    const stores = db.transaction([...db.objectStoreNames], 'readonly')
    const counts = await Promise.all(
      [...db.objectStoreNames].map(async (name) => {
        const keys = await answerOf(stores.objectStore(name).getAllKeys())
        return [name, keys.filter((key) => !(name === 'meta' && key === TITLE_KEYS)).length] as const
      }),
    )
    return Object.fromEntries(counts.filter(([, count]) => count > 0))
  } finally {
    db.close()
  }
}

/** Deletes the database itself: its file, its versions. Other windows step aside and find a new, empty one. */
export async function deleteDatabase(library: Library): Promise<void> {
  library.close()
  await Dexie.delete(library.name)
}

/** Databases of this extension beside the library: what a crash in the middle of reading a raw export left. */
export async function databasesLeft(): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  // Dexie keeps a list of names of its own where the browser has none.
  return names.filter((name) => name !== LIBRARY_NAME && name !== '__dbnames')
}

export async function deleteStrayDatabases(): Promise<void> {
  for (const name of await databasesLeft()) await Dexie.delete(name)
}
