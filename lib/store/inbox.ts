import type { InboxItem } from '../model/triage'
import type { Library } from './database'
import { asStoreError } from './errors'
import { transact } from './transaction'

/** A paper in the inbox; one that was cleared stays known, so that it does not come again. */
export interface InboxRow extends InboxItem {
  clearedAt?: string
}

/** More than anybody goes through; the oldest make room. */
const MOST = 5000

/**
 * Takes in papers by saved researchers that the reader has not seen yet. What is in the inbox already, or was cleared
 * from it, or seen on any listing, is not taken in again.
 * @returns whether anything came in
 */
export async function collect(library: Library, found: readonly Omit<InboxItem, 'at'>[]): Promise<boolean> {
  return writing(library, async (db) => {
    const keys = found.map(({ paper }) => paper)
    const [known, seen] = await Promise.all([db.inbox.bulkGet(keys), db.seen.bulkGet(keys)])
    const at = new Date().toISOString()
    const fresh = found
      .filter((_item, place) => !known[place] && !seen[place])
      .map((item) => Object.assign({ at }, item))
    await db.inbox.bulkPut(fresh)
    const more = (await db.inbox.count()) - MOST
    if (more > 0) await db.inbox.bulkDelete(await db.inbox.orderBy('at').limit(more).primaryKeys())
    return fresh.length > 0
  })
}

/** What has come in and was not cleared, newest first. */
export async function listInbox(db: Library): Promise<InboxItem[]> {
  const rows = await db.inbox.orderBy('at').reverse().toArray()
  return rows.filter(({ clearedAt }) => clearedAt === undefined)
}

/** How many of those are certainly by somebody saved. A name that merely fits is shown, but calls nobody. */
export async function countInbox(db: Library): Promise<number> {
  return (await listInbox(db)).filter(isCertain).length
}

export function isCertain({ people }: Pick<InboxItem, 'people'>): boolean {
  return people.some(({ kind }) => kind === 'confirmed')
}

/** Clears papers from the inbox, all of them by default. @returns which, for undoing it */
export async function clearInbox(library: Library, papers?: readonly string[]): Promise<string[]> {
  return writing(library, async (db) => {
    const rows = papers ? (await db.inbox.bulkGet([...papers])).filter((row) => !!row) : await db.inbox.toArray()
    const open = rows.filter(({ clearedAt }) => clearedAt === undefined)
    const clearedAt = new Date().toISOString()
    await db.inbox.bulkPut(open.map((row) => ({ ...row, clearedAt })))
    return open.map(({ paper }) => paper)
  })
}

/** Brings back what was cleared. */
export async function restoreInbox(library: Library, papers: readonly string[]): Promise<void> {
  await writing(library, async (db) => {
    const rows = (await db.inbox.bulkGet([...papers])).filter((row) => !!row)
    await db.inbox.bulkPut(rows.map(({ clearedAt: _cleared, ...row }) => row))
  })
}

async function writing<Result>(library: Library, work: (db: Library) => Promise<Result>): Promise<Result> {
  try {
    return await transact(library, 'rw', [library.inbox, library.seen], work)
  } catch (error) {
    throw asStoreError(error)
  }
}
