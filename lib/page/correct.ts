import { i18n } from '#i18n'
import { logOnce } from '../log'
import { sendMessage } from '../messages'
import type { LookupAnswer, LookupRow } from '../model/lookup'
import type { ResearcherId } from '../model/researcher'
import type { Row } from '../model/row'
import { el } from './el'
import type { PageEntry } from './registry'
import { createToast } from './toast'
import { undoStack } from './undoStack'

/** Buttons to say that a row is not the paper it was taken for, or not by somebody; one press each. */
export function correctionsFor({ row, answer }: PageEntry, names: LookupAnswer['researchers']): HTMLElement[] {
  if (!answer) return []
  const buttons: HTMLElement[] = []
  const add = (text: string, said: string, researcher?: ResearcherId) => {
    const button = el('button', '', text)
    button.type = 'button'
    button.addEventListener('click', () => void correct(factsOf(row), said, researcher), { once: true })
    buttons.push(button)
  }
  if (answer.match) add(i18n.t('page.correct.notPaper'), i18n.t('page.correct.paperNoted'))
  for (const place of new Set(answer.authors.map(({ researcher }) => researcher))) {
    const one = names[place]
    if (one) add(i18n.t('page.correct.notPerson', [one.name]), i18n.t('page.correct.personNoted', [one.name]), one.id)
  }
  return buttons
}

async function correct(row: LookupRow, said: string, researcher?: ResearcherId): Promise<void> {
  // The card that this came from goes with what it said; the message stays.
  const toast = createToast(new AbortController().signal)
  try {
    const noted = await sendMessage('correct', { row, ...(researcher && { researcher }) })
    if (!noted) return
    const done = { undo: () => void takeBack(noted.id, toast) }
    undoStack().push(done)
    toast.say(said, false, {
      name: i18n.t('common.undo'),
      act: () => {
        undoStack().splice(undoStack().indexOf(done) >>> 0, 1)
        done.undo()
      },
    })
  } catch (error) {
    logOnce('correct', error)
    toast.say(i18n.t('save.failed', [i18n.t('save.unreachable')]), true)
  }
}

/** A row without its elements. */
function factsOf({ arxivId, doi, text, truncated, authors, authorsComplete }: Row): LookupRow {
  return {
    arxivId,
    doi,
    title: text,
    truncated,
    authors: authors.map(({ name, identity }) => (identity ? { name, identity } : { name })),
    authorsComplete,
  }
}

async function takeBack(id: string, toast: ReturnType<typeof createToast>): Promise<void> {
  try {
    await sendMessage('takeBack', { id })
    toast.say(i18n.t('page.correct.takenBack'))
  } catch (error) {
    logOnce('correct', error)
    toast.say(i18n.t('save.failed', [i18n.t('save.unreachable')]), true)
  }
}
