import { Dexie } from 'dexie'
import type { Answered, Ask, Job, Line, LineChange, QuestionName, SourceId, SourceState } from '../model/asking'
import type { Override } from '../model/candidates'
import type { Identity } from '../model/identity'
import type { LookupRow } from '../model/lookup'
import type { Paper, PaperId } from '../model/paper'
import type { Rule, SaidRule } from '../model/rule'
import type { InboxItem, View, Visit } from '../model/triage'
import type { SourceKind } from '../model/provenance'
import type { PageStatus } from '../model/reading'
import type { ResearcherId } from '../model/researcher'
import * as apply from './apply'
import * as asks from './asks'
import { rawDump } from './backups/rawDump'
import { gathered, recordLines } from './backups/recordLines'
import * as restoring from './backups/restore'
import type { RestorePlan } from './backups/restorePlan'
import { snapshotFile as fileOfSnapshot } from './backups/snapshotFile'
import * as state from './backups/state'
import * as snapshots from './backups/takeSnapshot'
import * as candidates from './candidates'
import { asOpeningError, LIBRARY_NAME, openDatabase } from './database'
import * as revisions from './eachRevision'
import type { Library } from './database'
import * as inbox from './inbox'
import * as sourceForgetting from './forgetSource'
import * as jobs from './jobs'
import * as forgetting from './forget'
import * as keeping from './keepBackups'
import * as glances from './keepGlance'
import * as files from './libraryFile'
import * as merging from './merge'
import * as moment from './moment'
import * as overrides from './overrides'
import type { BuiltShard } from '../packs/build'
import type { Manifest } from '../packs/manifest'
import { openPages, stayOpen } from './openPages'
import type { HostNews, NewPack, PackRow } from './packRows'
import * as packs from './packs'
import * as packsAside from './packsAside'
import type { ImportInput, ImportPlan, PlanOptions } from './plan/importPlan'
import * as planning from './plan/planImport'
import * as paperQueries from './papers'
import * as removing from './remove'
import * as researchers from './researchers'
import * as rules from './rules'
import * as settings from './settings'
import * as readings from './siteReadings'
import * as sources from './sources'
import { revisionOf } from './transaction'
import * as undo from './undo'
import * as untold from './untoldPapers'
import * as visits from './visits'

export type { ChangeKind, ChangeRow as Change, Counts } from './tables'
export { isNothing } from './commit'
export type { ChangeReport, Kept } from './report'
export type { FieldChange, ImportInput, ImportPlan, Namesakes, PlanOptions, PlannedUpdate } from './plan/importPlan'
export type { NewPack, PackFrom, PackRow as Pack } from './packRows'
export type { ResearcherEdit } from './researchers'
export type { EarlierSettings, SettingsPatch } from './settings'
export type { UntoldPapers } from './untoldPapers'
export type { Want } from './asks'
export type { SourceEdit, SourceSummary } from './sources'
export { libraryOfRaw } from './backups/libraryOfRaw'
export { MOST_BYTES as MOST_BACKUP_BYTES } from './backups/rotation'
export { problemOf } from './backups/state'
export type { BackupState } from './backups/state'
export type { RestorePlan } from './backups/restorePlan'
export type { BackupReason, BackupRow as Backup } from './tables'
export { DamagedSnapshotError, MigrationError, NewerLibraryError, StorageFullError, StoreError } from './errors'
export type { StoreProblem } from './errors'

let opened: Promise<Library> | undefined

/**
 * Opens the library of this browser; every other function here does so by itself.
 * @throws {NewerLibraryError} {@link MigrationError} {@link StoreError}
 */
export async function openLibrary(): Promise<Library> {
  const opening = (opened ??= openApart())
  try {
    const db = await opening
    if (db.isOpen()) return db
  } catch (error) {
    // The next call tries anew: a disk can have been freed meanwhile.
    if (opened === opening) opened = undefined
    throw error
  }
  // Closed under us: a newer Gloss wanted to open it, or the browser lost it.
  if (opened === opening) opened = openApart()
  return opened
}

/** Opening may write (migrations), which a live query that happens to ask first may not: a task of its own leaves its zone. */
function openApart(): Promise<Library> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(openDatabase()))
  })
}

