import { z } from 'zod'
import { libraryFileSchema } from '../../model/libraryFile'
import type { LibraryFile } from '../../model/libraryFile'
import type { Library } from '../database'
import type { PlanOptions } from '../plan/importPlan'
import { DamagedSnapshotError } from '../errors'
import type { BackupRow } from '../tables'
import { gunzipLines } from './gzip'
import { libraryOfRaw } from './libraryOfRaw'
import { readRecordLines } from './recordLines'

/**
 * The library as a snapshot has it. Every record passes its schema again: it may be years old.
 * @param options `onProgress` is told how many records are read, of how many
 * @throws {RangeError} when there is no such snapshot any more; {DamagedSnapshotError}; the signal's reason
 */
export async function readSnapshot(
  db: Library,
  id: string,
  { signal, onProgress }: PlanOptions = {},
): Promise<{ row: BackupRow; file: LibraryFile }> {
  const [row, data] = await Promise.all([db.backups.get(id), db.backupData.get(id)])
  if (!row) throw new RangeError('This snapshot is no longer kept.')
  try {
    if (!data) throw new RangeError('the bytes are missing')
    const lines = gunzipLines(data.bytes, signal)
    if (row.schema !== undefined) return { row, file: await libraryOfRaw(lines) }
    const total = row.holds.researchers + row.holds.papers
    let done = 0
    return { row, file: await readLibraryLines(lines, () => onProgress?.(Math.min(++done, total), total)) }
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    throw new DamagedSnapshotError(error)
  }
}

async function readLibraryLines(lines: AsyncIterable<string>, onRecord: () => void): Promise<LibraryFile> {
  const read = await readRecordLines(lines, (list, element) => {
    onRecord()
    return elementSchema(list)?.parse(element) ?? element
  })
  // The records have passed their schemas one by one, with the page breathing in between.
  const lists = Object.entries(read).filter(([, value]) => Array.isArray(value))
  const emptied = Object.fromEntries(lists.map(([name]) => [name, []]))
  const head = libraryFileSchema.parse({ ...read, ...emptied })
  return Object.assign(head, Object.fromEntries(lists.filter(([name]) => name in head)))
}

function elementSchema(list: string): z.ZodType | undefined {
  const shape: Record<string, unknown> = libraryFileSchema.shape
  let schema = Object.hasOwn(shape, list) ? shape[list] : undefined
  while (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) schema = schema.unwrap()
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined
}
