import { libraryFileSchema } from '../../model/libraryFile'
import type { Library } from '../database'
import { gunzipLines } from './gzip'
import { readSnapshot } from './readSnapshot'
import { gathered, recordLines } from './recordLines'

/**
 * A snapshot as a Gloss library file, in parts of text. It is the snapshot's own text where that is a library file.
 * @throws as `readSnapshot`
 */
export async function snapshotFile(db: Library, id: string): Promise<string[]> {
  const row = await db.backups.get(id)
  const data = await db.backupData.get(id)
  const parts: string[] = []
  if (row?.schema === undefined && data) {
    for await (const line of gunzipLines(data.bytes)) parts.push(parts.length === 0 ? line : `\n${line}`)
    return parts
  }
  const { file } = await readSnapshot(db, id)
  const order = Object.keys(libraryFileSchema.shape) as (keyof typeof file)[]
  for await (const part of gathered(recordLines(order.map((key) => [key, file[key]])))) parts.push(part)
  return parts
}
