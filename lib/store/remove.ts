import type { PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'
import { commit } from './commit'
import type { Library } from './database'
import { chunks } from './fetch'
import { nothingChanged, reportOf } from './report'
import type { ChangeReport } from './report'
import { recordsOf } from './researchers'
import type { PaperRow } from './rows'
import { writeLibrary } from './transaction'

/**
 * Removes researchers, and with them the papers that are here only because their profiles list them: no one else lists
 * such a paper, no source scored it, and it was not imported for itself. Overrides stay: they are the reader's words.
 * @param label what the journal calls it; by default the names
 * @param along papers that go with them although a source scored them, unless someone who stays lists them
 */
export async function removeResearchers(
  library: Library,
  ids: readonly ResearcherId[],
  label?: string,
  along: readonly PaperId[] = [],
): Promise<ChangeReport> {
  return writeLibrary(library, [library.changes, library.images], async (db, revision) => {
    const records = await recordsOf(db, ids)
    const names = label ?? records.map(({ name }) => name).join(', ')
    if (records.length === 0) return nothingChanged(names)
    const going = new Set<ResearcherId>(records.map(({ id }) => id))
    const listed = new Set([...records.flatMap((record) => record.papers), ...along])
    const papers = await papersOnlyOf(db, going, listed, new Set(along))
    const changes = {
      researchers: records.map((before) => ({ id: before.id, before })),
      papers: papers.map((before) => ({ id: before.id, before })),
      overrides: [],
    }
    return reportOf(await commit(db, revision, changes, { kind: 'remove', label: names.slice(0, 300) }))
  })
}

async function papersOnlyOf(
  db: Library,
  going: ReadonlySet<ResearcherId>,
  listed: ReadonlySet<PaperId>,
  along: ReadonlySet<PaperId>,
): Promise<PaperRow[]> {
  const listedElsewhere = new Set<PaperId>()
  const rows: PaperRow[] = []
  for (const ids of chunks([...listed], 2000)) {
    const links = await db.links.where('paper').anyOf(ids).toArray()
    for (const { researcher, paper } of links) if (!going.has(researcher)) listedElsewhere.add(paper)
    for (const row of await db.papers.bulkGet(ids)) if (row) rows.push(row)
  }
  return rows.filter(
    ({ id, scores, standalone }) => !listedElsewhere.has(id) && (along.has(id) || (scores.length === 0 && !standalone)),
  )
}
