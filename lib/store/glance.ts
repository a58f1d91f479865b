import type { ResearcherLine } from '../model/researcher'
import { answerOf, openAsItIs } from './backups/rawDatabase'
import { versions } from './schema'
import { IDB_VERSION_FACTOR } from './storedVersion'
import { REVISION } from './revision'

/** The first lines of the list of all researchers, as of one revision of the library, in one order. */
export interface Glance {
  revision: number
  /** As `sortParam` writes it. */
  sort: string
  /** How many are saved. */
  total: number
  lines: ResearcherLine[]
}

/** Under which it stands among the settings. */
export const GLANCE = 'glance'

/**
 * What the popup can show at once, without Dexie and without reading everybody: two small rows, in one transaction, of
 * which one says whether the other still holds. Never rejects, and writes nothing.
 * @returns undefined when none was kept, the library has changed since, or another order is wanted
 */
export async function readGlance(sort: string, name = 'gloss'): Promise<Glance | undefined> {
  let db: IDBDatabase | undefined
  try {
    db = await openAsItIs(name)
    // An older library is brought up to date before it is shown, a newer one is not shown at all.
    if (db.version !== IDB_VERSION_FACTOR * Math.max(...versions.map(({ number }) => number))) return undefined
    const stores = db.transaction(['settings', 'meta'], 'readonly')
    const [kept, revision] = await Promise.all([
      answerOf<{ value: Glance } | undefined>(stores.objectStore('settings').get(GLANCE)),
      answerOf<{ value: number } | undefined>(stores.objectStore('meta').get(REVISION)),
    ])
    return kept && kept.value.revision === revision?.value && kept.value.sort === sort ? kept.value : undefined
  } catch {
    // No library yet, or one that does not open: whoever reads it next says so.
    return undefined
  } finally {
    db?.close()
  }
}
