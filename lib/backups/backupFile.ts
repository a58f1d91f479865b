import { libraryFileParts, libraryRevision, noteBackupState, problemOf, readBackupState, readSettings } from '../store'
import { downloadText } from './download'
import { mayDownload } from './permission'

const DAY = 24 * 60 * 60 * 1000
/** An hourly look must not push "every day" an hour further each day. */
const EARLY = 60 * 60 * 1000

/** In the downloads folder, so that the files of years stay together. */
export const BACKUP_FOLDER = 'Gloss'

/** How that error is known where only its words are kept. */
export const NO_PERMISSION = 'NoPermissionError'

/** Why a file was not written: the reader has taken the permission back in the browser's own settings. */
export class NoPermissionError extends Error {
  override name = NO_PERMISSION
}

/**
 * Saves a backup file when the reader wants files, the last one is old enough and the library has changed since.
 * @returns whether one was saved
 * @throws what kept it from being saved; it is also noted for the reader
 */
export async function backupFileIfDue(now: Date): Promise<boolean> {
  const { fileEveryDays } = (await readSettings()).backups
  if (fileEveryDays === 0) return false
  const { file } = await readBackupState()
  if (file && now.getTime() < Date.parse(file.at) + fileEveryDays * DAY - EARLY) return false
  const rev = await libraryRevision()
  if (rev === 0 || file?.rev === rev) return false
  await saveBackupFile(now)
  return true
}

/** Saves the library as a file in the downloads folder, without asking. @throws as `backupFileIfDue` */
export async function saveBackupFile(now: Date): Promise<void> {
  try {
    if (!(await mayDownload())) throw new NoPermissionError('The permission to save files was taken back.')
    const rev = await libraryRevision()
    await downloadText(await libraryFileParts(), `${BACKUP_FOLDER}/gloss-library-${dayText(now)}.json`)
    await noteBackupState({ file: { at: now.toISOString(), rev }, fileProblem: undefined })
  } catch (error) {
    await noteBackupState({ fileProblem: problemOf(error) })
    throw error
  }
}

function dayText(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
