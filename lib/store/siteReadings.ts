import type { PageStatus } from '../model/reading'
import type { Library } from './database'
import { asStoreError } from './errors'
import { transact } from './transaction'

/** Keeps the last reading of each site, for the reader who asks whether Gloss still understands it. */
export async function recordReading(library: Library, status: PageStatus): Promise<void> {
  try {
    await transact(library, 'rw', [library.readings], async (db) => {
      const last = await db.readings.get(status.site)
      // Tabs report in any order.
      if (!last || last.at <= status.at) await db.readings.put(status)
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** The last reading of each site, by site. */
export async function listReadings(db: Library): Promise<PageStatus[]> {
  return db.readings.toArray()
}
