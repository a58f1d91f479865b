import { useEffect } from 'react'

/** Leaves the mark `gloss:list` in the page's timing once the list is painted: how long opening the popup takes is measured by it. */
export function useListMark(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    // Called before the frame that shows what was rendered; a task of its own comes after it.
    requestAnimationFrame(() => setTimeout(() => performance.mark('gloss:list')))
  }, [shown])
}
