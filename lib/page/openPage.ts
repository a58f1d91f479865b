import { logOnce } from '../log'
import { sendMessage } from '../messages'
import type { PagePapers } from '../messages'
import type { PageStatus } from '../model/reading'
import type { Sighting } from '../model/sighting'
import type { Site } from '../sites/site'
import { createAnnotator } from './annotate'
import type { Known } from './cardContent'
import { controlCard } from './cardControl'
import type { OfferSaving } from './save'
import { pagePapers } from './papers'
import { plain } from './people'
import { pageRegistry } from './registry'
import type { PageView } from './registry'
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
 * Opens a page: reads and annotates it, and goes on as it changes.
 * @param moved called on every change; answers true if the address became another site's, and this page has ended
 */
export function openPage(site: Site, moved: () => boolean, outer: AbortSignal, offerSaving?: OfferSaving): Page {
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
    lookup: (request) => sendMessage('lookup', request),
    quietly,
    dark,
    signal,
  })
  const view: PageView = {
    site: site.name,
    group: site.group,
    signal,
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
  const card = controlCard(knownOf(view), dark, signal)
  const offer = offerSaving?.(site, here, { quietly, dark })

  async function refresh(again = false): Promise<void> {
    if (signal.aborted) return
    follow()
    await annotator.refresh(again)
    if (signal.aborted) return
    registry.show(view)
    card.update()
    attempt(() => offer?.update(again))
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
      offer?.clear()
      if (registry.page === view) registry.show(undefined)
    },
  }
}

/** What a badge of the page stands for, as its card tells it. */
function knownOf(page: PageView) {
  return (badge: Element): Known | undefined => {
    const { answer, row } = page.entryOf(badge) ?? {}
    return answer && row ? { answer, researchers: page.researchers(), title: row.title } : undefined
  }
}
