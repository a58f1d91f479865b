import { sendMessage } from '../messages'
import type { SightingOnPage } from '../model/sighting'
import { plain } from './people'
import type { PageView } from './registry'
import { createSaveButton } from './saveButton'
import type { SaveButton } from './saveButton'
import { visibleText } from './visibleText'

export interface SaveOffer {
  /**
   * The page changed: the name may have come, gone, moved, or be another's.
   * @param again the library changed: whether this person is saved is asked anew
   */
  update(again?: boolean): void
  clear(): void
}

/** Offers to save the person that a page is about, with a button by their name. */
export function offerSaving(page: Pick<PageView, 'people' | 'quietly' | 'dark'>): SaveOffer {
  let button: SaveButton | undefined
  let standsFor = ''
  const subject = () => page.people().find((person) => person.subject)

  function update(again = false): void {
    const person = subject()
    const key = person?.element && isReady(person) ? JSON.stringify([person.name, person.identities]) : ''
    if (button && key === standsFor && stands(button, person?.element)) {
      if (again) button.ask()
      return
    }
    page.quietly(() => {
      if (key !== standsFor) clear()
      if (key === '' || !person?.element) return
      button ??= create(person)
      standsFor = key
      put(button.host, person.element)
    })
  }

  function create({ name, identities }: SightingOnPage): SaveButton {
    return createSaveButton(
      {
        name,
        state: () => sendMessage('isSaved', { identities }),
        // Read anew when pressed: the page may have shown more since.
        save: async () => {
          const person = subject()
          if (!person) return { ok: false, problem: 'noName' }
          const url = location.href
          return person.papers
            ? sendMessage('saveSighting', { url, sighting: plain(person) })
            : sendMessage('saveProfile', { url, text: visibleText(button?.host) })
        },
      },
      page.dark(),
    )
  }

  function clear(): void {
    button?.host.remove()
    button = undefined
    standsFor = ''
  }

  return { update, clear }
}

/**
 * Whether what is to be saved stands on the page. A page whose text is to be read may be filled in bit by bit, and half
 * of a profile is worse than none: its count of papers comes with the list.
 */
function isReady({ papers }: SightingOnPage): boolean {
  return papers !== undefined || /\d\s*papers?\b/i.test(document.body.textContent ?? '')
}

function stands({ host }: SaveButton, name: Element | undefined): boolean {
  return host.isConnected && (host.previousElementSibling === name?.closest('a') || host.parentNode === name)
}

/** At the end of the name's line, but never inside a link. */
function put(button: HTMLElement, name: Element): void {
  const link = name.closest('a')
  if (link) link.after(button)
  else name.append(button)
}
