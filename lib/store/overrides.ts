import type { Override } from '../model/candidates'
import type { PaperId } from '../model/paper'
import { overrideSchema } from '../model/libraryFile'
import type { Library } from './database'
import { newOverrideId } from './ids'
import { asOverride } from './rows'
import { writeLibrary } from './transaction'

/** Everything the reader said is wrong, oldest first. */
export async function listOverrides(db: Library): Promise<Override[]> {
  return (await db.overrides.toArray()).map(asOverride)
}

/** Keeps what the reader said; saying the same again changes nothing. */
export async function addOverride(library: Library, said: Omit<Override, 'id' | 'at'>): Promise<Override> {
  const override = overrideSchema.parse({ ...said, id: newOverrideId(), at: new Date().toISOString() })
  return writeLibrary(library, [], async (db, rev) => {
    const there = await db.overrides.where('row').equals(override.row).toArray()
    const { kind, paper, researcher } = override
    const same = there.find((old) => old.kind === kind && old.paper === paper && old.researcher === researcher)
    if (same) return asOverride(same)
    await db.overrides.add({ ...override, rev })
    return override
  })
}

export async function removeOverride(library: Library, id: string): Promise<void> {
  await writeLibrary(library, [], (db) => db.overrides.delete(id))
}

/** Puts back what was removed, as it was. */
export async function putBackOverride(library: Library, removed: Override): Promise<void> {
  const override = overrideSchema.parse(removed)
  await writeLibrary(library, [], (db, rev) => db.overrides.put({ ...override, rev }))
}

/** What a paper is called; undefined for one that is not stored, or not any more. */
export async function titleOf(db: Library, paper: PaperId): Promise<string | undefined> {
  return (await db.papers.get(paper))?.title
}
