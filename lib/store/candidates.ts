import type { ArxivId } from '../model/arxivId'
import type { Candidates, KnownResearcher, Override } from '../model/candidates'
import type { Doi } from '../model/doi'
import type { LookupRow } from '../model/lookup'
import type { Paper } from '../model/paper'
import { titleKey } from '../model/titleKey'
import type { TitleKey } from '../model/titleKey'
import type { Library } from './database'
import { readingOfScores } from './plan/readings'
import { allRecords } from './researchers'
import { asOverride, asPaper } from './rows'
import type { PaperRow } from './rows'
import { readLibraryTables, revisionOf } from './transaction'

/** A cut title shorter than this could begin too many others. */
const PREFIX_LENGTH = 15

/** What is the same for every lookup until the library changes. */
interface People {
  revision: number
  researchers: KnownResearcher[]
  overrides: Override[]
}

/** Survives nothing and needs nothing: any change of the library, by whichever window, makes it read anew. */
const remembered = new WeakMap<Library, People>()

/** Everything the library holds that could concern these rows, as of one moment, in one transaction. */
export async function findCandidates(library: Library, rows: readonly LookupRow[]): Promise<Candidates> {
  return readLibraryTables(library, async (db) => {
    const [people, byArxivId, byDoi, byTitleKey, byPrefix] = await Promise.all([
      peopleOf(library, db),
      by(new Set(rows.flatMap((row) => row.arxivId ?? [])), (id: ArxivId) =>
        db.papers.where('arxivId').equals(id).toArray(),
      ),
      by(new Set(rows.flatMap((row) => row.doi ?? [])), (doi: Doi) => db.papers.where('doi').equals(doi).toArray()),
      by(new Set(rows.map((row) => titleKey(row.title))), (key: TitleKey) =>
        db.papers.where('titleKey').equals(key).toArray(),
      ),
      by(prefixesOf(rows), (key: TitleKey) => db.papers.where('titleKey').startsWith(key).limit(2).toArray()),
    ])
    return { byArxivId, byDoi, byTitleKey, byPrefix, researchers: people.researchers, overrides: people.overrides }
  })
}

function prefixesOf(rows: readonly LookupRow[]): Set<TitleKey> {
  const keys = rows.filter((row) => row.truncated).map((row) => titleKey(row.title))
  return new Set(keys.filter((key) => key.length >= PREFIX_LENGTH))
}

async function by<Key extends string>(
  keys: ReadonlySet<Key>,
  find: (key: Key) => PromiseLike<PaperRow[]>,
): Promise<Map<Key, Paper[]>> {
  const asked = [...keys]
  const answers = await Promise.all(asked.map(find))
  const found = new Map<Key, Paper[]>()
  for (const [at, answer] of answers.entries()) if (answer.length > 0) found.set(asked[at]!, answer.map(asPaper))
  return found
}

/** @param db the library within the transaction; what is remembered hangs on the library itself */
async function peopleOf(library: Library, db: Library): Promise<People> {
  const revision = await revisionOf(db)
  const known = remembered.get(library)
  if (known?.revision === revision) return known
  const [records, overrides] = await Promise.all([allRecords(db), db.overrides.toArray()])
  const researchers = records.map((record): KnownResearcher => {
    const { id, name, identities, papers, novelty, aiScore } = record
    return { id, name, identities, papers, novelty, aiScore, source: readingOfScores(record) }
  })
  const people = { revision, researchers, overrides: overrides.map(asOverride) }
  remembered.set(library, people)
  return people
}
