import { rawExport } from '../../lib/store'
import { fileName, saveFile } from './saveFile'

/** Hands over everything in the database as one file, whether or not the library itself can be opened. */
export async function saveRawExport(): Promise<void> {
  saveFile(fileName('raw', 'json', new Date()), new Blob(await rawExport()), 'application/json')
}
