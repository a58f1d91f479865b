import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Below this many rows all are in the document, so that the browser's own find and print see them. */
const ALL_BELOW = 120
/** How many are drawn before anything is measured: about as many as a window shows. */
const AT_FIRST = 24
/** Rows beyond the view on either side, and the step in which the window moves, so that not every row scrolled renders. */
const MARGIN = 12
const STEP = 6

/** What the sticky bars of a page cover, in pixels, so that a row scrolled to is not hidden under them. */
export interface Covered {
  top: number
  bottom: number
}

/**
 * The part of a long list worth having in the document: thousands of rows cost seconds, those in view milliseconds.
 * All rows are of one height, which is measured on the first `data-index` in the container.
 *
 * Why not a library: @tanstack/react-virtual 3.14 adds 34 kB of script to the popup, where this is 1.4 kB, for rows that
 * differ in height, lanes and smooth scrolling. Rows of one height in a real `table` need none of that.
 * @param container the list or table body
 * @param estimate a row's height in pixels before one is there to be measured
 * @param scroller what scrolls; the page itself if not given
 * @returns rows `first` up to but without `end`; `before` and `after` are the heights of what is left out; `inView` is
 * about the first row that is seen
 */
export function useRowWindow(
  container: RefObject<HTMLElement | null>,
  count: number,
  estimate: number,
  covered: Covered,
  scroller?: RefObject<HTMLElement | null>,
) {
  const [view, setView] = useState({ first: 0, end: AT_FIRST, height: estimate })

  useLayoutEffect(() => {
    const update = () => {
      const box = container.current
      if (!box) return
      const height = rowHeight(box) ?? estimate
      const { top } = box.getBoundingClientRect()
      const seen = viewOf(scroller)
      const first = Math.max(0, floorTo(STEP, (seen.top - top) / height - MARGIN))
      const end = floorTo(STEP, (seen.bottom - top) / height + MARGIN) + STEP
      setView((old) => (old.first === first && old.end === end && old.height === height ? old : { first, end, height }))
    }
    update()
    const scrolling = scroller?.current ?? window
    // There is one such event a frame, before the frame is laid out: what is drawn now is seen in it, laid out once.
    const onScroll = () => flushSync(update)
    scrolling.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', update)
    // What stands above the list (a note that opens) moves it without scrolling.
    const watcher = new ResizeObserver(update)
    watcher.observe(document.body)
    if (scroller?.current) watcher.observe(scroller.current)
    return () => {
      scrolling.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', update)
      watcher.disconnect()
    }
  }, [container, estimate, scroller])

  const scrollTo = (index: number) => {
    const box = container.current
    if (!box) return
    const height = rowHeight(box) ?? estimate
    const top = box.getBoundingClientRect().top + index * height
    const seen = viewOf(scroller)
    const above = top - seen.top - covered.top
    const beyond = top + height - (seen.bottom - covered.bottom)
    const by = above < 0 ? above : beyond > 0 ? beyond : 0
    if (by !== 0) (scroller?.current ?? window).scrollBy({ top: by })
  }

  const all = count <= ALL_BELOW
  const first = all ? 0 : Math.min(view.first, Math.max(0, count - MARGIN))
  const end = all ? count : Math.min(view.end, count)
  const inView = view.first === 0 ? 0 : Math.min(count - 1, view.first + MARGIN + STEP)
  return { first, end, before: first * view.height, after: (count - end) * view.height, inView, scrollTo }
}

/** What is seen of the rows, in the window's own pixels. */
function viewOf(scroller: RefObject<HTMLElement | null> | undefined): { top: number; bottom: number } {
  const box = scroller?.current?.getBoundingClientRect()
  return box
    ? { top: Math.max(0, box.top), bottom: Math.min(window.innerHeight, box.bottom) }
    : { top: 0, bottom: window.innerHeight }
}

function rowHeight(box: HTMLElement): number | undefined {
  const height = box.querySelector('[data-index]')?.getBoundingClientRect().height
  // A document that is not laid out (hidden, or in a test) has rows of no height.
  return height === undefined || height === 0 ? undefined : height
}

function floorTo(step: number, value: number): number {
  return Math.floor(value / step) * step
}
