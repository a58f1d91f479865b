import type { Known } from './cardContent'
import { createCard } from './card'

/** How long the pointer rests on a badge before its card opens, and may stray before it closes, in milliseconds. */
const REST = 140
const STRAY = 220

export interface CardControl {
  /** The badges changed: an open card says what now holds, or closes when its badge is gone. */
  update(): void
}

/**
 * Opens and closes the page's card: by resting the pointer on a badge, by tabbing to it, by click, tap, Enter or Space.
 * Escape closes it and gives the keyboard back to the badge. One set of listeners serves all badges of the page.
 */
export function controlCard(
  known: (badge: Element) => Known | undefined,
  dark: () => boolean,
  signal: AbortSignal,
): CardControl {
  const card = createCard(() => dismiss(true))
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Opened on purpose: stays until closed on purpose. */
  let pinned = false
  /** The keyboard is being given back to a badge, which is no reason to open its card again. */
  let returning = false

  const badgeOf = (event: Event) =>
    event.target instanceof HTMLElement && event.target.localName === 'gloss-badge' ? event.target : undefined
  const inCard = (target: EventTarget | null) => target !== null && target === card.host

  function show(badge: HTMLElement): boolean {
    clearTimeout(timer)
    const about = known(badge)
    if (about) card.open(badge, about, dark())
    return about !== undefined
  }

  function dismiss(giveBack: boolean): void {
    clearTimeout(timer)
    const { badge } = card
    const hadFocus = inCard(document.activeElement)
    pinned = false
    card.close()
    if (!giveBack || !hadFocus || !badge?.isConnected) return
    returning = true
    badge.focus()
    returning = false
  }

  function later(wait: number, act: () => void): void {
    clearTimeout(timer)
    timer = setTimeout(() => !signal.aborted && act(), wait)
  }

  const on = <Type extends keyof DocumentEventMap>(type: Type, act: (event: DocumentEventMap[Type]) => void) =>
    document.addEventListener(type, act, { signal, capture: true })

  on('pointerover', (event) => {
    if (event.pointerType === 'touch') return
    const badge = badgeOf(event)
    if (inCard(event.target) || (badge && badge === card.badge)) clearTimeout(timer)
    else if (badge && !pinned) later(REST, () => show(badge))
  })

  on('pointerout', (event) => {
    if (event.pointerType === 'touch' || (!badgeOf(event) && !inCard(event.target))) return
    if (pinned || (card.badge && document.activeElement === card.badge)) clearTimeout(timer)
    else later(STRAY, () => dismiss(false))
  })

  on('focusin', (event) => {
    const badge = badgeOf(event)
    if (badge && !returning && badge.matches(':focus-visible')) {
      pinned = false
      show(badge)
    }
  })

  on('focusout', (event) => {
    const next = event.relatedTarget
    if ((!badgeOf(event) && !inCard(event.target)) || pinned) return
    if (!inCard(next) && next !== card.badge) dismiss(false)
  })

  on('pointerdown', (event) => {
    if (card.badge && !inCard(event.target) && badgeOf(event) !== card.badge) dismiss(false)
  })

  on('click', (event) => {
    const badge = badgeOf(event)
    if (!badge) return
    // The page's own handlers on the title or the row are not meant.
    event.preventDefault()
    event.stopPropagation()
    if (pinned && card.badge === badge) dismiss(false)
    else pinned = show(badge)
  })

  on('keydown', (event) => {
    const badge = badgeOf(event)
    if (event.key === 'Escape' && card.badge) {
      consume(event)
      dismiss(true)
    } else if (badge && (event.key === 'Enter' || event.key === ' ' || event.key === 'ArrowDown')) {
      consume(event)
      if ((pinned = show(badge))) card.focus()
    } else if (event.key === 'Tab' && inCard(event.target)) {
      leaveAtEnd(event)
    }
  })

  /** The card stands at the end of the document; for the keyboard it follows its badge. */
  function leaveAtEnd(event: KeyboardEvent): void {
    const stops = [...(card.host?.shadowRoot.querySelectorAll<HTMLElement>('button, a[href]') ?? [])]
    const at = card.host?.shadowRoot.activeElement
    const leaves = event.shiftKey ? !at || at === stops[0] : at === stops.at(-1)
    if (!leaves) return
    // From the badge, the browser's own Tab goes on to what follows it; Shift+Tab stops at the badge itself.
    if (event.shiftKey) event.preventDefault()
    dismiss(true)
  }

  function consume(event: Event): void {
    event.preventDefault()
    event.stopPropagation()
  }

  signal.addEventListener('abort', () => dismiss(false), { once: true })
  meetReader()

  /** The badges stand before this listens: the reader may be at one already. */
  function meetReader(): void {
    const pointed = document.querySelector<HTMLElement>('gloss-badge:hover')
    const reached = document.querySelector<HTMLElement>('gloss-badge:focus-visible')
    if (reached) show(reached)
    else if (pointed) later(REST, () => show(pointed))
  }

  return {
    update() {
      const { badge } = card
      if (badge && (!badge.isConnected || !show(badge))) dismiss(false)
    },
  }
}