/** Dexie's own promise keeps the zone of whoever asks, so that a live query sees what was read. */
function using<Result>(work: (db: Library) => PromiseLike<Result>): Promise<Result> {
  return Dexie.Promise.resolve(openLibrary()).then(work)
}

export const linkIdentity = (id: ResearcherId, identity: Identity) =>
  using((db) => researchers.linkIdentity(db, id, identity))
export const listResearchers = () => using((db) => researchers.listResearchers(db))
export const listResearcherBriefs = () => using((db) => researchers.listResearcherBriefs(db))
export const getResearcher = (id: ResearcherId) => using((db) => researchers.getResearcher(db, id))
export const papersOf = (id: ResearcherId) => using((db) => researchers.papersOf(db, id))
export const findByIdentity = (identity: Identity) => using((db) => researchers.findByIdentity(db, identity))
export const updateResearcher = (id: ResearcherId, edit: researchers.ResearcherEdit) =>
  using((db) => researchers.updateResearcher(db, id, edit))
export const updateResearchers = (ids: readonly ResearcherId[], edit: researchers.ResearcherEdit) =>
  using((db) => researchers.updateResearchers(db, ids, edit))
export const listPapers = () => using((db) => files.listPapers(db))
export const getPapers = (ids: readonly PaperId[]) => using((db) => paperQueries.getPapers(db, ids))
export const eachPaper = (use: (found: Paper[]) => void | Promise<void>) =>
  using((db) => paperQueries.eachPaper(db, use))
export const countPapers = () => using((db) => paperQueries.countPapers(db))
export const readLibrary = (ids?: readonly ResearcherId[]) => using((db) => files.readLibrary(db, ids))
export const planImport = (input: ImportInput, label: string, options?: PlanOptions) =>
  using((db) => planning.planImport(db, input, label, options))
/** What a source that was asked has brought: no change that the reader takes back, see `ChangeNote`. */
export const applyBrought = (plan: ImportPlan) => using((db) => apply.applyImport(db, plan, { quiet: true }))
/** An import the reader chose, with a snapshot before it. */
export const applyImport = (plan: ImportPlan, options?: PlanOptions) =>
  using((db) => keeping.snapshotBefore(db, 'import').then(() => apply.applyImport(db, plan, options)))
/** One researcher saved from a page, which the journal can take back: not worth a snapshot each. */
export const applySave = (plan: ImportPlan) => using((db) => apply.applyImport(db, plan))
export const removeResearchers = (ids: readonly ResearcherId[], label?: string, along?: readonly PaperId[]) =>
  using(async (db) => {
    if (ids.length > 1) await keeping.snapshotBefore(db, 'remove')
    return removing.removeResearchers(db, ids, label, along)
  })
export const mergeResearchers = (kept: ResearcherId, other: ResearcherId) =>
  using((db) => keeping.snapshotBefore(db, 'merge').then(() => merging.mergeResearchers(db, kept, other)))
export const listChanges = () => using((db) => undo.listChanges(db))
export const undoChange = (changeId: string, options?: PlanOptions) =>
  using((db) => undo.undoChange(db, changeId, options))
export const readMoment = () => using((db) => moment.readMoment(db))
export const findCandidates = (rows: readonly LookupRow[], revision?: number) =>
  using((db) => candidates.findCandidates(db, rows, revision))
export const untoldPapers = (revision: number) => using((db) => untold.untoldPapers(db, revision))
export const listOverrides = () => using((db) => overrides.listOverrides(db))
export const addOverride = (said: Omit<Override, 'id' | 'at'>) => using((db) => overrides.addOverride(db, said))
export const titleOf = (paper: PaperId) => using((db) => overrides.titleOf(db, paper))
export const removeOverride = (id: string) => using((db) => overrides.removeOverride(db, id))
export const putBackOverride = (removed: Override) => using((db) => overrides.putBackOverride(db, removed))
export const readSettings = () => using((db) => settings.readSettings(db))
export const listEarlierSettings = () => using((db) => settings.listEarlierSettings(db))
export const writeSettings = (patch: settings.SettingsPatch) => using((db) => settings.writeSettings(db, patch))
export const recordReading = (status: PageStatus) => using((db) => readings.recordReading(db, status))
export const listReadings = () => using((db) => readings.listReadings(db))
export const listRules = () => using((db) => rules.listRules(db))
export const addRule = (said: SaidRule) => using((db) => rules.addRule(db, said))
export const changeRule = (rule: Rule) => using((db) => rules.changeRule(db, rule))
export const orderRules = (ids: readonly string[]) => using((db) => rules.orderRules(db, ids))
export const removeRule = (id: string) => using((db) => rules.removeRule(db, id))
export const putBackRule = (removed: Rule) => using((db) => rules.putBackRule(db, removed))
export const recordVisit = (visit: Visit, keeps: boolean) => using((db) => visits.visit(db, visit, keeps))
export const markSeen = (papers: readonly string[]) => using((db) => visits.markSeen(db, papers))
export const dismissPaper = (paper: string, dismissed: boolean) =>
  using((db) => visits.dismissPaper(db, paper, dismissed))
