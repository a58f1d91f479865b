import { i18n } from '#i18n'
import type { View } from '../../model/triage'
import { defaultView } from '../../triage/view'
import type { Counts, Plan } from '../../triage/plan'
import { dressOf } from '../dress'
import { el, glossElement } from '../el'
import type { GlossElement } from '../el'
import type { PageView } from '../registry'
import { BAR_CSS } from './barStyle'
import { createFilters } from './filters'
import type { Paper } from './items'
import { isFree, placeAtHead } from './head'
import { isTyping } from './typing'
import { countText, freshText } from './words'

export interface BarActions {
  change(next: Partial<View>): void
  /** The page as it was, or the reader's view again. */
  restore(): void
  help(): void
}

/** What the bar says. */
export interface BarState extends Pick<Plan, 'counts' | 'tellsNew'> {
  view: View
  /** The end of the visit before this one. */
  lastAt?: string | undefined
  papers: readonly Paper[]
}

/** The bar at the head of a listing. There is nothing of it before it is first shown. */
export interface Bar {
  show(state: BarState): void
  hide(): void
  /** Folds it out and puts the keyboard into its field for words. */
  focusFilter(): void
}

export function createBar(actions: BarActions, page: Pick<PageView, 'quietly' | 'dark'>, signal: AbortSignal): Bar {
  let host: GlossElement | undefined
  let parts: ReturnType<typeof build> | undefined
  let state: BarState | undefined
  /** Where there is room for the folded bar at the list's head, so that nothing has to move for it; empty for nowhere. */
  let room = ''
  /** What the bar said when that was found out. */
  let measured: string | null = null
  /** How wide it was then, in pixels. */
  let wide = 0

  function build() {
    const count = el('b', 'count')
    count.setAttribute('role', 'status')
    const news = el('span', 'news')
    const filters = createFilters((next) => actions.change(next))
    const toggle = button('toggle', i18n.t('triage.filter'), () => actions.change({ open: !state?.view.open }))
    toggle.setAttribute('aria-controls', 'filters')
    const restore = button('restore', '', () => actions.restore())
    const help = button('help', '?', () => actions.help())
    help.setAttribute('aria-label', i18n.t('triage.keys.title'))
    help.title = i18n.t('triage.keys.title')
    count.title = 'Gloss'
    const line = el('div', 'line', count, news, filters.sort, toggle, restore, help)
    const bar = el('div', '', line, filters.panel)
    bar.setAttribute('role', 'region')
    bar.setAttribute('aria-label', i18n.t('triage.label'))
    // Keys typed into a field are the field's, not the page's and not ours. Escape leaves it.
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      bar.addEventListener(type, (event) => {
        if (!isTyping(event)) return
        event.stopPropagation()
        if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
      })
    return { bar, line, count, news, toggle, restore, filters }
  }

  function show(next: BarState): void {
    state = next
    const first = next.papers[0]?.row
    if (signal.aborted || !first) return
    parts ??= build()
    host ??= createHost(parts.bar)
    parts.bar.className = [page.dark() && 'dark', next.view.open && 'open', next.view.off && 'off']
      .filter(Boolean)
      .join(' ')
    write(parts, next)
    const own = host
    if (!own.isConnected) page.quietly(() => placeAtHead(own, first))
    findRoom(own, parts)
    // Once it is in use or folded out it stands in a line of its own: the reader's doing, not ours.
    own.className = next.view.open ? '' : room
  }

  /** Looks again only where the folded bar has outgrown its room: to ask what stands on the page takes its time. */
  function findRoom(own: HTMLElement, { bar, line }: ReturnType<typeof build>, again = false): void {
    if (state?.view.open || (measured === line.textContent && !again)) return
    const first = measured === null
    measured = line.textContent
    own.className = room
    if (!first && !again && (!room || bar.getBoundingClientRect().width <= wide)) return
    room = ROOMS.find((where) => hasRoom(own, where, bar)) ?? ''
    wide = bar.getBoundingClientRect().width
  }

  function createHost(bar: HTMLElement): GlossElement {
    const made = glossElement('gloss-bar')
    dressOf(BAR_CSS)(made.shadowRoot, bar)
    return made
  }

  function write(
    { count, news, toggle, restore, filters }: ReturnType<typeof build>,
    { view, counts, tellsNew, lastAt }: BarState,
  ): void {
    const said = countText(counts, view)
    // Said aloud whenever it is written.
    if (count.textContent !== said) count.textContent = said
    news.textContent = freshText(counts, lastAt)
    news.className = tellsNew ? 'news key' : 'news'
    toggle.setAttribute('aria-expanded', String(view.open))
    restore.textContent = view.off ? i18n.t('triage.again') : i18n.t('triage.restore')
    restore.title = view.off ? i18n.t('triage.againTitle') : i18n.t('triage.restoreTitle')
    restore.hidden = !view.off && isUntouched(view, counts)
    filters.write(view, counts)
  }

  function hide(): void {
    if (host?.isConnected) page.quietly(() => host?.remove())
  }

  function resized(): void {
    if (!host?.isConnected || !parts || state?.view.open) return
    findRoom(host, parts, true)
    host.className = room
  }

  window.addEventListener('resize', () => requestAnimationFrame(resized), { signal })
  signal.addEventListener('abort', () => host?.remove(), { once: true })

  return {
    show,
    hide,
    focusFilter() {
      if (!parts || !host?.isConnected) return
      actions.change({ open: true })
      parts.filters.focus()
    },
  }
}

/** Right above the list's edge, or across it. */
const ROOMS = ['free', 'free low']

function hasRoom(host: HTMLElement, where: string, bar: HTMLElement): boolean {
  host.className = where
  return isFree(bar.getBoundingClientRect())
}

/** Whether the page stands as it was anyway. */
function isUntouched(view: View, counts: Counts): boolean {
  const same = (['sort', 'minNovelty', 'minAiScore', 'saved', 'seen', 'pin', 'text'] as const).every(
    (field) => view[field] === defaultView[field],
  )
  return same && view.folded.length === 0 && counts.shown === counts.total && counts.dimmed === 0
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  const made = el('button', className, text)
  made.type = 'button'
  made.addEventListener('click', act)
  return made
}
