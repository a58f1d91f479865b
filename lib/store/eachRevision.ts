import { liveQuery } from 'dexie'
import type { Library } from './database'
import { revisionOf } from './transaction'

/**
 * Calls with the library's revision, now and whenever it has changed, in whichever window, for as long as this script runs.
 * @param failed told when the library cannot be read; nothing follows then
 */
export function eachRevision(
  open: () => Promise<Library>,
  use: (revision: number) => void,
  failed: (error: unknown) => void,
): void {
  liveQuery(() => open().then(revisionOf)).subscribe({ next: use, error: failed })
}
