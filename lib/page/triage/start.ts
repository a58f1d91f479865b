import { logOnce } from '../../log'
import { onMessage } from '../../messages'
import { endWith } from '../listen'
import { pageRegistry } from '../registry'
import { endsSafely } from './ends'
import { undressLeftovers } from './looks'
import { openSession } from './session'
import type { Session } from './session'
import { unsortLeftovers } from './shelf'

/** Runs triage on whatever page the registry shows, until `signal` ends it. Clears what an earlier instance left. */
export function startTriage(signal: AbortSignal): void {
  clearLeftovers()
  let session: Session | undefined
  pageRegistry().subscribe((page) => {
    if (session && session.page !== page) {
      session.end()
      session = undefined
    }
    if (page) session ??= openSession(page, signal)
    session?.update()
  }, signal)
  // What the reader does in one tab of a site, its other tabs follow.
  endWith(signal, [
    onMessage('viewChanged', ({ data: { group, view } }) => session?.follow(group, view)),
    onMessage('ruleDrafted', ({ data: { rule } }) => session?.preview(rule)),
    onMessage('dismissedElsewhere', ({ data: { paper, dismissed } }) => session?.hear(paper, dismissed)),
  ])
  endsSafely(signal, () => {
    session?.end()
    clearLeftovers()
  })
}

/** What was moved, folded or written by a Gloss before this one (before an update, say) and stands there still. */
function clearLeftovers(): void {
  try {
    unsortLeftovers(document)
    undressLeftovers(document)
    for (const left of document.querySelectorAll('gloss-bar, gloss-help')) left.remove()
    for (const left of document.querySelectorAll('[data-gloss-here]')) left.removeAttribute('data-gloss-here')
  } catch (error) {
    logOnce('triage', error)
  }
}
