/** What keeps the library from being read or written; each has a message under `common.failure` in the locales. */
export type StoreProblem =
  | 'newerLibrary'
  | 'migrationFailed'
  | 'storageFull'
  | 'unavailable'
  | 'busy'
  | 'damagedSnapshot'

/** Something is wrong with the place the library lives in, not with what was to be done. Nothing was written. */
export class StoreError extends Error {
  override name = 'StoreError'

  constructor(
    readonly problem: StoreProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The disk, or the browser's share of it, is full. What was being written has been rolled back whole. */
export class StorageFullError extends StoreError {
  override name = 'StorageFullError'

  constructor(cause: unknown) {
    super('storageFull', 'There is no room left to save this; nothing was changed.', { cause })
  }
}

/** The library was last opened by a newer Gloss. It was not touched. */
export class NewerLibraryError extends StoreError {
  override name = 'NewerLibraryError'

  /** @param found the version on disk; @param known the newest this code can read */
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super('newerLibrary', `This library was written by a newer Gloss (version ${found}, this one reads ${known}).`)
  }
}

/** Bringing the library to this version failed. The old data is as it was; `rawExport` can still read it. */
export class MigrationError extends StoreError {
  override name = 'MigrationError'

  constructor(cause: unknown) {
    super('migrationFailed', 'The library could not be brought to this version; the old data is untouched.', { cause })
  }
}

/** A snapshot cannot be read: its bytes are gone or damaged. */
export class DamagedSnapshotError extends StoreError {
  override name = 'DamagedSnapshotError'

  constructor(cause: unknown) {
    super('damagedSnapshot', 'This snapshot cannot be read.', { cause })
  }
}

/**
 * Whether an error says that the disk, or the browser's share of it, is full. Chromium has a name for the latter only.
 * Of a full disk (`npm run full`) it says `UnknownError`, with what the file system said in the message, or `DataError`
 * where it was writing a large value, which goes to a file of its own.
 */
export function saysFull({ name, message }: { name?: unknown; message?: unknown }): boolean {
  if (name === 'QuotaExceededError') return true
  return typeof message === 'string' && /FILE_ERROR_NO_SPACE|Failed to write blobs \(IOError\)/.test(message)
}

/** Turns what IndexedDB and Dexie throw into what the rest of Gloss can tell a reader. Other errors come back as they are. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error
  const names = namesOf(error)
  if (names.has('QuotaExceededError')) return new StorageFullError(error)
  if (names.has('MissingAPIError') || names.has('OpenFailedError') || names.has('InvalidStateError'))
    return new StoreError('unavailable', 'The browser does not let Gloss open its library.', { cause: error })
  return error
}

/** Dexie hides the cause in `inner` or `failures`, and says only AbortError outside. */
function namesOf(error: unknown, depth = 0): Set<string> {
  const names = new Set<string>()
  if (typeof error !== 'object' || error === null || depth > 5) return names
  const { name, message, inner, cause, failures } = error as Record<string, unknown>
  if (typeof name === 'string') names.add(name)
  if (saysFull({ name, message })) names.add('QuotaExceededError')
  const causes = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])]
  for (const below of causes) for (const found of namesOf(below, depth + 1)) names.add(found)
  return names
}
