import { Dexie } from 'dexie'
import type { Override } from '../model/candidates'
import type { Identity } from '../model/identity'
import type { LookupRow } from '../model/lookup'
import type { Rule } from '../model/rule'
import type { InboxItem, View, Visit } from '../model/triage'
import type { PageStatus } from '../model/reading'
import type { ResearcherId } from '../model/researcher'
import * as apply from './apply'
import * as candidates from './candidates'
import { openDatabase } from './database'
import type { Library } from './database'
import * as inbox from './inbox'
import * as files from './libraryFile'
import * as merging from './merge'
import * as overrides from './overrides'
import type { ImportInput, ImportPlan, PlanOptions } from './plan/importPlan'
import * as planning from './plan/planImport'
import * as removing from './remove'
import * as researchers from './researchers'
import * as rules from './rules'
import * as settings from './settings'
import * as readings from './siteReadings'
import * as undo from './undo'
import * as visits from './visits'

export type { ChangeKind, ChangeRow as Change, Counts } from './tables'
export type { ChangeReport, Kept } from './report'
export type { FieldChange, ImportInput, ImportPlan, Namesakes, PlanOptions, PlannedUpdate } from './plan/importPlan'
export type { ResearcherEdit } from './researchers'
export type { SettingsPatch } from './settings'
export { MigrationError, NewerLibraryError, StorageFullError, StoreError } from './errors'
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

export const listResearchers = () => using((db) => researchers.listResearchers(db))
export const getResearcher = (id: ResearcherId) => using((db) => researchers.getResearcher(db, id))
export const papersOf = (id: ResearcherId) => using((db) => researchers.papersOf(db, id))
export const findByIdentity = (identity: Identity) => using((db) => researchers.findByIdentity(db, identity))
export const updateResearcher = (id: ResearcherId, edit: researchers.ResearcherEdit) =>
  using((db) => researchers.updateResearcher(db, id, edit))
export const listPapers = () => using((db) => files.listPapers(db))
export const readLibrary = (ids?: readonly ResearcherId[]) => using((db) => files.readLibrary(db, ids))
export const planImport = (input: ImportInput, label: string, options?: PlanOptions) =>
  using((db) => planning.planImport(db, input, label, options))
export const applyImport = (plan: ImportPlan, options?: PlanOptions) =>
  using((db) => apply.applyImport(db, plan, options))
export const removeResearchers = (ids: readonly ResearcherId[], label?: string) =>
  using((db) => removing.removeResearchers(db, ids, label))
export const mergeResearchers = (kept: ResearcherId, other: ResearcherId) =>
  using((db) => merging.mergeResearchers(db, kept, other))
export const listChanges = () => using((db) => undo.listChanges(db))
export const undoChange = (changeId: string) => using((db) => undo.undoChange(db, changeId))
export const findCandidates = (rows: readonly LookupRow[]) => using((db) => candidates.findCandidates(db, rows))
export const listOverrides = () => using((db) => overrides.listOverrides(db))
export const addOverride = (said: Omit<Override, 'id' | 'at'>) => using((db) => overrides.addOverride(db, said))
export const removeOverride = (id: string) => using((db) => overrides.removeOverride(db, id))
export const readSettings = () => using((db) => settings.readSettings(db))
export const writeSettings = (patch: settings.SettingsPatch) => using((db) => settings.writeSettings(db, patch))
export const recordReading = (status: PageStatus) => using((db) => readings.recordReading(db, status))
export const listReadings = () => using((db) => readings.listReadings(db))
export const listRules = () => using((db) => rules.listRules(db))
export const addRule = (said: Omit<Rule, 'id' | 'at'>) => using((db) => rules.addRule(db, said))
export const changeRule = (rule: Rule) => using((db) => rules.changeRule(db, rule))
export const removeRule = (id: string) => using((db) => rules.removeRule(db, id))
export const recordVisit = (visit: Visit, keeps: boolean) => using((db) => visits.visit(db, visit, keeps))
export const markSeen = (papers: readonly string[]) => using((db) => visits.markSeen(db, papers))
export const dismissPaper = (paper: string, dismissed: boolean) =>
  using((db) => visits.dismissPaper(db, paper, dismissed))
export const saveView = (site: string, view: View) => using((db) => visits.saveView(db, site, view))
export const forgetVisits = () => using((db) => visits.forgetVisits(db))
export const collectInbox = (found: readonly Omit<InboxItem, 'at'>[]) => using((db) => inbox.collect(db, found))
export const listInbox = () => using((db) => inbox.listInbox(db))
export const countInbox = () => using((db) => inbox.countInbox(db))
export const clearInbox = (papers?: readonly string[]) => using((db) => inbox.clearInbox(db, papers))
export const restoreInbox = (papers: readonly string[]) => using((db) => inbox.restoreInbox(db, papers))
