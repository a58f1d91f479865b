import type { SourceId } from '../model/asking'
import type { PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'
import type { OverrideRow, PaperRow, ResearcherRecord, RuleRow } from './rows'

/** How many records of each kind. */
export interface Counts {
  researchers: number
  papers: number
  /** The reader's own rules, and what they said is wrong; absent for none. */
  rules?: number
  corrections?: number
}

export type ChangeKind = 'import' | 'remove' | 'merge' | 'undo' | 'restore'

/** One change of the library, as the journal keeps it. */
export interface ChangeRow {
  id: string
  /** The revision it made of the library. */
  rev: number
  kind: ChangeKind
  /** What the reader knows it by: a file's name, a person's. */
  label: string
  at: string
  added: Counts
  updated: Counts
  removed: Counts
  /** For an undo: which change it took back. */
  undoes?: string
  /** The change that took this one back. */
  undoneBy?: string
}

/** What one record was before a change. */
export interface Image<Id extends string, Row> {
  id: Id
  /** Absent: the change added the record. */
  before?: Row
  /** The record's `rev` after the change; absent: the change removed it. */
  after?: number
}

/** Before-images in handy parts: a large import's would be one huge value otherwise. */
export interface ImageRow {
  change: string
  part: number
  researchers: Image<ResearcherId, ResearcherRecord>[]
  papers: Image<PaperId, PaperRow>[]
  overrides: Image<string, OverrideRow>[]
  rules?: Image<string, RuleRow>[]
}

/** What a snapshot was taken before; `daily` by the clock, `manual` because the reader wanted one. */
export type BackupReason = 'daily' | 'manual' | 'import' | 'merge' | 'remove' | 'restore' | 'migration'

/** What is known of a snapshot; its bytes lie apart. */
export interface BackupRow {
  id: string
  at: string
  reason: BackupReason
  /** The library's revision it was taken of. */
  rev: number
  holds: Counts
  /** Bytes as stored. */
  size: number
  /** The schema's version, where the bytes are a raw dump of such a database instead of a library file. */
  schema?: number
}

export interface SettingsRow {
  key: string
  value: unknown
}

export interface SettingsHistoryRow {
  id?: number
  at: string
  value: unknown
}

/** The reader's own key for a source. In no export, no snapshot, no log, and no message to a page. */
export interface SourceKeyRow {
  source: SourceId
  key: string
}

/** Requests sent to a source in a day (`2026-11-27`) or a month (`2026-11`), in UTC. */
export interface UsageRow {
  source: SourceId
  period: string
  requests: number
}
