import { logOnce } from '../log'
import { sendMessage } from '../messages'
import type { PagePapers } from '../messages'
import type { PageStatus } from '../model/reading'
import type { Sighting } from '../model/sighting'
import type { Site } from '../sites/site'
import { createAnnotator } from './annotate'
import { pagePapers } from './papers'
import { plain } from './people'
import { pageRegistry } from './registry'
import type { PageView } from './registry'
import { createRetry } from './retry'
import { packQuestion } from '../wire/question'
import { unpackAnswer } from '../wire/answer'
import { packIds, unpackIdAnswer } from '../wire/ids'
import { hasDarkGround } from './theme'
import { watchChanges } from './watch'
import type { Watch } from './watch'

/** A page of one site, for as long as its addresses are that site's. */
export interface Page {
  site: Site
  /** Annotates what is new; `again` asks for every row anew. Never rejects. */
  refresh(again?: boolean): Promise<void>
  status(): PageStatus
  /** Who can be saved from this page, the person it is about first. */
  people(): Sighting[]
  /** Which papers are on it, by arXiv id, those on the screen first. */
  papers(): PagePapers
  /** Takes everything of Gloss's away and stops. */
  end(): void
}

/**
 * Opens a page: reads and annotates it, goes on as it changes, and shows it to the other scripts.
 * @param moved called on every change; answers true if the address became another site's, and this page has ended
 * @param ofPerson whether the page is about a person
 */
export function openPage(site: Site, moved: () => boolean, outer: AbortSignal, ofPerson = false): Page {
  const ending = new AbortController()
  const signal = AbortSignal.any([outer, ending.signal])
  const here = () => new URL(location.href)
  let isDark: boolean | undefined
  const dark = () => (isDark ??= hasDarkGround(window))
  let watch: Watch | undefined
  let watched: Element | undefined
  let stopWatching = new AbortController()
  let reported = ''

  const quietly = (write: () => void) => (watch ? watch.quietly(write) : write())
  const annotator = createAnnotator(site, here, {
    lookup: async (rows) => unpackAnswer(await sendMessage('lookup', packQuestion(site.name, site.group, rows)), rows),
    lookupIds: async (ids) => unpackIdAnswer(await sendMessage('lookupIds', packIds(site.group, ids)), ids),
    quietly,
    dark,
    signal,
  })
  const view: PageView = {
    site: site.name,
    group: site.group,
    signal,
    ofPerson,
    get off() {
      return annotator.off
    },
    entries: annotator.entries,
    entryOf: annotator.entryOf,
    researchers: annotator.researchers,
    people: () => attempt(() => site.people?.(document, here())) ?? [],
    quietly,
    dark,
    refresh,
  }
  const registry = pageRegistry()
  // Every row: what stands may be older than what could not be asked for.
  const retry = createRetry(() => void refresh(true), signal)

  async function refresh(again = false): Promise<void> {
    if (signal.aborted) return
    follow()
    const answered = await annotator.refresh(again)
    if (signal.aborted) return
    retry.heard(answered)
    registry.show(view, again)
    report()
  }

  /** Watches the part of the page where rows come and go, or its successor when the page replaced it. */
  function follow(): void {
    const target = site.watch?.(document) ?? document.body ?? document.documentElement
    if (target === watched) return
    watched = target
    stopWatching.abort()
    stopWatching = new AbortController()
    const changed = () => {
      if (!moved()) void refresh()
    }
    watch = watchChanges(target, changed, AbortSignal.any([signal, stopWatching.signal]))
  }

  /** Tells the background what was found, each time that is news; nobody waits for it. */
  function report(): void {
    const { at, ...found } = annotator.status()
    const news = JSON.stringify(found)
    if (news === reported) return
    reported = news
    sendMessage('pageRead', { ...found, at }).catch((error: unknown) => logOnce(site.name, error))
  }

  /** What is not the rows' never costs the rows theirs. */
  function attempt<Result>(act: () => Result): Result | undefined {
    try {
      return act()
    } catch (error) {
      logOnce(site.name, error)
      return undefined
    }
  }

  return {
    site,
    refresh,
    status: annotator.status,
    papers: () => pagePapers(view.entries().map(({ row }) => row)),
    people: () => view.people().map(plain),
    end() {
      ending.abort()
      annotator.clear()
      if (registry.page === view) registry.show(undefined)
    },
  }
}