export const saveView = (group: string, view: View) => using((db) => visits.saveView(db, group, view))
export const forgetVisits = () => using((db) => visits.forgetVisits(db))
export const collectInbox = (found: readonly Omit<InboxItem, 'at'>[]) => using((db) => inbox.collect(db, found))
export const listInbox = () => using((db) => inbox.listInbox(db))
export const countInbox = () => using((db) => inbox.countInbox(db))
export const clearInbox = (papers?: readonly string[]) => using((db) => inbox.clearInbox(db, papers))
export const restoreInbox = (papers: readonly string[]) => using((db) => inbox.restoreInbox(db, papers))

export const listSources = (now: number) => using((db) => sources.listSources(db, now))
export const sourceState = (id: SourceId) => using((db) => sources.sourceState(db, id))
export const editSource = (id: SourceId, edit: sources.SourceEdit) => using((db) => sources.editSource(db, id, edit))
export const resumeSource = (id: SourceId) => using((db) => sources.resumeSource(db, id))
export const setSourceKey = (id: SourceId, key: string | undefined) => using((db) => sources.setSourceKey(db, id, key))
export const sourceKey = (id: SourceId) => using((db) => sources.sourceKey(db, id))
export const stepLine = <Result>(
  source: SourceId,
  head: (first: Ask) => number,
  now: number,
  work: (line: Line, state: SourceState) => { change: LineChange & asks.Seen; result: Result },
) => using((db) => asks.stepLine(db, source, head, now, work))
export const wantAnswers = (want: asks.Want) => using((db) => asks.wantAnswers(db, want))
export const freshAnswers = (
  source: SourceId,
  question: QuestionName,
  keys: readonly string[],
  now: number,
  since?: number,
) => using((db) => asks.freshAnswers(db, source, question, keys, now, since))
export const putBackAnswers = (answers: readonly Answered[]) => using((db) => asks.putBackAnswers(db, answers))
export const dropAsk = (source: SourceId, question: QuestionName, key: string) =>
  using((db) => asks.dropAsk(db, source, question, key))
export const dropAsksOf = (job: string) => using((db) => asks.dropAsksOf(db, job))
export const hasWork = () => using((db) => asks.hasWork(db))
export const pruneAnswers = (before: number) => using((db) => asks.pruneAnswers(db, before))
export const listJobs = () => using((db) => jobs.listJobs(db))
export const getJob = (id: string) => using((db) => jobs.getJob(db, id))
export const addJob = (job: Omit<Job, 'id'>) => using((db) => jobs.addJob(db, job))
export const changeJob = (id: string, change: (job: Job) => Job) => using((db) => jobs.changeJob(db, id, change))

export const countBrought = (kind: SourceKind) => using((db) => sourceForgetting.countBrought(db, kind))
export const forgetSource = (id: SourceId, kind: SourceKind, label: string) =>
  using(async (db) => {
    await keeping.snapshotBefore(db, 'remove')
    return sourceForgetting.forgetSource(db, id, kind, label)
  })
export const listPacks = () => using((db) => packs.listPacks(db))
export const packsAt = (known?: number) => using((db) => packs.packsAt(db, known))
export const readShards = (keys: readonly [pack: string, name: string][], revision: number) =>
  using((db) => packs.readShards(db, keys, revision))
export const heldShards = (pack: string) => using((db) => packs.heldShards(db, pack))
export const addPack = (pack: NewPack, shards: readonly BuiltShard[], signal?: AbortSignal) =>
  using((db) => packs.addPack(db, pack, shards, signal))
