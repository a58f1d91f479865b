import type { LookupAnswer } from '../model/lookup'
import { followWidth } from './aside'
import { createDresser } from './dresser'
import { dressEntry, isBare, nameEntry, placeEntry } from './entry'
import type { Entry } from './entry'
import type { Looks } from './looks'
import type { SightWatch } from './sight'
import { inSlices } from './slices'

/** As few badges are drawn before they are put into the page; of more, those that may be in sight. */
export const FEW = 250
const FIRST = 64

/** Writes badges and marks into the page, and nothing else of it. */
export interface Writer {
  /**
   * Names the badges of these entries, puts them in their places, and sees to it that all of them come to be drawn.
   * @param ready waited for before they are put there
   */
  write(
    entries: readonly Entry[],
    names: LookupAnswer['researchers'],
    looks: Looks,
    sight: SightWatch | undefined,
    ready?: Promise<unknown>,
  ): Promise<void>
}

/**
 * @param current the entry that a title has now: what became another meanwhile is not written any more
 * @param quietly runs writes so that our own observer does not take them for the page's
 * @param failed told of an entry that could not take its badge
 */
export function createWriter(
  current: (title: Element) => Entry | undefined,
  quietly: (write: () => void) => void,
  failed: (entry: Entry, error: unknown) => void,
  signal: AbortSignal,
): Writer {
  let wrote = false
  followWidth(quietly, signal)
  const dresser = createDresser((title) => {
    const entry = current(title)
    if (entry) attempt(entry, () => dressEntry(entry))
  }, signal)

  function each(act: (entry: Entry) => void): (entry: Entry) => void {
    return (entry) => {
      if (current(entry.row.title) === entry) attempt(entry, () => act(entry))
    }
  }

  /** One row that cannot take its badge never costs the others theirs. */
  function attempt(entry: Entry, act: () => void): void {
    try {
      act()
    } catch (error) {
      failed(entry, error)
    }
  }

  return {
    async write(entries, names, looks, sight, ready) {
      // What an instance before this one left was cleared, so only what this one wrote can have been copied.
      const copies = wrote
      wrote = true
      const near = nearest(entries, sight)
      const name = each((entry) => nameEntry(entry, names, near.has(entry)))
      const place = each((entry) => placeEntry(entry, names, looks, copies, sight?.rooms.get(entry.row)))
      await inSlices(entries, name, quietly, signal)
      await ready
      // The page may have been painted meanwhile, and may be again between two slices.
      await inSlices(entries, place, quietly, signal, sight?.settled)
      dresser.add(entries.filter(isBare).map((entry) => entry.row.title))
    },
  }
}

/** The entries whose badges are drawn at once: those on the screen, else those where a page begins. */
function nearest(entries: readonly Entry[], sight: SightWatch | undefined): ReadonlySet<Entry> {
  if (entries.length <= FEW) return new Set(entries)
  const seen = entries.filter(({ row }) => sight?.rooms.has(row))
  return new Set(seen.length > 0 ? seen : entries.slice(0, FIRST))
}
