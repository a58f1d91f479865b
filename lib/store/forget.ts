import { Dexie } from 'dexie'
import { LIBRARY_NAME } from './database'
import type { Library } from './database'
import { asStoreError } from './errors'
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

/** How many rows each table holds, of those that hold any. */
export async function rowsLeft(library: Library): Promise<Record<string, number>> {
  const counts = await Promise.all(library.tables.map(async (table) => [table.name, await table.count()] as const))
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** Deletes the database itself: its file, its versions. Other windows step aside and find a new, empty one. */
export async function deleteDatabase(library: Library): Promise<void> {
  library.close()
  await Dexie.delete(library.name)
}

/** Names of databases of ours, the library's own aside: what a crash in the middle of reading a raw export left. */
export async function strayDatabases(): Promise<string[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  return names.filter((name) => name !== LIBRARY_NAME)
}
