import type { RefObject } from 'react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'

/** Below this many rows all are in the document, so that the browser's own find and print see them. */
const ALL_BELOW = 120

/** What the sticky bars of a page cover, in pixels, so that a row scrolled to is not hidden under them. */
export interface Covered {
  top: number
  bottom: number
}

/**
 * The part of a long list worth having in the document: thousands of rows cost seconds, those in view milliseconds.
 * @param container the list or table body; the page itself scrolls
 * @param estimate a row's height in pixels before it is measured
 * @returns `before` and `after` are the heights, in pixels, of what is left out above and below
 */
export function useRowWindow(
  container: RefObject<HTMLElement | null>,
  count: number,
  estimate: number,
  covered: Covered,
) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const box = container.current?.getBoundingClientRect()
    if (box) setTop(Math.round(box.top + window.scrollY))
  })
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: covered.top,
    scrollPaddingEnd: covered.bottom,
    // Rows are measured while React commits, where it cannot flush again (https://github.com/TanStack/virtual/issues/1281).
    useFlushSync: false,
    rangeExtractor: (range) =>
      count <= ALL_BELOW ? Array.from({ length: count }, (_, index) => index) : defaultRangeExtractor(range),
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]
  const last = rows.at(-1)
  return {
    rows,
    before: first ? first.start - top : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - top) : 0,
    measure: virtualizer.measureElement,
    scrollTo: useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }), [virtualizer]),
  }
}
