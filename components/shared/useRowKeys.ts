import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useRef } from 'react'

interface RowKeys {
  count: number
  container: RefObject<HTMLElement | null>
  /** Brings a row into the document; its element carries `data-index`, and inside it `data-row-link` takes the focus. */
  scrollTo: (index: number) => void
  /** The first row in view, or about it. */
  inView: number
  onRemove: (index: number) => void
  /** Marks a row; `range` is asked for with Shift. Left out where rows cannot be marked. */
  onMark?: (index: number, range: boolean) => void
  /** Where the arrow above the first row leads, and where the list is entered from. */
  search: RefObject<HTMLInputElement | null>
}

/**
 * Arrows, Page Up and Down, Home and End move through the rows of a list; the arrow down leaves the search field for the
 * first; Delete removes the row in focus; Space marks it. To the Tab key all rows are one stop, so that what follows the
 * list is one key away: rows give what can be pressed in them `tabIndex={-1}`, and the arrows beside move along it.
 * @returns what a row's own button calls to remove it: the focus goes on to a neighbour, not to nowhere
 */
export function useRowKeys(parts: RowKeys): (index: number) => void {
  const { count, container, scrollTo, inView, search, onRemove, onMark } = parts
  const wanted = useRef<number | undefined>(undefined)
  const last = useRef(-1)

  const linkOf = (index: number) => container.current?.querySelector<HTMLElement>(`[data-index="${index}"] ${LINK}`)
  const remove = (index: number) => {
    const neighbour = linkOf(index + 1) ?? linkOf(index - 1) ?? search.current
    neighbour?.focus({ preventScroll: true })
    onRemove(index)
  }

  // The Tab key stops where the focus was last, else at the top of what is seen. Set past React: a row need not render
  // again because the focus went by.
  const stop = useRef<HTMLElement>(undefined)
  const moveStop = () => {
    const next = linkOf(last.current) ?? linkOf(inView) ?? container.current?.querySelector<HTMLElement>(LINK)
    if (stop.current && stop.current !== next) stop.current.tabIndex = -1
    if (next) next.tabIndex = 0
    stop.current = next ?? undefined
  }

  const moveTo = (index: number) => {
    if (index < 0) {
      search.current?.focus()
      last.current = -1
      return
    }
    const target = Math.min(index, count - 1)
    if (target < 0) return
    last.current = target
    wanted.current = target
    scrollTo(target)
    const link = linkOf(target)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  }
  // From the search field, or from nowhere: then on from the row that was last in focus.
  const intoList = ({ key, target }: KeyboardEvent) => {
    if (target === search.current) return key === 'ArrowDown' ? 0 : undefined
    return target === document.body ? steps(last.current)[key] : undefined
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const row = indexOf(event.target)
    if (event.key === ' ' && row !== undefined && onMark && isRowLink(event.target)) {
      event.preventDefault()
      onMark(row, event.shiftKey)
    }
    if (event.shiftKey) return
    const aside = row === undefined ? undefined : besides(event)
    if (aside) {
      event.preventDefault()
      aside.focus()
      return
    }
    const next = row === undefined ? intoList(event) : { ...steps(row), ...leaps(row, count) }[event.key]
    if (event.key === 'Delete' && row !== undefined) remove(row)
    if (next === undefined) return
    event.preventDefault()
    moveTo(next)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const row = container.current?.contains(target as Node) ? indexOf(target) : undefined
    if (row === undefined) return
    last.current = row
    moveStop()
  }

  // What rows call, and what hears the keys, stays the same for as long as the list is there: rows which have not changed
  // need not render again, and a scroll, which renders in every frame, takes no listener away.
  const latest = useRef({ remove, onKey, onFocus })
  useLayoutEffect(() => {
    latest.current = { remove, onKey, onFocus }
    moveStop()
    // A row far away is in the document only after the list has scrolled and rendered again.
    const link = wanted.current === undefined ? undefined : linkOf(wanted.current)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  })

  // Before the next paint: a key pressed on rows that are in view must find them.
  useLayoutEffect(() => {
    const keys = (event: KeyboardEvent) => latest.current.onKey(event)
    const focus = (event: FocusEvent) => latest.current.onFocus(event)
    document.addEventListener('keydown', keys)
    document.addEventListener('focusin', focus)
    return () => {
      document.removeEventListener('keydown', keys)
      document.removeEventListener('focusin', focus)
    }
  }, [])

  return useCallback((index: number) => latest.current.remove(index), [])
}

const LINK = '[data-row-link]'

/** What stands beside the focus in its row, the way the key points. */
function besides({ key, target }: KeyboardEvent): HTMLElement | undefined {
  const row = target instanceof Element ? target.closest('[data-index]') : null
  if (!row || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return undefined
  const parts = [...row.querySelectorAll<HTMLElement>('a, button, input')]
  const onwards = (key === 'ArrowRight') === (getComputedStyle(row).direction !== 'rtl')
  return parts[parts.indexOf(target as HTMLElement) + (onwards ? 1 : -1)]
}

function steps(from: number): Partial<Record<string, number>> {
  return { ArrowDown: from + 1, ArrowUp: from - 1 }
}

const PAGE = 12

function leaps(from: number, count: number): Partial<Record<string, number>> {
  return { Home: 0, End: count - 1, PageDown: from + PAGE, PageUp: Math.max(0, from - PAGE) }
}

function isRowLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(LINK) !== null
}

function indexOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : undefined
}
