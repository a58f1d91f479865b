import { defaultSettings, settingsSchema } from '../model/settings'
import type { Settings } from '../model/settings'
import type { Library } from './database'
import { asStoreError } from './errors'
import { transact } from './transaction'

const KEY = 'settings'
/** Enough to find what was changed last week; not a diary. */
const KEPT = 100

/** What a change of settings may name; the rest stays. */
export type SettingsPatch = { [Field in keyof Settings]?: Partial<Settings[Field]> | Settings[Field] }

/** The reader's settings; stored values that do not fit are read as their defaults, and stay stored until written over. */
export async function readSettings(db: Library): Promise<Settings> {
  return understood((await db.settings.get(KEY))?.value)
}

/**
 * Changes the named settings only, whatever another window changes meanwhile. Objects are changed field by field.
 * What was stored before goes into the settings' history as it was.
 * @throws {ZodError} when a named setting has no such value; nothing is written then
 */
export async function writeSettings(library: Library, patch: SettingsPatch): Promise<Settings> {
  try {
    return await transact(library, 'rw', [library.settings, library.settingsHistory], async (db) => {
      const stored = (await db.settings.get(KEY))?.value
      const before = understood(stored)
      const next = merged(before, patch)
      refuseUnfit(next)
      await db.settings.put({ key: KEY, value: next })
      await db.settingsHistory.add({ at: new Date().toISOString(), value: stored ?? null })
      const old = await db.settingsHistory.orderBy('id').reverse().offset(KEPT).primaryKeys()
      await db.settingsHistory.bulkDelete(old)
      return next
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** Settings as they were until a moment, when something of them was changed. */
export interface EarlierSettings {
  id: number
  /** ISO 8601. */
  until: string
  settings: Settings
}

/** What the settings were before, newest first. */
export async function listEarlierSettings(db: Library): Promise<EarlierSettings[]> {
  const rows = await db.settingsHistory.orderBy('id').reverse().toArray()
  return rows.map(({ id = 0, at, value }) => ({ id, until: at, settings: understood(value ?? undefined) }))
}

function understood(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored ?? {})
  return parsed.success ? parsed.data : defaultSettings
}

function merged(before: Settings, patch: SettingsPatch): Settings {
  const next: Record<string, unknown> = { ...before }
  for (const [field, value] of Object.entries(patch)) {
    const old = next[field]
    next[field] = isPlain(old) && isPlain(value) ? { ...old, ...value } : value
  }
  return next as Settings
}

/** The schema forgives what is stored, so what is written is held against what it makes of it. */
function refuseUnfit(next: Settings): void {
  const read = understood(next)
  if (JSON.stringify(sorted(read)) !== JSON.stringify(sorted(next)))
    throw new RangeError('A setting has no such value.')
}

function sorted(value: unknown): unknown {
  if (!isPlain(value)) return value
  const keys = Object.keys(value).sort()
  return keys.map((key) => [key, sorted(value[key])])
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
