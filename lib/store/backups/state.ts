import { z } from 'zod'
import { momentSchema } from '../../model/numbers'
import type { Library } from '../database'
import { asStoreError, StoreError } from '../errors'
import { transact } from '../transaction'

const problem = z.object({ at: momentSchema, text: z.string().max(1000) })

/** How backups went, for the reader to see. Kept beside the settings, but not of them. */
const stateSchema = z.object({
  /** When the last file was handed to the browser's downloads, and under which revision of the library. */
  file: z.object({ at: momentSchema, rev: z.number() }).optional().catch(undefined),
  /** Why the last file, or the last snapshot, did not come about; gone once one does. */
  fileProblem: problem.optional().catch(undefined),
  snapshotProblem: problem.optional().catch(undefined),
})

export type BackupState = z.infer<typeof stateSchema>

const KEY = 'backups'

export async function readBackupState(db: Library): Promise<BackupState> {
  const parsed = stateSchema.safeParse((await db.settings.get(KEY))?.value ?? {})
  return parsed.success ? parsed.data : {}
}

/** Changes the named fields; undefined takes one away. @throws {StorageFullError} */
export async function noteBackupState(library: Library, patch: Partial<BackupState>): Promise<void> {
  try {
    await transact(library, 'rw', [library.settings], async (db) => {
      await db.settings.put({ key: KEY, value: { ...(await readBackupState(db)), ...patch } })
    })
  } catch (error) {
    throw asStoreError(error)
  }
}

/** What went wrong, as the state keeps it: the name where the interface has words of its own, else what was thrown. */
export function problemOf(error: unknown): z.infer<typeof problem> {
  const text = error instanceof StoreError ? error.problem : nameOrMessage(error)
  return { at: new Date().toISOString(), text: text.slice(0, 1000) }
}

function nameOrMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'Error' ? error.message : error.message === '' ? error.name : `${error.name}: ${error.message}`
}
