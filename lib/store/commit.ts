import type { PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'
import type { Library } from './database'
import { chunks, deleteRows } from './fetch'
import { newChangeId } from './ids'
import { addKeys, joinKeys } from './paperKeys'
import { linksOf } from './researchers'
import type { OverrideRow, PaperRow, ResearcherRecord, RuleRow } from './rows'
import { UNSTAMPED } from './rows'
import type { ChangeKind, ChangeRow, Counts, Image, ImageRow } from './tables'

/** What happens to one record: `before` absent adds it, `after` absent removes it. */
export interface RecordChange<Id extends string, Row> {
  id: Id
  before?: Row
  /** With the revision UNSTAMPED, or, when an undo puts a record back, with the one it had. */
  after?: Row
}

export interface Changes {
  researchers: RecordChange<ResearcherId, ResearcherRecord>[]
  papers: RecordChange<PaperId, PaperRow>[]
  overrides: RecordChange<string, OverrideRow>[]
  rules?: RecordChange<string, RuleRow>[]
}

export interface ChangeNote {
  kind: ChangeKind
  label: string
  undoes?: string
  /** Where it differs from the number of rows written: a paper read again without news is not updated. */
  updated?: Counts
  /**
   * What a source that was asked has to say of papers and researchers is no change that the reader takes back: it gets
   * no entry in the journal, and rows keep the revision that an undo of an earlier change compares.
   */
  quiet?: true
}

const CHUNK = 2000
const IMAGES_A_PART = 1000
/** How many changes can be taken back; older ones are for the snapshots. */
export const CHANGES_KEPT = 50

export function isNothing({ researchers, papers, overrides, rules = [] }: Changes): boolean {
  return researchers.length + papers.length + overrides.length + rules.length === 0
}

/**
 * Writes changes and their journal entry; call inside `writeLibrary` with the tables `changes` and `images`.
 * @param onProgress told how many records are written, of how many
 */
export async function commit(
  db: Library,
  revision: number,
  changes: Changes,
  { quiet, ...note }: ChangeNote,
  onProgress?: (done: number, total: number) => void,
): Promise<ChangeRow> {
  const rules = changes.rules ?? []
  for (const some of [changes.researchers, changes.papers, changes.overrides, rules]) stamp(some, revision, quiet)
  const total = changes.papers.length + changes.researchers.length
  let done = 0
  for (const part of chunks(changes.papers, CHUNK)) {
    await writePapers(db, part)
    onProgress?.((done += part.length), total)
  }
  await joinKeys(db)
  for (const part of chunks(changes.researchers, CHUNK)) {
    await writeResearchers(db, part)
    onProgress?.((done += part.length), total)
  }
  await db.overrides.bulkPut(changes.overrides.flatMap(({ after }) => after ?? []))
  await db.overrides.bulkDelete(changes.overrides.flatMap(({ id, after }) => (after ? [] : [id])))
  await db.rules.bulkPut(rules.flatMap(({ after }) => after ?? []))
  await db.rules.bulkDelete(rules.flatMap(({ id, after }) => (after ? [] : [id])))
  const row: ChangeRow = {
    id: newChangeId(),
    rev: revision,
    at: new Date().toISOString(),
    added: count(changes, (change) => !change.before),
    updated: count(changes, (change) => change.before !== undefined && change.after !== undefined),
    removed: count(changes, (change) => !change.after),
    ...note,
  }
  if (!quiet) await writeJournal(db, row, changes)
  return row
}

function stamp(changes: RecordChange<string, { rev: number }>[], revision: number, quiet: true | undefined): void {
  for (const { before, after } of changes)
    if (after?.rev === UNSTAMPED) after.rev = quiet && before ? before.rev : revision
}

async function writePapers(db: Library, part: RecordChange<PaperId, PaperRow>[]): Promise<void> {
  // `add` fails on a key that exists: a plan that is not what the database says rolls back instead of overwriting.
  await db.papers.bulkAdd(part.flatMap(({ before, after }) => (after && !before ? [after] : [])))
  await db.papers.bulkPut(part.flatMap(({ before, after }) => (after && before ? [after] : [])))
  await deleteRows(
    db.papers,
    part.flatMap(({ id, after }) => (after ? [] : [id])),
  )
  await addKeys(
    db,
    part.flatMap(({ before, after }) => (after && !(before && sameKeys(before, after)) ? [after] : [])),
  )
}

function sameKeys(a: PaperRow, b: PaperRow): boolean {
  return a.arxivId === b.arxivId && a.doi === b.doi && a.titleKey === b.titleKey
}

async function writeResearchers(db: Library, part: RecordChange<ResearcherId, ResearcherRecord>[]): Promise<void> {
  const rows = part.flatMap(({ after }) => {
    if (!after) return []
    const { papers: _papers, ...row } = after
    return [row]
  })
  await db.researchers.bulkPut(rows)
  await db.researchers.bulkDelete(part.flatMap(({ id, after }) => (after ? [] : [id])))
  const relisted = part.filter(({ before, after }) => !sameList(before?.papers ?? [], after?.papers ?? []))
  for (const { id, before } of relisted) if (before && before.papers.length > 0) await linksOf(db, id).delete()
  const links = relisted.flatMap(({ id, after }) =>
    (after?.papers ?? []).map((paper, position) => ({ researcher: id, position, paper })),
  )
  for (const some of chunks(links, CHUNK)) await db.links.bulkAdd(some)
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

function count(changes: Changes, which: (change: { before?: unknown; after?: unknown }) => boolean): Counts {
  const rules = (changes.rules ?? []).filter(which).length
  const corrections = changes.overrides.filter(which).length
  return {
    researchers: changes.researchers.filter(which).length,
    papers: changes.papers.filter(which).length,
    ...(rules > 0 && { rules }),
    ...(corrections > 0 && { corrections }),
  }
}

async function writeJournal(db: Library, row: ChangeRow, changes: Changes): Promise<void> {
  await db.changes.add(row)
  let part = 0
  const add = (images: Partial<ImageRow>) =>
    db.images.add({ researchers: [], papers: [], overrides: [], ...images, change: row.id, part: part++ })
  for (const some of chunks(changes.researchers.map(image), IMAGES_A_PART)) await add({ researchers: some })
  for (const some of chunks(changes.papers.map(image), IMAGES_A_PART)) await add({ papers: some })
  for (const some of chunks(changes.overrides.map(image), IMAGES_A_PART)) await add({ overrides: some })
  for (const some of chunks((changes.rules ?? []).map(image), IMAGES_A_PART)) await add({ rules: some })
  const old = await db.changes.orderBy(':id').reverse().offset(CHANGES_KEPT).primaryKeys()
  for (const change of old) await forgetChange(db, change)
}

function image<Id extends string, Row extends { rev: number }>(change: RecordChange<Id, Row>): Image<Id, Row> {
  const { id, before, after } = change
  return { id, ...(before && { before }), ...(after && { after: after.rev }) }
}

async function forgetChange(db: Library, change: string): Promise<void> {
  await db.changes.delete(change)
  await db.images.where('[change+part]').between([change, 0], [change, Infinity]).delete()
}
