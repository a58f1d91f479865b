import { logOnce } from '../log'
import type { LookupAnswer, RowAnswer } from '../model/lookup'
import type { Row } from '../model/row'
import type { SightingOnPage } from '../model/sighting'

// Gloss runs in a page as several scripts: one that reads it and writes the badges, as early as can be, and others that
// come when the page is idle (the card, the bar). They are bundles of their own but share one world, in which the first
// shows the others what stands on the page. Pages cannot see that world.

/** One row of the page, with what the library knows of it and its badge. */
export interface PageEntry {
  readonly row: Row
  /** Null where there is nothing to say; undefined while it is being asked for. */
  readonly answer?: RowAnswer | null
  /** Absent where there is nothing to say. May change with every change that is told. */
  readonly badge?: HTMLElement
}

/** The page as it now is. Ends when the address becomes another site's, and `signal` with it. */
export interface PageView {
  /** The registry name of the site, and the group that the reader can switch off. */
  readonly site: string
  readonly group: string
  readonly signal: AbortSignal
  /** Whether the page is about a person, who can then be saved by a button at their name. */
  readonly ofPerson: boolean
  /** The reader switched this group off: there is nothing of Gloss's on the page, and nothing should be. */
  readonly off: boolean
  /** In page order. */
  entries(): readonly PageEntry[]
  /** What a badge stands for. */
  entryOf(badge: Element): PageEntry | undefined
  /** What `researcher` in an answer counts in. */
  researchers(): LookupAnswer['researchers']
  /** Who can be saved from this page, the person it is about first. Reads the page anew; never throws. */
  people(): SightingOnPage[]
  /** Runs writes to the page that are not to be taken for the page's own changes. */
  quietly(write: () => void): void
  /** Whether the page's ground is dark; asks for computed style the first time. */
  dark(): boolean
  /** Reads the page again; `again` asks the library for every row anew. Never rejects. */
  refresh(again?: boolean): Promise<void>
}

/** @param again the library was asked for every row anew: it changed, or may have */
export type PageListener = (page: PageView | undefined, again: boolean) => void

export interface PageRegistry {
  /** The page that is open; undefined before its first badges stand, and where there is none. */
  readonly page: PageView | undefined
  /**
   * Calls back at once if there is a page, and whenever its badges were brought up to date, it was switched off, or
   * another page (or none) took its place. Until `signal` ends it.
   */
  subscribe(listener: PageListener, signal: AbortSignal): void
  /** For the script that reads the page: this now stands on it. */
  show(page: PageView | undefined, again?: boolean): void
}

/** The number changes with what is above, so that scripts of two versions never take each other's word. */
const SLOT = 'glossPage2'

/** The registry of this page, made by whichever script comes first. */
export function pageRegistry(): PageRegistry {
  const world = globalThis as { [SLOT]?: PageRegistry }
  return (world[SLOT] ??= createRegistry())
}

function createRegistry(): PageRegistry {
  const listeners = new Set<PageListener>()
  let open: PageView | undefined

  /** One script's trouble is not the others'. */
  function tell(listener: PageListener, again = false): void {
    try {
      listener(open, again)
    } catch (error) {
      logOnce('page', error)
    }
  }

  return {
    get page() {
      return open
    },
    subscribe(listener, signal) {
      if (signal.aborted) return
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
      if (open) tell(listener)
    },
    show(page, again = false) {
      if (!page && !open) return
      open = page
      for (const listener of listeners) tell(listener, again)
    },
  }
}
