import { onMessage } from '../messages'
import type { PageStatus } from '../model/reading'
import { guarded, siteAmong } from '../sites/site'
import type { Site } from '../sites/site'
import { clearLeftovers } from './el'
import { endWith } from './listen'
import { onNavigation } from './navigation'
import { openPage } from './openPage'
import type { Page } from './openPage'
import { markOnce } from './timing'
import { visibleText } from './visibleText'

/**
 * Runs Gloss on the current page until `signal` ends it, and follows the page to other addresses without a load. Clears
 * what an earlier instance (before an update) left, and leaves nothing of its own.
 * @param sites the kinds of page that can stand here
 * @param ofPersons whether these pages are about persons
 */
export function startPage(sites: readonly Site[], signal: AbortSignal, ofPersons = false): void {
  markOnce('start')
  // Where an earlier instance came so far that it wrote something, it left its mark too.
  if (document.documentElement.dataset.gloss !== undefined) clearLeftovers(document)
  const safe = sites.map(guarded)
  let address = ''
  let page: Page | undefined

  /** Answers whether the address is now another site's than the page's. */
  function moved(): boolean {
    if (location.href === address) return false
    address = location.href
    const site = siteAmong(safe, new URL(address))
    if (site === page?.site) return false
    page?.end()
    page = site && openPage(site, moved, signal, ofPersons)
    void page?.refresh()
    return true
  }

  moved()
  if (!page) for (const name of ['rows', 'answer', 'done'] as const) markOnce(name)

  onNavigation(window, () => moved() || void page?.refresh(), signal)
  // A page from the back-forward cache slept through whatever happened to the library; a hidden one may have failed.
  window.addEventListener('pageshow', (event) => event.persisted && void page?.refresh(true), { signal })
  document.addEventListener('visibilitychange', () => document.hidden || void page?.refresh(), { signal })

  endWith(signal, [
    onMessage('libraryChanged', () => void page?.refresh(true)),
    onMessage('pageStatus', () => page?.status() ?? nothingHere()),
    onMessage('pagePapers', () => page?.papers() ?? { screen: [], rest: [] }),
    onMessage('pagePeople', () => page?.people() ?? []),
    onMessage('pageText', () => visibleText(document.querySelector<HTMLElement>('gloss-save'))),
  ])
  signal.addEventListener(
    'abort',
    () => {
      page?.end()
      clearLeftovers(document)
    },
    { once: true },
  )
}

/** A page under one of our patterns that is no listing, such as a settings page. */
function nothingHere(): PageStatus {
  const at = new Date().toISOString()
  return { site: '', url: location.href, state: 'empty', read: 0, failed: 0, scored: 0, confirmed: 0, possible: 0, at }
}
