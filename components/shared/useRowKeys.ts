import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { isTyping } from './SearchField'

interface RowKeys {
  count: number
  container: RefObject<HTMLElement | null>
  /** Brings a row into the document; its element carries `data-index`, and inside it `data-row-link` takes the focus. */
  scrollTo: (index: number) => void
  /** Where the arrow above the first row leads, and where the list is entered from. */
  search: RefObject<HTMLInputElement | null>
}

/** Arrows, Home and End move through the rows of a list; the arrow down leaves the search field for the first. */
export function useRowKeys({ count, container, scrollTo, search }: RowKeys) {
  const wanted = useRef<number | undefined>(undefined)
  const last = useRef(-1)

  // A row far away is in the document only after the list has scrolled and rendered again.
  useEffect(() => {
    if (wanted.current === undefined) return
    const link = container.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] [data-row-link]`)
    if (!link) return
    wanted.current = undefined
    link.focus({ preventScroll: true })
  })

  useEffect(() => {
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
      const link = container.current?.querySelector<HTMLElement>(`[data-index="${target}"] [data-row-link]`)
      if (!link) return
      wanted.current = undefined
      link.focus({ preventScroll: true })
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return
      const inSearch = event.target === search.current
      if (isTyping(event.target) && !inSearch) return
      const current = inSearch ? -1 : (indexOf(event.target) ?? last.current)
      const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: count - 1 }[event.key]
      if (next === undefined || (inSearch && event.key !== 'ArrowDown')) return
      event.preventDefault()
      moveTo(next)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}

function indexOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : undefined
}
