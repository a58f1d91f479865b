import { i18n } from '#i18n'
import { dressOf } from '../dress'
import { el, glossElement } from '../el'
import type { GlossElement } from '../el'

/** The keys, and what each is called in the locales, in the order in which they are told. */
export const keyNames = {
  j: 'next',
  k: 'previous',
  o: 'open',
  '.': 'card',
  s: 'save',
  x: 'dismiss',
  u: 'undo',
  f: 'filter',
  r: 'restore',
  '?': 'help',
} as const

export interface Help {
  toggle(): void
  close(): void
}

/** Which key does what: a dialog over the page, closed by Escape, the same key or a press elsewhere. */
export function createHelp(dark: () => boolean, signal: AbortSignal): Help {
  let host: GlossElement | undefined
  let before: Element | null = null

  function open(): void {
    const title = el('h2', '', i18n.t('triage.keys.title'))
    title.id = 'title'
    const list = el(
      'dl',
      '',
      ...Object.entries(keyNames).flatMap(([key, name]) => [
        el('dt', '', el('kbd', '', key)),
        el('dd', '', i18n.t(`triage.keys.${name}`)),
      ]),
    )
    const close = el('button', '', i18n.t('page.card.close'))
    close.type = 'button'
    close.addEventListener('click', shut)
    const dialog = el('dialog', dark() ? 'dark' : '', title, list, el('p', '', i18n.t('triage.keys.off')), close)
    dialog.setAttribute('aria-labelledby', 'title')
    dialog.addEventListener('close', shut)
    dialog.addEventListener('click', (event) => event.target === dialog && shut())
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation()
      if (event.key !== '?' && event.key !== 'Escape') return
      // Now, and not when the browser tells of the closing: what is typed next may have gone somewhere else by then.
      event.preventDefault()
      shut()
    })
    before = document.activeElement
    host = glossElement('gloss-help')
    dressOf(HELP_CSS)(host.shadowRoot, dialog)
    document.documentElement.append(host)
    dialog.showModal()
  }

  function shut(): void {
    if (!host) return
    host.remove()
    host = undefined
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    before = null
  }

  signal.addEventListener('abort', shut, { once: true })
  return { toggle: () => (host ? shut() : open()), close: shut }
}

const HELP_CSS = `
:host{all:initial!important}
dialog{box-sizing:border-box;border:1px solid var(--e);border-radius:12px;padding:18px 22px 16px;max-inline-size:min(26rem,100vw - 32px);background:var(--g);color:var(--i);
font:14px/1.5 system-ui,sans-serif;box-shadow:0 8px 40px #0004;color-scheme:light;--g:#fff;--i:#20262f;--s:#566072;--e:#d4d9e2;--k:#1a4fb4}
.dark{color-scheme:dark;--g:#1b1e23;--i:#e6e9ef;--s:#a6afbd;--e:#454c58;--k:#9dbcff}
dialog::backdrop{background:#0005}
h2{font-size:15px;margin:0 0 10px}
dl{display:grid;grid-template-columns:auto 1fr;gap:5px 14px;margin:0}
dd{margin:0}
kbd{display:inline-block;min-inline-size:22px;box-sizing:border-box;text-align:center;font:600 12px/20px ui-monospace,monospace;border:1px solid var(--e);border-block-end-width:2px;border-radius:4px;padding:0 4px}
p{color:var(--s);font-size:12px;margin:12px 0}
button{font:inherit;color:var(--k);background:none;border:1px solid var(--e);border-radius:6px;padding:3px 12px;cursor:pointer}
:focus-visible{outline:2px solid var(--k);outline-offset:1px}
@media print{:host{display:none!important}}
`.replaceAll('\n', '')
