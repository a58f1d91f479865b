import { Dexie } from 'dexie'
import type { ArxivId } from '../model/arxivId'
import type { PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'
import { commit, isNothing } from './commit'
import type { Changes, RecordChange } from './commit'
import type { Library } from './database'
import { chunks, fetchWanted, rowsWith } from './fetch'
import type { PlanOptions } from './plan/importPlan'
import type { ChangeReport, Kept } from './report'
import { nothingChanged, reportOf } from './report'
import { recordsOf } from './researchers'
import type { OverrideRow, PaperRow, ResearcherRecord, RuleRow } from './rows'
import type { ChangeRow, Image, ImageRow } from './tables'
import { writeLibrary } from './transaction'

/** What the journal holds, newest first. */
export async function listChanges(db: Library): Promise<ChangeRow[]> {
  return db.changes.orderBy('id').reverse().toArray()
}

/**
 * Takes a change back: every record it touched, and that nothing has touched since, becomes what it was before. What
 * the reader wrote since (tags, note, name) is kept on top. A record is left as it is, and named in the report, when a
 * later change touched it, when it would vanish with words the reader wrote on it since, or when another researcher
 * lists it by now. An undo is a change itself: undoing it brings the first one back.
 * @throws {RangeError} when the journal does not hold the change any more
 */
export async function undoChange(
  library: Library,
  changeId: string,
  { signal, onProgress }: PlanOptions = {},
): Promise<ChangeReport> {
  return writeLibrary(
    library,
    [library.changes, library.images],
    async (db, revision) => {
      const change = await db.changes.get(changeId)
      if (!change) throw new RangeError('This change is no longer in the journal.')
      const images = await imagesOf(db, changeId)
      const undo = new Undo(db, change)
      await undo.researchers(images.flatMap((part) => part.researchers))
      await undo.papers(images.flatMap((part) => part.papers))
      await undo.overrides(images.flatMap((part) => part.overrides))
      await undo.rules(images.flatMap((part) => part.rules ?? []))
      await undo.settleLists()
      const { changes, kept } = undo
      if (isNothing(changes)) return nothingChanged(change.label, { kept })
      const row = await commit(
        db,
        revision,
        changes,
        { kind: 'undo', label: change.label, undoes: changeId },
        onProgress,
      )
      await db.changes.update(changeId, { undoneBy: row.id })
      if (change.undoes) await db.changes.update(change.undoes, { undoneBy: undefined })
      return reportOf(row, { kept })
    },
    signal,
  )
}

function imagesOf(db: Library, change: string): Promise<ImageRow[]> {
  return db.images.where('[change+part]').between([change, Dexie.minKey], [change, Dexie.maxKey]).toArray()
}

/** Works out one undo from the images and what is there now. */
class Undo {
  readonly changes: Changes & Required<Pick<Changes, 'rules'>> = {
    researchers: [],
    papers: [],
    overrides: [],
    rules: [],
  }
  readonly kept: Kept[] = []
  /** Papers that come back under the key of one that was saved anew meanwhile. */
  readonly #instead = new Map<PaperId, PaperId>()

  constructor(
    private readonly db: Library,
    private readonly change: ChangeRow,
  ) {}

  async researchers(images: Image<ResearcherRecord['id'], ResearcherRecord>[]): Promise<void> {
    for (const part of chunks(images, 1000)) {
      const ids = part.map(({ id }) => id)
      const current = new Map((await recordsOf(this.db, ids)).map((record) => [record.id, record]))
      for (const image of part) {
        const now = current.get(image.id)
        if (now?.rev !== image.after)
          this.#keep('researcher', image.id, now?.name ?? image.before?.name, 'changedSince')
        else if (!image.before && now && now.edited > this.change.rev)
          this.#keep('researcher', image.id, now.name, 'editedSince')
        else this.#put(this.changes.researchers, image, now, withLaterWords(image.before, now, this.change.rev))
      }
    }
  }

  async papers(images: Image<PaperId, PaperRow>[]): Promise<void> {
    const written = new Map(images.map(({ id, after }) => [id, after]))
    const current = new Map<PaperId, PaperRow>()
    for (const part of chunks(images, 1000))
      for (const row of await rowsWith(
        this.db.papers,
        'id',
        part.map(({ id }) => id),
      ))
        current.set(row.id, row)
    const anew = await this.#savedAnew(
      images.flatMap(({ id, before }) => (before && !current.has(id) ? [before] : [])),
      written,
    )
    const back = new Map(this.changes.researchers.map(({ id, after }) => [id, new Set(after?.papers)]))
    for (const part of chunks(images, 1000)) {
      const listed = await this.#listedByOthers(
        part.filter(({ before }) => !before).map(({ id }) => id),
        back,
      )
      for (const image of part) {
        const now = current.get(image.id)
        const twin = now ? undefined : anew.get(image.before?.arxivId)
        if (now?.rev !== image.after) this.#keep('paper', image.id, now?.title ?? image.before?.title, 'changedSince')
        else if (!image.before && now && listed.has(image.id)) this.#keep('paper', image.id, now.title, 'listedSince')
        else if (twin) {
          this.#instead.set(image.id, twin.id)
          this.#keep('paper', image.id, twin.title, 'existsAgain')
        } else this.#put(this.changes.papers, image, now, image.before)
      }
    }
  }

  async overrides(images: Image<string, OverrideRow>[]): Promise<void> {
    const current = await this.db.overrides.bulkGet(images.map(({ id }) => id))
    for (const [at, image] of images.entries()) {
      const now = current[at]
      if (now?.rev !== image.after) this.#keep('override', image.id, now?.row ?? image.before?.row, 'changedSince')
      else this.#put(this.changes.overrides, image, now, image.before)
    }
  }

  /** One that the reader has changed since is theirs now. */
  async rules(images: Image<string, RuleRow>[]): Promise<void> {
    const current = await this.db.rules.bulkGet(images.map(({ id }) => id))
    for (const [at, image] of images.entries()) {
      const now = current[at]
      if (now?.rev === image.after) this.#put(this.changes.rules, image, now, image.before)
    }
  }

  /** No list may lead to a paper that is not there. */
  async settleLists(): Promise<void> {
    const back = new Set(this.changes.papers.flatMap(({ id, after }) => (after ? [id] : [])))
    for (const { after, before } of this.changes.researchers) {
      if (!after) continue
      const mapped = after.papers.map((id) => this.#instead.get(id) ?? id)
      const listed = new Set(before?.papers)
      const doubtful = mapped.filter((id) => !back.has(id) && !listed.has(id))
      const there = await this.db.papers.bulkGet(doubtful)
      const missing = new Set(doubtful.filter((_, at) => !there[at]))
      if (missing.size > 0 || this.#instead.size > 0)
        after.papers = [...new Set(mapped)].filter((id) => !missing.has(id))
    }
  }

  #put<Id extends string, Row>(
    into: RecordChange<Id, Row>[],
    { id }: Image<Id, Row>,
    now: Row | undefined,
    before: Row | undefined,
  ): void {
    if (now || before) into.push({ id, ...(now && { before: now }), ...(before && { after: before }) })
  }

  #keep(kind: Kept['kind'], id: string, name: string | undefined, reason: Kept['reason']): void {
    this.kept.push({ kind, id, name: name ?? '', reason })
  }

  /** @param back the lists that this undo gives to those it touches; of those who go, none */
  async #listedByOthers(ids: PaperId[], back: ReadonlyMap<ResearcherId, ReadonlySet<PaperId>>): Promise<Set<PaperId>> {
    const links = await rowsWith(this.db.links, 'paper', ids)
    const stays = links.filter(({ researcher, paper }) => back.get(researcher)?.has(paper) ?? true)
    return new Set(stays.map(({ paper }) => paper))
  }

  /** Papers that stand under the arXiv ids of some that are gone, but for those that this very undo changes back. */
  async #savedAnew(
    gone: PaperRow[],
    written: ReadonlyMap<PaperId, number | undefined>,
  ): Promise<Map<ArxivId | undefined, PaperRow>> {
    const wanted = new Set(gone.flatMap(({ arxivId }) => arxivId ?? []))
    const rows = await fetchWanted(this.db.papers, { arxivId: wanted })
    return new Map(rows.filter(({ id, rev }) => written.get(id) !== rev).map((row) => [row.arxivId, row]))
  }
}

/** What a record was, with the tags, the note and the name that the reader gave it since. */
function withLaterWords(
  before: ResearcherRecord | undefined,
  now: ResearcherRecord | undefined,
  since: number,
): ResearcherRecord | undefined {
  if (!before || !now || now.edited <= since) return before
  const { tags, note, edited, updatedAt, name, nameKey, nameByReader } = now
  return { ...before, tags, note, edited, updatedAt, ...(nameByReader && { name, nameKey, nameByReader }) }
}
