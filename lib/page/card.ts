import { i18n } from '#i18n'
import { cardContent, matchLine } from './cardContent'
import type { Known } from './cardContent'
import { cardMore } from './cardMore'
import { placeCard } from './cardPlace'
import { CARD_CSS } from './cardStyle'
import { dressOf } from './dress'
import type { Dress } from './dress'
import { el, glossElement } from './el'
import type { GlossElement } from './el'

/** The one card of a page. It opens at a badge and says all that is known of its row. */
export interface Card {
  /** Made when the card first opens: most pages are left without. */
  readonly host: GlossElement | undefined
  /** The badge whose card is open. */
  readonly badge: HTMLElement | undefined
  open(badge: HTMLElement, known: Known, dark: boolean): void
  close(): void
  /** Moves the keyboard into the card. */
  focus(): void
}

/**
 * A dialog that is not modal: it holds links, so it is no tooltip, and the page stays usable beside it.
 * @param onClose called when the card's own close button is pressed
 */
export function createCard(onClose: () => void): Card {
  let host: GlossElement | undefined
  let dress: Dress | undefined
  let badge: HTMLElement | undefined

  function close(): void {
    // Taking it out takes the focus from it, which closes it: once is enough.
    if (!badge) return
    badge.removeAttribute('aria-expanded')
    badge.removeAttribute('aria-controls')
    badge = undefined
    // Which also takes it out of the top layer.
    host?.remove()
  }

  function open(at: HTMLElement, known: Known, dark: boolean): void {
    const own = (host ??= createHost())
    if (badge !== at) close()
    fill(own, at, known, dark)
    if (badge !== at) {
      badge = at
      at.setAttribute('aria-expanded', 'true')
      at.setAttribute('aria-controls', own.id)
      document.documentElement.append(own)
      own.showPopover()
    }
    // The one place where layout is asked for, and the reader asked for the card.
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight }
    const rtl = getComputedStyle(at.parentElement ?? at).direction === 'rtl'
    const title = known.title.getBoundingClientRect()
    const { left, top } = placeCard(boxOf(at), title, own.getBoundingClientRect(), room, rtl)
    own.style.setProperty('--x', `${Math.round(left + window.scrollX)}px`)
    own.style.setProperty('--y', `${Math.round(top + window.scrollY)}px`)
  }

  function fill(own: GlossElement, at: Element, known: Known, dark: boolean): void {
    const button = el('button', '', '×')
    button.setAttribute('aria-label', i18n.t('page.card.close'))
    button.addEventListener('click', onClose)
    const header = el('header', '', el('p', '', matchLine(known.answer) ?? 'Gloss'), button)
    dress ??= dressOf(CARD_CSS)
    dress(own.shadowRoot, el('div', dark ? 'dark' : '', header, ...cardContent(known), ...cardMore(at, onClose)))
  }

  return {
    get host() {
      return host
    },
    get badge() {
      return badge
    },
    open,
    close,
    focus: () => host?.focus(),
  }
}

function createHost(): GlossElement {
  const host = glossElement('gloss-card')
  host.popover = 'manual'
  host.id = 'gloss-card'
  host.tabIndex = -1
  host.setAttribute('role', 'dialog')
  host.setAttribute('aria-label', i18n.t('page.card.label'))
  return host
}

/** A badge's host is a line box without height: what the reader sees of it are its parts. */
function boxOf(badge: HTMLElement) {
  const boxes = [...(badge.shadowRoot?.children ?? [])].map((part) => part.getBoundingClientRect())
  const drawn = boxes.filter((box) => box.width > 0)
  if (drawn.length === 0) return badge.getBoundingClientRect()
  return {
    left: Math.min(...drawn.map((box) => box.left)),
    top: Math.min(...drawn.map((box) => box.top)),
    right: Math.max(...drawn.map((box) => box.right)),
    bottom: Math.max(...drawn.map((box) => box.bottom)),
  }
}
