import { wakeEvery } from '../alarm'
import { logOnce } from '../log'
import { snapshotOfTheDay } from '../store'
import { backupFileIfDue } from './backupFile'

/** Often enough that a browser open for an hour a day gets its snapshot; looking costs two reads. */
const EVERY_MINUTES = 60
/** Not while the browser starts. */
const FIRST_AFTER_MINUTES = 5

/** Looks every hour whether a snapshot or a file is due. Call once, when the background starts. */
export function scheduleBackups(): void {
  wakeEvery('backups', { every: EVERY_MINUTES, first: FIRST_AFTER_MINUTES }, () => void keepBackups(new Date()))
}

/** Does what is due, one after the other; that one fails is no reason to leave out the other. */
export async function keepBackups(now: Date): Promise<void> {
  await snapshotOfTheDay(now).catch((error: unknown) => logOnce('snapshot', error))
  await backupFileIfDue(now).catch((error: unknown) => logOnce('backup file', error))
}
