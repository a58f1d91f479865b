import type { Answered, SourceId } from '../model/asking'
import type { Provenance, SourceKind } from '../model/provenance'
import type { PaperId } from '../model/paper'
import type { Researcher } from '../model/researcher'
import { commit, isNothing } from './commit'
import type { Changes } from './commit'
import type { Library } from './database'
import { eachChunk } from './fetch'
import { byStrength, metricFields, newestNumbers } from './plan/readings'
import { nothingChanged, reportOf } from './report'
import type { ChangeReport } from './report'
import { allRecords } from './researchers'
import { asPaper, asResearcher, paperRow, researcherRecord } from './rows'
import type { PaperRow } from './rows'
import type { Counts } from './tables'
import { readLibraryTables, writeLibrary } from './transaction'

/** How many papers and researchers carry something that a source brought. */
export async function countBrought(library: Library, kind: SourceKind): Promise<Counts> {
  return readLibraryTables(library, async (db) => {
    let papers = 0
    await eachChunk(db.papers, (rows) => {
      papers += rows.filter((row) => carries(row, kind)).length
    })
    const researchers = (await db.researchers.toArray()).filter(({ history }) =>
      history.some(({ source }) => broughtBy(source, kind)),
    ).length
    return { researchers, papers }
  })
}

/**
 * Forgets what a source brought: its scores, its readings of researchers, its answers. Papers that are here only for
 * such a score go with it; those that somebody's profile lists or that were imported stay, without it. One change of the
 * journal, which can be undone.
 * @returns the change, and the answers, which `putBackAnswers` takes: they are of no journal
 */
export async function forgetSource(
  library: Library,
  id: SourceId,
  kind: SourceKind,
  label: string,
): Promise<{ change: ChangeReport; answers: Answered[] }> {
  return writeLibrary(library, [library.changes, library.images, library.sourceAnswers], async (db, revision) => {
    const given = db.sourceAnswers.where('[source+question+key]').between([id], [id, []])
    const answers = await given.toArray()
    await given.delete()
    const changes: Changes = { researchers: [], papers: [], overrides: [] }
    const listed = new Set<PaperId>((await db.links.orderBy('paper').uniqueKeys()) as PaperId[])
    await eachChunk(db.papers, (rows) => {
      for (const before of rows) if (carries(before, kind)) changes.papers.push(forgotten(before, kind, listed))
    })
    for (const before of await allRecords(db)) {
      const after = withoutReadings(before, kind)
      if (after) changes.researchers.push({ id: before.id, before, after: researcherRecord(after, before.edited) })
    }
    if (isNothing(changes)) return { change: nothingChanged(label), answers }
    return { change: reportOf(await commit(db, revision, changes, { kind: 'remove', label })), answers }
  })
}

const carries = ({ scores }: Pick<PaperRow, 'scores'>, kind: SourceKind) =>
  scores.some(({ source }) => broughtBy(source, kind))

/** An answer that was saved as a file and imported has a label: the reader brought that. */
const broughtBy = (source: Provenance, kind: SourceKind) => source.kind === kind && source.label === undefined

function forgotten(before: PaperRow, kind: SourceKind, listed: ReadonlySet<PaperId>): Changes['papers'][number] {
  const scores = before.scores.filter(({ source }) => !broughtBy(source, kind))
  const { id } = before
  if (scores.length === 0 && !before.standalone && !listed.has(id)) return { id, before }
  const after = { ...asPaper(before), scores }
  // Nobody else writes summaries or says where code is.
  if (kind === 'scholar-feed-api') for (const field of ['summary', 'codeUrl'] as const) delete after[field]
  return { id, before, after: paperRow(after) }
}

/** The researcher as the other readings tell them; undefined when there is nothing to forget. */
function withoutReadings(researcher: Researcher, kind: SourceKind): Researcher | undefined {
  const history = researcher.history.filter(({ source }) => !broughtBy(source, kind))
  if (history.length === researcher.history.length) return undefined
  const bare = { ...asResearcher(researcher), history }
  for (const field of metricFields) delete bare[field]
  if (bare.leads === kind) delete bare.leads
  const readings = byStrength(history, bare.leads)
  return { ...bare, ...newestNumbers({}, readings), source: readings.at(-1)?.source ?? researcher.source }
}
