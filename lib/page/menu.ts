import { i18n } from '#i18n'
import { logOnce } from '../log'
import { onMessage, sendMessage } from '../messages'
import type { SaveOutcome } from '../model/saveOutcome'
import type { SightingOnPage } from '../model/sighting'
import { endWith } from './listen'
import { plain } from './people'
import { problemText } from './problems'
import { pageRegistry } from './registry'
import { createToast } from './toast'

/** Saves the author behind a link when the context menu asks for it, and says on the page how that went. */
export function saveFromMenu(signal: AbortSignal): void {
  const toast = createToast(signal)
  /** What the open menu belongs to: a page links to one address from many names. */
  let pressed: Element | undefined

  document.addEventListener('contextmenu', (event) => (pressed = linkOf(event.composedPath()[0])), {
    capture: true,
    passive: true,
    signal,
  })

  async function saveAuthor(linkUrl: string): Promise<void> {
    const url = location.href
    const people = pageRegistry().page?.people() ?? []
    const person = personAt(people, linkUrl, pressed)
    if (!person) return toast.say(i18n.t('save.toast.nobody'), true)
    try {
      const outcome = await sendMessage('saveSighting', { url, sighting: plain(person) })
      if (!signal.aborted) toast.say(outcomeText(outcome), !outcome.ok)
    } catch (error) {
      logOnce('menu', error)
      if (!signal.aborted) toast.say(i18n.t('save.failed', [i18n.t('save.unreachable')]), true)
    }
  }

  endWith(signal, [onMessage('saveAuthorAt', ({ data }) => saveAuthor(data.linkUrl))])
}

/**
 * Whose name a link shows. Of several names with the same address the one that was pressed; without that, one is taken
 * only if all are the same person by an identity, as the paper beside a name says who is meant.
 */
export function personAt(
  people: readonly SightingOnPage[],
  linkUrl: string,
  pressed: Element | undefined,
): SightingOnPage | undefined {
  const found: SightingOnPage[] = []
  for (const person of people) {
    const link = linkOf(person.element)
    if (!link || link.href !== linkUrl) continue
    if (link === pressed) return person
    found.push(person)
  }
  const known = new Set(found.map(({ identities }) => (identities.length > 0 ? JSON.stringify(identities) : undefined)))
  return found.length === 1 || (known.size === 1 && !known.has(undefined)) ? found[0] : undefined
}

function linkOf(target: EventTarget | undefined): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest('a')) || undefined
}

function outcomeText(outcome: SaveOutcome): string {
  if (!outcome.ok) return i18n.t('save.failed', [problemText(outcome)])
  const { added, name, papers, skipped } = outcome
  const said = added ? i18n.t('save.toast.saved', papers, [name, papers]) : i18n.t('save.toast.updated', [name])
  return skipped.length > 0 ? `${said} · ${i18n.t('save.skipped', skipped.length)}` : said
}
