import { Dexie } from 'dexie'
import type { Table } from 'dexie'
import type { Answered, Ask, Job, QuestionName, SourceId, SourceState } from '../model/asking'
import type { PaperId } from '../model/paper'
import type { PageStatus } from '../model/reading'
import type { ResearcherId } from '../model/researcher'
import { snapshotBeforeMigration } from './backups/beforeMigration'
import { asStoreError, MigrationError, NewerLibraryError, StorageFullError } from './errors'
import type { InboxRow } from './inbox'
import type { PackRow, ShardRow } from './packRows'
import type { KeyHashesRow } from './paperKeys'
import type { LinkRow, OverrideRow, PaperRow, ResearcherRow, RuleRow } from './rows'
import { versions } from './schema'
import type { SchemaVersion } from './schema'
import { storedVersion } from './storedVersion'
import { rekeyTitles } from './titleKeys'
import type { SeenRow, VisitRow } from './visits'
import type { BackupRow, ChangeRow, ImageRow, SettingsRow, SettingsHistoryRow, SourceKeyRow, UsageRow } from './tables'

/** The one database of Gloss. Only lib/store speaks to it. */
export class Library extends Dexie {
  declare researchers: Table<ResearcherRow, ResearcherId>
  declare papers: Table<PaperRow, PaperId>
  declare keyHashes: Table<KeyHashesRow, number>
  declare links: Table<LinkRow, [ResearcherId, number]>
  declare overrides: Table<OverrideRow, string>
  declare seen: Table<SeenRow, string>
  declare visits: Table<VisitRow, string>
  declare inbox: Table<InboxRow, string>
  declare rules: Table<RuleRow, string>
  declare packs: Table<PackRow, string>
  declare shards: Table<ShardRow, [string, string]>
  declare backups: Table<BackupRow, string>
  declare backupData: Table<{ id: string; bytes: Uint8Array<ArrayBuffer> }, string>
  declare changes: Table<ChangeRow, string>
  declare images: Table<ImageRow, [string, number]>
  declare settings: Table<SettingsRow, string>
  declare settingsHistory: Table<SettingsHistoryRow, number>
  declare readings: Table<PageStatus, string>
  declare meta: Table<{ key: string; value: number }, string>
  declare sources: Table<SourceState, SourceId>
  declare sourceKeys: Table<SourceKeyRow, SourceId>
  declare sourceAnswers: Table<Answered, [SourceId, QuestionName, string]>
  declare sourceRequests: Table<Ask, number>
  declare sourceUsage: Table<UsageRow, [SourceId, string]>
  declare jobs: Table<Job, string>

  constructor(name: string, history: readonly SchemaVersion[] = versions) {
    super(name, {
      // Opened only through openDatabase, which looks at the version first.
      autoOpen: false,
      cache: 'disabled',
      // What was reported as saved must survive a power cut; Chromium's default lets the system flush it when it likes.
      chromeTransactionDurability: 'strict',
    })
    for (const { number, stores, upgrade } of history) {
      const version = this.version(number).stores(stores)
      if (upgrade) version.upgrade(upgrade)
    }
    // A newer Gloss wants to migrate, or the data is being deleted: step aside, and do not come back by oneself.
    this.on('versionchange', () => this.close({ disableAutoOpen: true }))
  }
}

export const LIBRARY_NAME = 'gloss'

export interface OpenOptions {
  name?: string
  /** Another history than the real one, for tests of migrations. */
  history?: readonly SchemaVersion[]
  /** Whether an older database is kept among the snapshots before it is migrated. Default true. */
  snapshot?: boolean
}

/**
 * Opens the library, bringing it to this code's version.
 * @throws {NewerLibraryError} when a newer Gloss wrote it: it is not touched
 * @throws {MigrationError} when a migration failed: the old data is as it was
 * @throws {StorageFullError} when there is not even room to open it
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Library> {
  try {
    return await openAtVersion(options)
  } catch (error) {
    throw await asOpeningError(error)
  }
}

/** Opening writes a little. On a full disk Chromium fails at that, and says of the reason nothing at all. */
export async function asOpeningError(error: unknown): Promise<unknown> {
  return error instanceof NewerLibraryError || !(await isDiskFull()) ? error : new StorageFullError(error)
}

async function isDiskFull(): Promise<boolean> {
  const looked = await navigator.storage?.estimate().catch((error: unknown) => {
    console.warn('[Gloss] room on the disk', error)
  })
  const { quota = Infinity, usage = 0 } = looked ?? {}
  return quota - usage < LEAST_ROOM
}

/** In bytes. */
const LEAST_ROOM = 1 << 20

async function openAtVersion({
  name = LIBRARY_NAME,
  history = versions,
  snapshot = true,
}: OpenOptions): Promise<Library> {
  const known = Math.max(...history.map(({ number }) => number))
  const before = await storedVersion(name)
  // Dexie opens newer databases, and may even add to them.
  if (before > known) throw new NewerLibraryError(before, known)
  if (snapshot && before > 0 && before < known) await keepBefore(name)
  const db = new Library(name, history)
  try {
    await db.open()
  } catch (error) {
    db.close()
    throw before > 0 && before < known ? new MigrationError(error) : asStoreError(error)
  }
  if (db.verno > known) {
    db.close()
    throw new NewerLibraryError(db.verno, known)
  }
  await rekeyTitles(db)
  return db
}

/**
 * A migration is one transaction and takes itself back when it fails, so a full disk, or another window that migrates
 * at this very moment, is no reason to keep the reader out.
 */
async function keepBefore(name: string): Promise<void> {
  try {
    await snapshotBeforeMigration(name)
  } catch (error) {
    console.warn('[Gloss] no snapshot before a migration', error)
  }
}
