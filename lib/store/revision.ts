import type { Library } from './database'

/** Under which the library's revision stands in `meta`. */
export const REVISION: Counted = 'revision'

/** What is counted: changes of the library proper, or of the score packs. */
export type Counted = 'revision' | 'packs'

/** 0 before the first change. */
export async function readRevision(db: Library, counted: Counted): Promise<number> {
  return (await db.meta.get(counted))?.value ?? 0
}

/**
 * Counts one more change; call inside the transaction that makes it. The count begins anywhere and never goes back: after
 * everything was forgotten, no window that remembers a revision takes what came since for what it remembers.
 */
export async function countChange(db: Library, counted: Counted): Promise<{ before: number; revision: number }> {
  const before = await readRevision(db, counted)
  const revision = before === 0 ? anyNumber() : before + 1
  await db.meta.put({ key: counted, value: revision })
  return { before, revision }
}

/** 1 to 2^52, which leaves as many changes again. */
function anyNumber(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (high % 2 ** 20) * 2 ** 32 + low + 1
}
