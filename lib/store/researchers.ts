import { Dexie } from 'dexie'
import { z } from 'zod'
import { identityKey } from '../model/identity'
import type { Identity } from '../model/identity'
import type { Paper, PaperId } from '../model/paper'
import type { SourceKind } from '../model/provenance'
import { researcherSchema } from '../model/researcher'
import type { Researcher, ResearcherBrief, ResearcherId } from '../model/researcher'
import type { Library } from './database'
import { eachChunk, fetchWanted } from './fetch'
import type { Wanted } from './fetch'
import { nameKey } from './names'
import { byStrength, newestNumbers } from './plan/readings'
import { asBrief, asPaper, asResearcher } from './rows'
import type { LinkRow, ResearcherRecord, ResearcherRow } from './rows'
import { readLibraryTables, writeLibrary } from './transaction'

/** Every saved researcher, in the order of saving. */
export async function listResearchers(library: Library): Promise<Researcher[]> {
  return (await readLibraryTables(library, allRecords)).map(asResearcher)
}

/** The same without their papers: of 2,000 people these are tens of thousands, and take most of the time. */
export async function listResearcherBriefs(library: Library): Promise<ResearcherBrief[]> {
  return (await readLibraryTables(library, (db) => db.researchers.toArray())).map(asBrief)
}

export async function getResearcher(library: Library, id: ResearcherId): Promise<Researcher | undefined> {
  const [record] = await readLibraryTables(library, (db) => recordsOf(db, [id]))
  return record && asResearcher(record)
}

/** The papers a profile lists, in its order. */
export async function papersOf(library: Library, id: ResearcherId): Promise<Paper[]> {
  const rows = await readLibraryTables(library, async (db) => db.papers.bulkGet(await listOf(db, id)))
  return rows.flatMap((row) => (row ? [asPaper(row)] : []))
}

/** The researcher an identifier belongs to; of several (the reader may have them merged) the one saved first. */
export async function findByIdentity(library: Library, identity: Identity): Promise<Researcher | undefined> {
  return readLibraryTables(library, async (db) => {
    const [row] = await db.researchers.where('identityKeys').equals(identityKey(identity)).sortBy('id')
    return row && asResearcher({ ...row, papers: await listOf(db, row.id) })
  })
}

/** What a reader may write themselves. A name they give is kept by every later import. */
export interface ResearcherEdit {
  /** All tags from now on. */
  tags?: string[]
  /** Adding and taking away single tags loses nothing that another window does meanwhile. */
  addTags?: string[]
  removeTags?: string[]
  note?: string
  name?: string
  /** Whose numbers stand at the top; null for the newest. */
  leads?: SourceKind | null
}

const { tags: tagsSchema, note: noteSchema, name: nameSchema, leads: leadsSchema } = researcherSchema.shape
const editSchema = z
  .object({
    tags: tagsSchema,
    addTags: tagsSchema,
    removeTags: tagsSchema,
    note: noteSchema,
    name: nameSchema,
    leads: leadsSchema.unwrap().nullable(),
  })
  .partial()

/**
 * Writes the reader's own words. Only the named fields change, whatever other windows write at the same time.
 * @throws {ZodError} for a name, tag or note that is empty or too long
 */
export function updateResearcher(library: Library, id: ResearcherId, edit: ResearcherEdit): Promise<void> {
  return updateResearchers(library, [id], edit)
}

/**
 * The same for several at once: all of them or, when one cannot be, none.
 * @throws {ZodError} for a name, tag or note that is empty or too long, or one tag too many
 */
export async function updateResearchers(
  library: Library,
  ids: readonly ResearcherId[],
  edit: ResearcherEdit,
): Promise<void> {
  const { tags, addTags = [], removeTags = [], note, name, leads } = editSchema.parse(edit)
  await writeLibrary(library, [], async (db, revision) => {
    await db.researchers
      .where('id')
      .anyOf(ids)
      .modify((row) => {
        const kept = (tags ?? row.tags).filter((tag) => !removeTags.includes(tag))
        row.tags = tagsSchema.parse([...new Set([...kept, ...addTags])])
        if (note !== undefined) row.note = note
        if (name !== undefined && name !== row.name)
          Object.assign(row, { name, nameKey: nameKey(name), nameByReader: true })
        if (leads !== undefined) Object.assign(row, ledBy(row, leads ?? undefined))
        row.edited = revision
        row.updatedAt = new Date().toISOString()
      })
  })
}

