import type { ResearcherBrief, ResearcherLine } from '../model/researcher'
import { parseSort, sortResearchers } from '../model/researcherOrder'
import type { Library } from './database'
import { asStoreError } from './errors'
import { GLANCE } from './glance'
import type { Glance } from './glance'
import { readLibraryTables, revisionOf, transact } from './transaction'

/** More than the popup shows before it is scrolled. */
const LINES = 24

/**
 * Keeps what the popup shows first, if the library has changed since it was kept or another order is wanted.
 * @param sort as `sortParam` writes it; the last one wanted if not given, and nothing is kept before one was
 */
export async function keepGlance(library: Library, sort?: string): Promise<void> {
  const kept = await keptGlance(library)
  const wanted = sort ?? kept?.sort
  if (wanted === undefined) return
  const { revision, all } = await readLibraryTables(library, async (db) => {
    const now = await revisionOf(db)
    const fresh = kept?.revision === now && kept.sort === wanted
    return { revision: now, all: fresh ? undefined : await db.researchers.toArray() }
  })
  // A library that was never written, or forgotten again, leaves no trace here either.
  if (!all || revision === 0) return
  const lines = sortResearchers(all, parseSort(wanted)).slice(0, LINES).map(asLine)
  const value: Glance = { revision, sort: wanted, total: all.length, lines }
  try {
    await transact(library, 'rw', [library.settings, library.meta], async (db) => {
      if ((await revisionOf(db)) === revision) await db.settings.put({ key: GLANCE, value })
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

async function keptGlance(db: Library): Promise<Glance | undefined> {
  return (await db.settings.get(GLANCE))?.value as Glance | undefined
}

function asLine({
  id,
  name,
  field,
  hIndex,
  paperCount,
  citations,
  novelty,
  aiScore,
  tags,
}: ResearcherBrief): ResearcherLine {
  return { id, name, field, hIndex, paperCount, citations, novelty, aiScore, tags }
}
