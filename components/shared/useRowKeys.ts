import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'

interface RowKeys {
  count: number
  container: RefObject<HTMLElement | null>
  /** Brings a row into the document; its element carries `data-index`, and inside it `data-row-link` takes the focus. */
  scrollTo: (index: number) => void
  onRemove: (index: number) => void
  /** Marks a row; `range` is asked for with Shift. Left out where rows cannot be marked. */
  onMark?: (index: number, range: boolean) => void
  /** Where the arrow above the first row leads, and where the list is entered from. */
  search: RefObject<HTMLInputElement | null>
}

/**
 * Arrows, Page Up and Down, Home and End move through the rows of a list; the arrow down leaves the search field for the
 * first; Delete removes the row in focus; Space marks it.
 * @returns what a row's own button calls to remove it: the focus goes on to a neighbour, not to nowhere
 */
export function useRowKeys({ count, container, scrollTo, search, onRemove, onMark }: RowKeys): (index: number) => void {
  const wanted = useRef<number | undefined>(undefined)
  const last = useRef(-1)

  const linkOf = (index: number) =>
    container.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row-link]`)
  const remove = (index: number) => {
    const neighbour = linkOf(index + 1) ?? linkOf(index - 1) ?? search.current
    neighbour?.focus({ preventScroll: true })
    onRemove(index)
  }

  // The same function for as long as the list is there, so that rows which have not changed need not render again.
  const latest = useRef(remove)
  useLayoutEffect(() => {
    latest.current = remove
  })

  // A row far away is in the document only after the list has scrolled and rendered again.
  useEffect(() => {
    if (wanted.current === undefined) return
    const link = linkOf(wanted.current)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  })

  // Before the next paint: a key pressed on rows that are in view must find them.
  useLayoutEffect(() => {
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
      const next = row === undefined ? intoList(event) : { ...steps(row), ...leaps(row, count) }[event.key]
      if (event.key === 'Delete' && row !== undefined) remove(row)
      if (next === undefined) return
      event.preventDefault()
      moveTo(next)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  return useCallback((index: number) => latest.current(index), [])
}

function steps(from: number): Partial<Record<string, number>> {
  return { ArrowDown: from + 1, ArrowUp: from - 1 }
}

const PAGE = 12

function leaps(from: number, count: number): Partial<Record<string, number>> {
  return { Home: 0, End: count - 1, PageDown: from + PAGE, PageUp: Math.max(0, from - PAGE) }
}

function isRowLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-row-link]') !== null
}

function indexOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : undefined
}
