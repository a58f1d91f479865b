import { LIBRARY_FILE_VERSION } from '../model/libraryFile'
import type { LibraryFile } from '../model/libraryFile'
import type { Paper, PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'
import type { Library } from './database'
import { chunks, eachChunk } from './fetch'
import { allRecords, recordsOf } from './researchers'
import { asOverride, asPaper, asResearcher } from './rows'
import { listRules } from './rules'
import { readLibraryTables, revisionOf } from './transaction'

/**
 * The library, or some researchers of it with the papers they list, as of one moment. Records stand in the order of
 * their keys, which is the order of saving; the same library always gives the same file but for `exportedAt`.
 */
export async function readLibrary(library: Library, ids?: readonly ResearcherId[]): Promise<LibraryFile> {
  return (await readLibraryAt(library, ids)).file
}

/** The same, with the revision it is of. */
export function readLibraryAt(
  library: Library,
  ids?: readonly ResearcherId[],
): Promise<{ rev: number; file: LibraryFile }> {
  return readLibraryTables(library, async (db) => ({ rev: await revisionOf(db), file: await fileOf(db, ids) }))
}

async function fileOf(db: Library, ids?: readonly ResearcherId[]): Promise<LibraryFile> {
  const records = ids ? (await recordsOf(db, ids)).sort((a, b) => (a.id < b.id ? -1 : 1)) : await allRecords(db)
  const researchers = records.map(asResearcher)
  const papers = ids ? await papersIn(db, new Set(records.flatMap((record) => record.papers))) : await allPapers(db)
  const overrides = (await db.overrides.toArray()).map(asOverride)
  const rules = ids ? [] : await listRules(db)
  const people = new Set(ids)
  // Of all of them it is not asked, and to gather 50,000 keys for nothing holds the page up.
  const here = new Set(ids ? papers.map((paper) => paper.id) : [])
  return {
    format: 'gloss-library',
    version: LIBRARY_FILE_VERSION,
    exportedAt: new Date().toISOString(),
    researchers,
    papers,
    overrides: ids
      ? overrides.filter(({ researcher, paper }) => (researcher ? people.has(researcher) : paper && here.has(paper)))
      : overrides,
    ...(rules.length > 0 && { rules }),
  }
}

/** Every stored paper, in the order of saving. */
export function listPapers(library: Library): Promise<Paper[]> {
  return readLibraryTables(library, allPapers)
}

async function allPapers(db: Library): Promise<Paper[]> {
  const papers: Paper[] = []
  await eachChunk(db.papers, (rows) => {
    for (const row of rows) papers.push(asPaper(row))
  })
  return papers
}

async function papersIn(db: Library, ids: ReadonlySet<PaperId>): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const part of chunks([...ids].sort(), 2000)) {
    for (const row of await db.papers.bulkGet(part)) if (row) papers.push(asPaper(row))
  }
  return papers
}
