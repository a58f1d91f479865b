import type { Override } from '../model/candidates'
import type { Identity } from '../model/identity'
import type { LookupRow } from '../model/lookup'
import type { PageStatus } from '../model/reading'
import type { ResearcherId } from '../model/researcher'
import * as apply from './apply'
import * as candidates from './candidates'
import { openDatabase } from './database'
import type { Library } from './database'
import * as files from './libraryFile'
import * as overrides from './overrides'
import type { ImportInput, ImportPlan, PlanOptions } from './plan/importPlan'
import * as planning from './plan/planImport'
import * as removing from './remove'
import * as researchers from './researchers'
import * as settings from './settings'
import * as readings from './siteReadings'
import * as undo from './undo'

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
  opened ??= openDatabase()
  try {
    const db = await opened
    if (db.isOpen()) return db
  } catch (error) {
    // The next call tries anew: a disk can have been freed meanwhile.
    opened = undefined
    throw error
  }
  // Closed under us: a newer Gloss wanted to open it, or the browser lost it.
  opened = openDatabase()
  return opened
}

export const listResearchers = async () => researchers.listResearchers(await openLibrary())
export const getResearcher = async (id: ResearcherId) => researchers.getResearcher(await openLibrary(), id)
export const papersOf = async (id: ResearcherId) => researchers.papersOf(await openLibrary(), id)
export const findByIdentity = async (identity: Identity) => researchers.findByIdentity(await openLibrary(), identity)
export const updateResearcher = async (id: ResearcherId, edit: researchers.ResearcherEdit) =>
  researchers.updateResearcher(await openLibrary(), id, edit)
export const listPapers = async () => files.allPapers(await openLibrary())
export const readLibrary = async (ids?: readonly ResearcherId[]) => files.readLibrary(await openLibrary(), ids)
export const planImport = async (input: ImportInput, label: string, options?: PlanOptions) =>
  planning.planImport(await openLibrary(), input, label, options)
export const applyImport = async (plan: ImportPlan, options?: PlanOptions) =>
  apply.applyImport(await openLibrary(), plan, options)
export const removeResearchers = async (ids: readonly ResearcherId[], label?: string) =>
  removing.removeResearchers(await openLibrary(), ids, label)
export const listChanges = async () => undo.listChanges(await openLibrary())
export const undoChange = async (changeId: string) => undo.undoChange(await openLibrary(), changeId)
export const findCandidates = async (rows: readonly LookupRow[]) => candidates.findCandidates(await openLibrary(), rows)
export const listOverrides = async () => overrides.listOverrides(await openLibrary())
export const addOverride = async (said: Omit<Override, 'id' | 'at'>) => overrides.addOverride(await openLibrary(), said)
export const removeOverride = async (id: string) => overrides.removeOverride(await openLibrary(), id)
export const readSettings = async () => settings.readSettings(await openLibrary())
export const writeSettings = async (patch: settings.SettingsPatch) => settings.writeSettings(await openLibrary(), patch)
export const recordReading = async (status: PageStatus) => readings.recordReading(await openLibrary(), status)
export const listReadings = async () => readings.listReadings(await openLibrary())
