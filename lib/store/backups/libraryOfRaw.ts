import { Dexie } from 'dexie'
import type { LibraryFile } from '../../model/libraryFile'
import { openDatabase } from '../database'
import { newBackupId } from '../ids'
import { readLibrary } from '../libraryFile'
import { rawLoad } from './rawLoad'

/**
 * The library that a raw dump holds, whichever version it is of: the dump becomes a database for a moment, which today's
 * code opens, migrations included.
 * @throws {NewerLibraryError} {@link MigrationError}, and as `rawLoad`
 */
export async function libraryOfRaw(lines: AsyncIterable<string>): Promise<LibraryFile> {
  const name = `gloss-raw-${newBackupId()}`
  try {
    await rawLoad(lines, name)
    const db = await openDatabase({ name, snapshot: false })
    try {
      return await readLibrary(db)
    } finally {
      db.close()
    }
  } finally {
    await Dexie.delete(name)
  }
}