function ledBy(row: ResearcherRow, leads: SourceKind | undefined): Partial<ResearcherRow> {
  const readings = byStrength(row.history, leads)
  return { leads, ...newestNumbers(row, readings), source: readings.at(-1)?.source ?? row.source }
}

/**
 * Notes that a saved researcher is the person a source knows by an identifier, as the reader or a paper they share says.
 * @returns false when another saved researcher is that person already; nothing is written then
 */
export async function linkIdentity(library: Library, id: ResearcherId, identity: Identity): Promise<boolean> {
  const key = identityKey(identity)
  return writeLibrary(library, [], async (db, revision) => {
    const carriers = await db.researchers.where('identityKeys').equals(key).primaryKeys()
    if (carriers.some((other) => other !== id)) return false
    if (carriers.length > 0) return true
    await db.researchers
      .where('id')
      .equals(id)
      .modify((row) => {
        row.identities = [...row.identities, identity]
        row.identityKeys = [...row.identityKeys, key]
        row.edited = revision
        row.updatedAt = new Date().toISOString()
      })
    return true
  })
}

/** Researchers with their lists; call inside a transaction over the library's tables. */
export async function recordsOf(db: Library, ids: readonly ResearcherId[]): Promise<ResearcherRecord[]> {
  const rows = (await db.researchers.bulkGet([...new Set(ids)])).filter((row) => row !== undefined)
  return withLists(db, rows)
}

/** All of them; call inside a transaction over the library's tables. */
export async function allRecords(db: Library): Promise<ResearcherRecord[]> {
  const rows: ResearcherRow[] = []
  await eachChunk(db.researchers, (part) => void rows.push(...part))
  return withLists(db, rows)
}

/** Researchers by key, identifier or name; call inside a transaction over the library's tables. */
export async function recordsWanted(db: Library, wanted: Wanted<ResearcherRow>): Promise<ResearcherRecord[]> {
  return withLists(db, await fetchWanted(db.researchers, wanted))
}

async function withLists(db: Library, rows: ResearcherRow[]): Promise<ResearcherRecord[]> {
  if (rows.length < 50) {
    return Promise.all(rows.map(async (row) => ({ ...row, papers: await listOf(db, row.id) })))
  }
  const lists = groupLinks(await allLinks(db))
  return rows.map((row) => ({ ...row, papers: lists.get(row.id) ?? [] }))
}

/** In parts: what a browser hands over of a large table at once holds the page up. */
async function allLinks(db: Library): Promise<LinkRow[]> {
  const links: LinkRow[] = []
  let after: [string, number] | typeof Dexie.minKey = Dexie.minKey
  for (;;) {
    const part: LinkRow[] = await db.links.where('[researcher+position]').above(after).limit(LINKS_AT_ONCE).toArray()
    links.push(...part)
    const last = part.at(-1)
    if (part.length < LINKS_AT_ONCE || !last) return links
    after = [last.researcher, last.position]
  }
}

const LINKS_AT_ONCE = 5000

/** @param links in the order of their primary key, which is each profile's own order */
function groupLinks(links: readonly LinkRow[]): Map<ResearcherId, PaperId[]> {
  const lists = new Map<ResearcherId, PaperId[]>()
  for (const { researcher, paper } of links) {
    const list = lists.get(researcher)
    if (list) list.push(paper)
    else lists.set(researcher, [paper])
  }
  return lists
}

async function listOf(db: Library, id: ResearcherId): Promise<PaperId[]> {
  return (await linksOf(db, id).toArray()).map((link) => link.paper)
}

export function linksOf(db: Library, id: ResearcherId) {
  return db.links.where('[researcher+position]').between([id, Dexie.minKey], [id, Dexie.maxKey])
}
