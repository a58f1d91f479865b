import { dressOf } from './dress'
import { el, glossElement } from './el'
import { hasDarkGround } from './theme'
import { TOAST_CSS } from './toastStyle'

/** How long a message stands, in milliseconds; longer while the pointer rests on it, and for bad news. */
const STAYS = 6000
const STAYS_BAD = 10_000

export interface Toast {
  /** Says something at the edge of the page, to the eye and to screen readers, and takes it away after a while. */
  say(text: string, bad?: boolean, offer?: { name: string; act: () => void }): void
}

/** One place for short messages on the page. There is nothing of it before the first message or after the last. */
export function createToast(signal: AbortSignal): Toast {
  let host: HTMLElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function away(): void {
    clearTimeout(timer)
    host?.remove()
    host = undefined
  }

  function say(text: string, bad = false, offer?: { name: string; act: () => void }): void {
    if (signal.aborted) return
    away()
    const shown = glossElement('gloss-toast')
    const line = el('p')
    line.setAttribute('role', 'status')
    const box = el('div', [hasDarkGround(window) && 'dark', bad && 'bad'].filter(Boolean).join(' '), line)
    if (offer) {
      const button = el('button', '', offer.name)
      button.type = 'button'
      button.addEventListener('click', offer.act)
      box.append(button)
    }
    dressOf(TOAST_CSS)(shown.shadowRoot, box)
    const leaveLater = () => {
      clearTimeout(timer)
      timer = setTimeout(away, bad ? STAYS_BAD : STAYS)
    }
    box.addEventListener('pointerenter', () => clearTimeout(timer), { signal })
    box.addEventListener('pointerleave', leaveLater, { signal })
    box.addEventListener('click', away, { signal })
    host = shown
    // Outside of the body: no page watches its own root for rows, and none of them lays it out.
    document.documentElement.append(shown)
    // A live region has to be there before its text, or nobody hears it.
    requestAnimationFrame(() => (line.textContent = text))
    leaveLater()
  }

  signal.addEventListener('abort', away, { once: true })
  return { say }
}
