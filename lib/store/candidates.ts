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
 * @param revision the library's, where the caller has just read it: what was remembered of it is not read again
 */
export async function findCandidates(
  library: Library,
  rows: readonly LookupRow[],
  revision?: number,
): Promise<Candidates> {
  const known = remembered.get(library)
  const told = known?.revision === revision && known && (await collect(known, rows))
  if (told) return told
  return readLibraryTables(library, async (db) => (await collect(await remember(library, db), rows, db))!)
}

/**
 * @param db where to read what is not remembered
 * @returns undefined when something would have to be read, and there is no place to
 */
async function collect(known: Remembered, rows: readonly LookupRow[], db?: Library): Promise<Candidates | undefined> {
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
  const [byArxivId, byDoi] = await Promise.all([ask(known, 'arxivId', arxivIds, db), ask(known, 'doi', dois, db)])
  if (!byArxivId || !byDoi) return undefined
  const open = rows.filter((row) => {
    const arxivId = arxivIdOf(row)
    const papers = arxivId ? byArxivId.get(arxivId) : row.doi && byDoi.get(row.doi)
    return !papers || papers.length !== 1
  })
  const whole = new Set(open.map(titleKeyOf))
  const [byTitleKey, byPrefix] = await Promise.all([ask(known, 'titleKey', whole, db), askPrefixes(open, db)])
  return byTitleKey && byPrefix && { byArxivId, byDoi, byTitleKey, byPrefix, researchers, overrides }
}

const none = <Key>() => new Map<Key, readonly Paper[]>()

/** arXiv's own DOIs name the arXiv id. */
function arxivIdOf({ arxivId, doi }: LookupRow): ArxivId | undefined {
  return arxivId ?? (doi && parseArxivId(doi)?.id)
}

async function ask<Key extends ArxivId | Doi | TitleKey>(
  { filter, answers }: Remembered,
  kind: KeyKind,
  keys: ReadonlySet<Key>,
  db: Library | undefined,
): Promise<Map<Key, readonly Paper[]> | undefined> {
  const found = new Map<Key, readonly Paper[]>()
  const unread: Key[] = []
  for (const key of keys) {
    if (key === '' || !filter.mayHave(kind, key)) continue
    const answer = answers.get(kind + key)
    if (answer) found.set(key, answer)
    else unread.push(key)
  }
  if (unread.length > 0) {
    if (!db) return undefined
    const read = await Promise.all(unread.map((key) => askOne(db, kind, key)))
    for (const [at, key] of unread.entries()) {
      answers.set(kind + key, read[at]!)
      found.set(key, read[at]!)
    }
  }
  if (answers.size > MOST_ANSWERS) answers.clear()
  for (const [key, papers] of found) if (papers.length === 0) found.delete(key)
  return found
}

async function askOne(db: Library, kind: KeyKind, key: string): Promise<Paper[]> {
  return (await db.papers.where(kind).equals(key).toArray()).map(asPaper)
}

async function askPrefixes(
  rows: readonly LookupRow[],
  db: Library | undefined,
): Promise<Map<TitleKey, readonly Paper[]> | undefined> {
  const cut = rows.filter((row) => row.truncated).map(titleKeyOf)
  const keys = [...new Set(cut)].filter((key) => key.length >= PREFIX_LENGTH)
  if (keys.length === 0) return none()
  if (!db) return undefined
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
