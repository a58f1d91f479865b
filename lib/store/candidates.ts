import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import type { Candidates, KnownResearcher, Override } from '../model/candidates'
import type { Doi } from '../model/doi'
import type { LookupRow } from '../model/lookup'
import type { Paper } from '../model/paper'
import { titleKeyOf } from '../model/rowTitle'
import type { TitleKey } from '../model/titleKey'
import type { Library } from './database'
import { KeyFilter } from './paperKeys'
import type { KeyKind } from './paperKeys'
import { readingOfScores } from './plan/readings'
import { allRecords } from './researchers'
import { asOverride, asPaper } from './rows'
import { readLibraryTables, revisionOf } from './transaction'

/** A cut title shorter than this could begin too many others. */
const PREFIX_LENGTH = 15

/** What is the same for every lookup until the library changes. */
interface Remembered {
  revision: number
  filter: KeyFilter
  researchers: KnownResearcher[]
  overrides: Override[]
  /** Answers given, by kind and key: pages are opened again, and lists overlap. */
  answers: Map<string, readonly Paper[]>
}

/** Survives nothing and needs nothing: any change of the library, by whichever window, makes it read anew. */
const remembered = new WeakMap<Library, Remembered>()

/** A page of 2,000 rows asks 4,000 questions, most of them never stored. */
const MOST_ANSWERS = 20_000

/**
 * Everything the library holds that could concern these rows, as of one moment, in one transaction. A row whose arXiv
 * id or DOI is known is not looked for by its title as well: an id is not overruled by a title.
 */
export async function findCandidates(library: Library, rows: readonly LookupRow[]): Promise<Candidates> {
  return readLibraryTables(library, async (db) => {
    const known = await remember(library, db)
    const { researchers, overrides } = known
    // Most readers keep scores in packs and few papers, or none: no key is worked out for a library without any.
    if (known.filter.isEmpty) {
      return { byArxivId: none(), byDoi: none(), byTitleKey: none(), byPrefix: none(), researchers, overrides }
    }
    const [arxivIds, dois] = [new Set<ArxivId>(), new Set<Doi>()]
    for (const row of rows) {
      const arxivId = arxivIdOf(row)
      if (arxivId) arxivIds.add(arxivId)
      if (row.doi) dois.add(row.doi)
    }
    const [byArxivId, byDoi] = await Promise.all([ask(db, known, 'arxivId', arxivIds), ask(db, known, 'doi', dois)])
    const open = rows.filter((row) => {
      const arxivId = arxivIdOf(row)
      const papers = arxivId ? byArxivId.get(arxivId) : row.doi && byDoi.get(row.doi)
      return !papers || papers.length !== 1
    })
    const whole = new Set(open.map(titleKeyOf))
    const [byTitleKey, byPrefix] = await Promise.all([ask(db, known, 'titleKey', whole), askPrefixes(db, open)])
    return { byArxivId, byDoi, byTitleKey, byPrefix, researchers, overrides }
  })
}

const none = <Key>() => new Map<Key, readonly Paper[]>()

/** arXiv's own DOIs name the arXiv id. */
function arxivIdOf({ arxivId, doi }: LookupRow): ArxivId | undefined {
  return arxivId ?? (doi && parseArxivId(doi)?.id)
}

async function ask<Key extends ArxivId | Doi | TitleKey>(
  db: Library,
  { filter, answers }: Remembered,
  kind: KeyKind,
  keys: ReadonlySet<Key>,
): Promise<Map<Key, readonly Paper[]>> {
  const found = new Map<Key, readonly Paper[]>()
  const asking: Promise<void>[] = []
  for (const key of keys) {
    if (key === '' || !filter.mayHave(kind, key)) continue
    const answer = answers.get(kind + key)
    if (answer) found.set(key, answer)
    else
      asking.push(
        askOne(db, kind, key).then((papers) => {
          answers.set(kind + key, papers)
          found.set(key, papers)
        }),
      )
  }
  await Promise.all(asking)
  if (answers.size > MOST_ANSWERS) answers.clear()
  for (const [key, papers] of found) if (papers.length === 0) found.delete(key)
  return found
}

async function askOne(db: Library, kind: KeyKind, key: string): Promise<Paper[]> {
  return (await db.papers.where(kind).equals(key).toArray()).map(asPaper)
}

async function askPrefixes(db: Library, rows: readonly LookupRow[]): Promise<Map<TitleKey, readonly Paper[]>> {
  const cut = rows.filter((row) => row.truncated).map(titleKeyOf)
  const keys = [...new Set(cut)].filter((key) => key.length >= PREFIX_LENGTH)
  const answers = await Promise.all(keys.map((key) => db.papers.where('titleKey').startsWith(key).limit(2).toArray()))
  return new Map(keys.flatMap((key, at) => (answers[at]!.length > 0 ? [[key, answers[at]!.map(asPaper)]] : [])))
}

/** @param db the library within the transaction; what is remembered hangs on the library itself */
async function remember(library: Library, db: Library): Promise<Remembered> {
  const revision = await revisionOf(db)
  const known = remembered.get(library)
  if (known?.revision === revision) return known
  const [parts, records, overrides] = await Promise.all([
    db.keyHashes.toArray(),
    allRecords(db),
    db.overrides.toArray(),
  ])
  const researchers = records.map((record): KnownResearcher => {
    const { id, name, identities, papers, novelty, aiScore } = record
    return { id, name, identities, papers, novelty, aiScore, source: readingOfScores(record) }
  })
  const now: Remembered = {
    revision,
    filter: new KeyFilter(parts),
    researchers,
    overrides: overrides.map(asOverride),
    answers: new Map(),
  }
  remembered.set(library, now)
  return now
}
