import { IDB_VERSION_FACTOR } from '../storedVersion'
import { done, eachPart, openAsItIs } from './rawDatabase'
import { asJson } from './rawValue'

/** How a store is made: enough to make it again. */
export interface RawStore {
  keyPath: string | string[] | null
  autoIncrement: boolean
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[]
}

/** The members of a raw dump that are not a table. */
export interface RawHead {
  format: 'gloss-raw'
  /** The schema's version, as lib/store/schema.ts counts. */
  version: number
  exportedAt: string
  stores: Record<string, RawStore>
}

/** A database's tables as JSON values, each under its own name beside the members of `RawHead`. */
export type RawDump = (readonly [string, unknown])[]

/** The reader's keys for sources: in no file and no snapshot, however raw. */
const SECRET = new Set(['sourceKeys'])

/**
 * Everything in a database but keys, read as it lies there: without Dexie, its versions, or any understanding of the rows. For
 * when the library itself cannot be opened.
 * @param leaveOut tables whose rows are not wanted
 * @throws {RangeError} when there is no such database
 */
export async function rawDump(name: string, leaveOut: ReadonlySet<string> = new Set()): Promise<RawDump> {
  const db = await openAsItIs(name)
  try {
    const names = [...db.objectStoreNames]
    const head = { format: 'gloss-raw', version: db.version / IDB_VERSION_FACTOR } as const
    const transaction = db.transaction(names, 'readonly')
    const finished = done(transaction)
    const stores = Object.fromEntries(names.map((store) => [store, howMade(transaction.objectStore(store))]))
    const tables: [string, unknown[]][] = []
    // One transaction, so that all of it is of one moment.
    for (const table of names.filter((one) => !leaveOut.has(one) && !SECRET.has(one))) {
      const rows: unknown[] = []
      await eachPart(transaction.objectStore(table), (values) => rows.push(...values.map(asJson)))
      tables.push([table, rows])
    }
    await finished
    return [...Object.entries({ ...head, exportedAt: new Date().toISOString(), stores } satisfies RawHead), ...tables]
  } finally {
    db.close()
  }
}

function howMade(store: IDBObjectStore): RawStore {
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name)
    return { name, keyPath, unique, multiEntry }
  })
  return { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }
}
