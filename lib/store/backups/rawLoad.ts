import { z } from 'zod'
import { IDB_VERSION_FACTOR } from '../storedVersion'
import { answerOf, done } from './rawDatabase'
import type { RawHead } from './rawDump'
import { readRecordLines } from './recordLines'
import { fromJson } from './rawValue'

const keyPath = z.union([z.string(), z.array(z.string())])
const headSchema = z.object({
  format: z.literal('gloss-raw'),
  version: z.number().min(0.1).max(1000),
  exportedAt: z.string(),
  stores: z.record(
    z.string(),
    z.object({
      keyPath: keyPath.nullable(),
      autoIncrement: z.boolean(),
      indexes: z.array(z.object({ name: z.string(), keyPath, unique: z.boolean(), multiEntry: z.boolean() })),
    }),
  ),
})

/**
 * Makes a database again from a raw dump, at the version and with the rows it had.
 * @param name of a database that does not exist yet
 * @returns the schema's version
 * @throws {ZodError} {SyntaxError} when the text is no raw dump; what IndexedDB throws. No database is left then.
 */
export async function rawLoad(lines: AsyncIterable<string>, name: string): Promise<number> {
  const read = await readRecordLines(lines, (_table, row) => fromJson(row))
  const head: RawHead = headSchema.parse(read)
  const request = indexedDB.open(name, head.version * IDB_VERSION_FACTOR)
  let filled: Promise<void> | undefined
  request.addEventListener('upgradeneeded', () => {
    const transaction = request.transaction
    if (!transaction) return
    filled = done(transaction)
    for (const [table, { keyPath: key, autoIncrement, indexes }] of Object.entries(head.stores)) {
      const store = request.result.createObjectStore(table, { keyPath: key, autoIncrement })
      for (const { name: index, keyPath: of, ...how } of indexes) store.createIndex(index, of, how)
      const rows = Object.hasOwn(read, table) ? read[table] : []
      for (const row of Array.isArray(rows) ? rows : []) store.put(row)
    }
  })
  const db = await answerOf(request)
  await filled
  db.close()
  return head.version
}
