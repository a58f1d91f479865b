import type { Settings } from '../model/settings'
import type { Library } from './database'
import { readRevision } from './revision'
import { readSettings } from './settings'
import { transact } from './transaction'

/** What tells whether all that is remembered for answers still holds, and how the reader wants them; as of one moment. */
export interface Moment {
  /** The library's revision, and the packs'. */
  library: number
  packs: number
  settings: Settings
}

/** Three rows in one transaction: an answer of which all else is in memory reads nothing more. */
export function readMoment(library: Library): Promise<Moment> {
  return transact(library, 'r', [library.meta, library.settings], async (db) => {
    const [own, packs, settings] = await Promise.all([
      readRevision(db, 'revision'),
      readRevision(db, 'packs'),
      readSettings(db),
    ])
    return { library: own, packs, settings }
  })
}
