import type { Table, Transaction } from 'dexie'
import type { Library } from './database'
import { asStoreError, saysFull } from './errors'
import { countChange, readRevision } from './revision'

/** The tables that make up the library proper: what a revision counts the changes of. */
export function libraryTables(db: Library): Table[] {
  return [db.researchers, db.papers, db.keyHashes, db.links, db.overrides, db.rules, db.meta]
}

/** Changes with every write to the library, and never returns to an earlier value. 0 for a library never written. */
export function revisionOf(db: Library): Promise<number> {
  return readRevision(db, 'revision')
}

/**
 * Runs work that writes to the library as one transaction with a revision of its own: all of it happens, or none.
 * @param more tables beyond the library's own
 * @param work told the library within the transaction, the transaction's revision and the one before it
 * @throws {StorageFullError} when there is no room; the signal's reason when it is aborted. Nothing is written then.
 */
export async function writeLibrary<Result>(
  db: Library,
  more: Table[],
  work: (bound: Library, revision: number, before: number) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted()
  try {
    return await transact(db, 'rw', [...libraryTables(db), ...more], async (bound, transaction) => {
      signal?.addEventListener('abort', () => transaction.active && transaction.abort(), { once: true })
      const { before, revision } = await countChange(bound, 'revision')
      const result = await work(bound, revision, before)
      signal?.throwIfAborted()
      return result
    })
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw asStoreError(error)
  }
}

/** Reads several tables as of one moment, through the library within that transaction. */
export function readLibraryTables<Result>(db: Library, work: (bound: Library) => Promise<Result>): Promise<Result> {
  return transact(db, 'r', libraryTables(db), work)
}

/**
 * Runs work in one transaction whose tables are handed to it. Dexie would also tell the transaction from the zone it is
 * asked in, but that zone can be lost: several flows that wait for one native promise (a live query, an import, both
 * waiting for the library to open) can wake in each other's, and what was meant as one transaction becomes many.
 */
export function transact<Result>(
  db: Library,
  mode: 'r' | 'rw',
  tables: Table[],
  work: (bound: Library, transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let asked: IDBTransaction | undefined
  // `!`: a transaction of its own, never part of one whose zone was left behind here.
  const outcome = db.transaction(`${mode}!`, tables, async (transaction) => {
    asked = transaction.idbtrans
    const own = tables.map(({ name }) => [name, { value: transaction.table(name) }] as const)
    const bound: Library = Object.create(db, Object.fromEntries(own))
    return work(bound, transaction)
  })
  // When the disk is full, a browser aborts the transaction, and only the transaction knows why.
  return outcome.catch((error: unknown) => {
    throw asked?.error && saysFull(asked.error) ? asked.error : error
  })
}
