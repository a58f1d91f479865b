import type { Paper, PaperId } from '../model/paper'
import type { Library } from './database'
import { eachChunk } from './fetch'
import { asPaper } from './rows'

/** The papers with these ids, in their order; ids of none are left out. */
export async function getPapers(db: Library, ids: readonly PaperId[]): Promise<Paper[]> {
  const rows = await db.papers.bulkGet([...ids])
  return rows.flatMap((row) => (row ? [asPaper(row)] : []))
}

/**
 * Reads every stored paper, part by part in the order of saving. Writers are not kept waiting: whoever needs the papers
 * as of one moment compares the revision before and after.
 */
export function eachPaper(db: Library, use: (papers: Paper[]) => void | Promise<void>): Promise<void> {
  return eachChunk(db.papers, (rows) => use(rows.map(asPaper)))
}

/** How many papers are stored. */
export const countPapers = (db: Library): PromiseLike<number> => db.papers.count()
