import type { Library } from './database'
import { eachChunk } from './fetch'
import { rebuildKeys } from './paperKeys'
import { titleKeysOf } from './rows'
import { transact } from './transaction'

/**
 * Raised by one whenever `titleKey` gives any title another key than before: stored keys are then made anew when the
 * library is opened. A test holds sample keys against this number.
 */
export const TITLE_KEY_VERSION = 1

/** Under which the version of the stored keys stands in `meta`. */
export const TITLE_KEYS = 'titleKeys'

/** Makes every stored title key anew if they are of another version. One transaction: all or none. */
export async function rekeyTitles(library: Library): Promise<void> {
  const stored = await library.meta.get(TITLE_KEYS)
  if (stored?.value === TITLE_KEY_VERSION) return
  await transact(library, 'rw', [library.papers, library.keyHashes, library.meta], async (db) => {
    await eachChunk(db.papers, async (rows) => {
      const changed = rows.flatMap((row) => {
        const { titleKey, formerKeys, ...rest } = row
        const keys = titleKeysOf(row)
        const same = keys.titleKey === titleKey && keys.formerKeys?.join('\n') === formerKeys?.join('\n')
        return same ? [] : [{ ...rest, ...keys }]
      })
      if (changed.length > 0) await db.papers.bulkPut(changed)
    })
    await rebuildKeys(db)
    await db.meta.put({ key: TITLE_KEYS, value: TITLE_KEY_VERSION })
  })
}
