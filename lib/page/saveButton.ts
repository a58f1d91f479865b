import { i18n } from '#i18n'
import type { SavedState } from '../messages'
import type { SaveOutcome } from '../model/saveOutcome'
import { dayOf } from './cardContent'
import { dressOf } from './dress'
import { el, glossElement } from './el'
import { problemText } from './problems'
import { SAVE_CSS } from './saveStyle'

/** What the button needs to know and do of the person it stands beside. */
export interface Saving {
  name: string
  /** Asked when the button appears, and when the library changed. */
  state(): Promise<SavedState>
  /** Reads the page as it then is, and saves. Rejects when the background cannot be reached. */
  save(): Promise<SaveOutcome>
}

export interface SaveButton {
  host: HTMLElement
  /** Asks anew whether the person is saved. */
  ask(): void
}

/** A button that saves the person a page is about: save, saving, saved (with a way to update), failed with the reason. */
export function createSaveButton(saving: Saving, dark: boolean): SaveButton {
  const host = glossElement('gloss-save')
  const button = el('button', '', i18n.t('save.save'))
  const said = el('p')
  button.type = 'button'
  button.setAttribute('aria-description', i18n.t('save.label', [saving.name]))
  said.setAttribute('role', 'status')
  dressOf(SAVE_CSS)(host.shadowRoot, el('div', dark ? 'dark' : '', button, said))
  let busy = false

  const say = (state: 'idle' | 'saving' | 'saved' | 'failed', text = '') => {
    host.dataset.state = state
    said.textContent = text
    said.className = state === 'failed' ? 'bad' : ''
  }

  button.addEventListener('click', (event) => {
    event.stopPropagation()
    if (!busy) void press()
  })
  say('idle')
  void ask()
  return { host, ask: () => void ask() }

  async function ask(): Promise<void> {
    const state = await saving.state().catch(() => undefined)
    if (!state || busy) return
    if (!state.researcher) {
      button.textContent = i18n.t('save.save')
      if (host.dataset.state === 'saved') say('idle')
      return
    }
    // What was just saved here says more.
    if (host.dataset.state !== 'idle') return
    const day = state.readAt === undefined ? undefined : dayOf(state.readAt)
    button.textContent = i18n.t('save.update')
    say('saved', day === undefined ? i18n.t('save.savedNow') : i18n.t('save.saved', [day]))
  }

  async function press(): Promise<void> {
    busy = true
    const before = button.textContent
    button.textContent = i18n.t('save.saving')
    button.setAttribute('aria-disabled', 'true')
    const outcome = await saving.save().catch((): undefined => undefined)
    busy = false
    button.removeAttribute('aria-disabled')
    button.textContent = outcome?.ok ? i18n.t('save.update') : before
    if (outcome?.ok) say('saved', savedText(outcome))
    else say('failed', i18n.t('save.failed', [outcome ? problemText(outcome) : i18n.t('save.unreachable')]))
  }
}

function savedText({ papers, skipped }: Extract<SaveOutcome, { ok: true }>): string {
  const left = skipped.length > 0 ? ` · ${i18n.t('save.skipped', skipped.length)}` : ''
  return i18n.t('save.savedPapers', papers) + left
}
