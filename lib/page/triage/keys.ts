import { i18n } from '#i18n'
import { logOnce } from '../../log'
import { sendMessage } from '../../messages'
import type { ResearcherId } from '../../model/researcher'
import { endsSafely } from './ends'
import { plain } from '../people'
import { problemText } from '../problems'
import type { PageView } from '../registry'
import { createToast } from '../toast'
import { undoStack } from '../undoStack'
import { createCursor } from './cursor'
import { linkOf } from './finds'
import { createHelp } from './help'
import type { Paper } from './items'
import { isTyping } from './typing'

/** What keys ask of the page. */
export interface KeyActions {
  /** In page order. */
  papers(): readonly Paper[]
  dismiss(paper: Paper, dismissed: boolean): void
  restore(): void
  filter(): void
}

export interface Keys {
  enable(on: boolean): void
  help(): void
  /** No paper is marked as the one the keyboard is at, until the next key. */
  leave(): void
}

/**
 * Single keys for going through a listing, none of which the sites use: see "Keys on listings" in CONTRIBUTING.md.
 */
export function controlKeys(actions: KeyActions, page: PageView, signal: AbortSignal): Keys {
  const cursor = createCursor(actions.papers, page)
  const toast = createToast(signal)
  const help = createHelp(page.dark, signal)
  const done = undoStack()
  let on = false

  const acts: Record<string, () => void> = {
    j: () => cursor.go(1),
    k: () => cursor.go(-1),
    o: open,
    s: () => void save(),
    x: dismiss,
    u: undo,
    f: actions.filter,
    r: actions.restore,
    '.': card,
    '?': () => help.toggle(),
  }

  function open(): void {
    const paper = cursor.at()
    const link = paper && linkOf(paper.row)
    if (link) window.open(link.href, '_blank', 'noopener')
  }

  function card(): void {
    const badge = cursor.at()?.entry.badge
    if (!badge) return toast.say(i18n.t('triage.keys.noCard'))
    // Focused, so that Escape gives the keyboard back to it and Tab goes on from it.
    badge.focus({ preventScroll: true })
    badge.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  }

  function dismiss(): void {
    const paper = cursor.at()
    if (!paper) return
    // On the page as it was, those stand too that were dismissed before, maybe weeks ago.
    if (paper.marks.includes('x')) {
      back(paper)
      done.push({ undo: () => away(paper) })
      return
    }
    // Further on, else back: the keyboard stays in the list.
    if (!cursor.go(1)) cursor.go(-1)
    away(paper)
    done.push({ undo: () => back(paper) })
  }

  function away(paper: Paper): void {
    actions.dismiss(paper, true)
    toast.say(i18n.t('triage.keys.dismissed'))
  }

  function back(paper: Paper): void {
    actions.dismiss(paper, false)
    cursor.goTo(paper)
    toast.say(i18n.t('triage.keys.back'))
  }

  function undo(): void {
    const last = done.pop()
    if (last) last.undo()
    else toast.say(i18n.t('triage.keys.nothing'))
  }

  /** The author whose name has the keyboard, else the first that can be saved. */
  async function save(): Promise<void> {
    const paper = cursor.at()
    if (!paper) return
    const names = paper.row.authors.flatMap(({ element }) => element ?? [])
    const people = page.people().filter(({ element }) => element && names.some((name) => isSame(name, element)))
    const chosen = people.find(({ element }) => element?.contains(document.activeElement)) ?? people[0]
    if (!chosen) return toast.say(i18n.t('triage.keys.nobody'), true)
    try {
      const outcome = await sendMessage('saveSighting', { url: location.href, sighting: plain(chosen) })
      if (signal.aborted) return
      if (!outcome.ok) return toast.say(i18n.t('save.failed', [problemText(outcome)]), true)
      const { researcher, added, name } = outcome
      if (added && researcher) done.push({ undo: () => unsave(researcher, name) })
      toast.say(i18n.t(added ? 'triage.keys.saved' : 'triage.keys.updated', [name]))
    } catch (error) {
      logOnce('triage', error)
      if (!signal.aborted) toast.say(i18n.t('save.failed', [i18n.t('save.unreachable')]), true)
    }
  }

  function unsave(researcher: ResearcherId, name: string): void {
    sendMessage('unsave', { researcher })
      .then(() => toast.say(i18n.t('triage.keys.unsaved', [name])))
      .catch((error: unknown) => logOnce('triage', error))
  }

  function pressed(event: KeyboardEvent): void {
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
    if (!on || !act || event.defaultPrevented || event.isComposing || (event.repeat && !/[jk]/.test(event.key))) return
    // Shift is how some keyboards type a question mark; nothing else with a modifier is ours.
    if (event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && event.key !== '?')) return
    if (isTyping(event)) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  window.addEventListener('keydown', pressed, { signal })
  endsSafely(signal, () => cursor.clear())

  return {
    enable(next) {
      on = next
      if (!on) help.close()
    },
    help: () => help.toggle(),
    leave: () => cursor.clear(),
  }
}

function isSame(name: Element, element: Element): boolean {
  return name === element || name.contains(element) || element.contains(name)
}
