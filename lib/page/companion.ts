import { controlCard } from './cardControl'
import type { CardControl } from './cardControl'
import type { Known } from './cardContent'
import { saveFromMenu } from './menu'
import { pageRegistry } from './registry'
import type { PageView } from './registry'
import { offerSaving } from './save'
import type { SaveOffer } from './save'

/** What stands ready on one page. */
interface Hands {
  page: PageView
  card: CardControl
  offer?: SaveOffer
}

/**
 * What the reader points at and presses: the card of a badge, the button that saves a person, and the context menu's
 * answer. Comes when the page is idle, and stays with whatever page the other script shows until `signal` ends it.
 */
export function startCompanion(signal: AbortSignal): void {
  let hands: Hands | undefined

  function follow(page: PageView | undefined, again: boolean): void {
    if (hands?.page !== page) {
      hands?.offer?.clear()
      hands = page && {
        page,
        card: controlCard(knownOf(page), () => page.dark(), AbortSignal.any([signal, page.signal])),
      }
      if (hands && page?.ofPerson) hands.offer = offerSaving(page)
    }
    hands?.card.update()
    hands?.offer?.update(again)
  }

  pageRegistry().subscribe(follow, signal)
  saveFromMenu(signal)
  signal.addEventListener('abort', () => hands?.offer?.clear(), { once: true })
}

/** What a badge of the page stands for, as its card tells it. */
function knownOf(page: PageView) {
  return (badge: Element): Known | undefined => {
    const { answer, row } = page.entryOf(badge) ?? {}
    return answer && row ? { answer, researchers: page.researchers(), title: row.title } : undefined
  }
}
