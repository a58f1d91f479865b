import { i18n } from '#i18n'
import type { Known } from './annotate'
import { cardContent, matchLine } from './cardContent'
import { placeCard } from './cardPlace'
import { CARD_CSS } from './cardStyle'
import { el, glossElement, styleOf } from './el'

/** The one card of a page. It opens at a badge and says all that is known of its row. */
export interface Card {
  readonly host: HTMLElement
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
  const host = glossElement('gloss-card', styleOf(CARD_CSS))
  host.popover = 'manual'
  host.id = 'gloss-card'
  host.tabIndex = -1
  host.setAttribute('role', 'dialog')
  host.setAttribute('aria-label', i18n.t('page.card.label'))
  let badge: HTMLElement | undefined

  function close(): void {
    if (!badge) return
    badge.removeAttribute('aria-expanded')
    badge.removeAttribute('aria-controls')
    badge = undefined
    // Which also takes it out of the top layer.
    host.remove()
  }

  function open(at: HTMLElement, known: Known, dark: boolean): void {
    if (badge !== at) close()
    fill(known, dark)
    if (badge !== at) {
      badge = at
      at.setAttribute('aria-expanded', 'true')
      at.setAttribute('aria-controls', host.id)
      document.documentElement.append(host)
      host.showPopover()
    }
    // The one place where layout is asked for, and the reader asked for the card.
    const view = document.documentElement
    const size = host.getBoundingClientRect()
    const rtl = getComputedStyle(at.parentElement ?? at).direction === 'rtl'
    const room = { width: view.clientWidth, height: window.innerHeight }
    const { left, top } = placeCard(boxOf(at), known.title.getBoundingClientRect(), size, room, rtl)
    host.style.setProperty('--x', `${Math.round(left + window.scrollX)}px`)
    host.style.setProperty('--y', `${Math.round(top + window.scrollY)}px`)
  }

  function fill(known: Known, dark: boolean): void {
    const button = el('button', '', '×')
    button.setAttribute('aria-label', i18n.t('page.card.close'))
    button.addEventListener('click', onClose)
    const header = el('header', '', el('p', '', matchLine(known.answer) ?? 'Gloss'), button)
    const [style] = host.shadowRoot.childNodes
    host.shadowRoot.replaceChildren(
      ...(style ? [style] : []),
      el('div', dark ? 'dark' : '', header, ...cardContent(known)),
    )
  }

  return {
    host,
    get badge() {
      return badge
    },
    open,
    close,
    focus: () => host.focus(),
  }
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
