import type { Researcher, ResearcherId } from '../model/researcher'
import { commit } from './commit'
import type { Library } from './database'
import { mergeResearcher } from './plan/mergeResearcher'
import { metricFields, metricsOf } from './plan/readings'
import type { ChangeReport } from './report'
import { reportOf } from './report'
import { recordsOf } from './researchers'
import { researcherRecord, UNSTAMPED } from './rows'
import { writeLibrary } from './transaction'

/**
 * Makes one researcher of two, as the reader says that they are one person. Nothing either had is lost: identities,
 * papers (the kept one's order, then the other's), tags, notes and readings are united, and of each number the newest
 * reading counts. One change of the journal, which `undoChange` takes back.
 * @param kept whose key and name stay, unless only the other's name is the reader's own
 * @param other who goes into them
 * @throws {RangeError} when they are not two researchers of the library
 */
export async function mergeResearchers(
  library: Library,
  kept: ResearcherId,
  other: ResearcherId,
): Promise<ChangeReport> {
  return writeLibrary(library, [library.changes, library.images], async (db, revision) => {
    const records = await recordsOf(db, [kept, other])
    const [stays, goes] = [kept, other].map((id) => records.find((record) => record.id === id))
    if (!stays || !goes || stays === goes) throw new RangeError('To be merged, two researchers have to be saved.')
    const merged = unite(stays, goes, new Date().toISOString())
    const after = researcherRecord(merged, Math.max(stays.edited, goes.edited))
    const changes = {
      researchers: [
        { id: kept, before: stays, after },
        { id: other, before: goes },
      ],
      papers: [],
      overrides: await retarget(db, kept, other),
    }
    return reportOf(await commit(db, revision, changes, { kind: 'merge', label: merged.name.slice(0, 300) }))
  })
}

function unite(stays: Researcher, goes: Researcher, now: string): Researcher {
  const { history, savedAt, ...facts } = goes
  // The numbers at the top come from several readings, and would pass for one that nobody ever made.
  if (history.length > 0) for (const field of metricFields) delete facts[field]
  const merged = mergeResearcher(stays, { facts, history, savedAt }, now)
  const named = goes.nameByReader && !stays.nameByReader ? goes : stays
  return {
    ...metricsOf(goes),
    ...merged,
    name: named.name,
    ...(named.nameByReader && { nameByReader: true as const }),
    // A profile that counts itself whole would drop the other's papers; the reader says that they are theirs too.
    papers: [...new Set([...stays.papers, ...goes.papers])],
    note: [...new Set([stays.note, goes.note].filter((note) => note !== ''))].join('\n\n'),
    updatedAt: now,
  }
}

/** What the reader said of the one who goes ("this paper is not theirs") holds for who stays. */
async function retarget(db: Library, kept: ResearcherId, other: ResearcherId) {
  const said = await db.overrides.filter(({ researcher }) => researcher === other).toArray()
  return said.map((before) => ({ id: before.id, before, after: { ...before, researcher: kept, rev: UNSTAMPED } }))
}