export const replacePack = (
  id: string,
  edition: { manifest: Manifest; from: HostNews },
  shards: readonly BuiltShard[],
) => using((db) => packs.replacePack(db, id, edition, shards))
export const addShards = (pack: Pick<PackRow, 'id' | 'stamp'>, shards: readonly BuiltShard[]) =>
  using((db) => packs.addShards(db, pack, shards))
export const changePack = (id: string, change: { enabled?: boolean; from?: HostNews }) =>
  using((db) => packs.changePack(db, id, change))
export const orderPacks = (ids: readonly string[]) => using((db) => packs.orderPacks(db, ids))
/** Removes a pack, which this page can put back for as long as it is open. @returns false when it was not there */
export const setPackAside = (id: string) =>
  using(async (db) => {
    const page = await stayOpen()
    return packsAside.setPackAside(db, id, page)
  })
/** Keeps a pack in the place of another. @param page that can put the other back: see `stayOpen` */
export const supersedePack = (
  former: string,
  pack: NewPack,
  shards: readonly BuiltShard[],
  page: string,
  signal?: AbortSignal,
) => using((db) => packsAside.supersedePack(db, former, pack, shards, page, signal))
export const putBackPack = (id: string, instead?: string) => using((db) => packsAside.putBackPack(db, id, instead))
export const discardPacks = () => using((db) => packsAside.discardPacks(db, openPages))
export const removePack = (id: string) => using((db) => packsAside.removePack(db, id))
export { stayOpen } from './openPages'

export const listSnapshots = () => using((db) => snapshots.listSnapshots(db))
export const removeSnapshot = (id: string) => using((db) => snapshots.removeSnapshot(db, id))
/** A snapshot because the reader wants one; undefined when there is one of this very state. */
export const takeSnapshot = (options?: PlanOptions) => using((db) => keeping.snapshotNoted(db, 'manual', options))
/** The snapshot that an import will want, taken while the reader looks at its preview. */
export const snapshotBeforeImport = () => using((db) => keeping.snapshotBefore(db, 'import'))
export const snapshotOfTheDay = (now: Date) => using((db) => keeping.snapshotOfTheDay(db, now))
export const snapshotFile = (id: string) => using((db) => fileOfSnapshot(db, id))
export const planRestore = (snapshot: string, label: string, options?: PlanOptions) =>
  using((db) => restoring.planRestore(db, snapshot, label, options))
/** A restore, with a snapshot before it. */
export const applyRestore = (plan: RestorePlan, options: PlanOptions = {}) =>
  using((db) =>
    keeping
      .snapshotBefore(db, 'restore', { signal: options.signal })
      .then(() => restoring.applyRestore(db, plan, options)),
  )
export const readBackupState = () => using((db) => state.readBackupState(db))
export const noteBackupState = (patch: Partial<state.BackupState>) => using((db) => state.noteBackupState(db, patch))
export const keepGlance = (sort?: string) => using((db) => glances.keepGlance(db, sort))
export const eachRevision = (use: (revision: number) => void, failed: (error: unknown) => void) =>
  revisions.eachRevision(() => using((db) => Dexie.Promise.resolve(db)), use, failed)
export const libraryRevision = () => using((db) => revisionOf(db))

/**
 * Everything in the database as it lies there, in parts of text. It works where the library itself cannot be opened.
 * @throws {StorageFullError} when there is not even room to open the database
 */
export async function rawExport(): Promise<string[]> {
  const parts: string[] = []
  const dump = await rawDump(LIBRARY_NAME).catch(async (error: unknown) => {
    throw await asOpeningError(error)
  })
  for await (const part of gathered(recordLines(dump))) parts.push(part)
  return parts
}

/** Empties every table and deletes the database. @returns how many rows there were, by table */
export async function forgetLibrary(): Promise<Record<string, number>> {
  const counted = await using((db) => forgetting.emptyAll(db))
  await using((db) => forgetting.deleteDatabase(db))
  // A view that was reading at that moment lost its answer; this tells every view of every window to look again.
  await using((db) => forgetting.emptyAll(db))
  return counted
}
export { databasesLeft, deleteStrayDatabases, rowsLeft } from './forget'

/** The library as a file, in parts of text. */
export async function libraryFileParts(): Promise<string[]> {
  const parts: string[] = []
  for await (const part of gathered(recordLines(Object.entries(await readLibrary())))) parts.push(part)
  return parts
}
