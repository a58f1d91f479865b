import type { Table } from 'dexie'
import type { Library } from './database'
import { asStoreError } from './errors'

const REVISION = 'revision'

/** The tables that make up the library proper: what a revision counts the changes of. */
export function libraryTables(db: Library): Table[] {
  return [db.researchers, db.papers, db.links, db.overrides, db.meta]
}

/** Changes with every write to the library, and never returns to an earlier value. 0 for a library never written. */
export async function revisionOf(db: Library): Promise<number> {
  return (await db.meta.get(REVISION))?.value ?? 0
}

/**
 * Runs work that writes to the library as one transaction with a revision of its own: all of it happens, or none.
 * @param more tables beyond the library's own
 * @param work told its revision and the one before it
 * @throws {StorageFullError} when there is no room; the signal's reason when it is aborted. Nothing is written then.
 */
export async function writeLibrary<Result>(
  db: Library,
  more: Table[],
  work: (revision: number, before: number) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  signal?.throwIfAborted()
  try {
    return await db.transaction('rw', [...libraryTables(db), ...more], async (transaction) => {
      signal?.addEventListener('abort', () => transaction.active && transaction.abort(), { once: true })
      // The clock as a floor: after everything was forgotten, no revision that another window remembers comes again.
      const before = await revisionOf(db)
      const revision = Math.max(before + 1, Date.now())
      await db.meta.put({ key: REVISION, value: revision })
      const result = await work(revision, before)
      signal?.throwIfAborted()
      return result
    })
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw asStoreError(error)
  }
}

/** Reads several tables as of one moment. */
export function readLibraryTables<Result>(db: Library, work: () => Promise<Result>): Promise<Result> {
  // Dexie keeps its zone through native awaits only in a scope function that is itself async: without this, Chromium
  // commits while `work` still waits (PrematureCommitError).
  return db.transaction('r', libraryTables(db), async () => work())
}
