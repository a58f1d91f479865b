import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** Closes something that is open when the reader presses Escape, or turns to anything outside of it. */
export function useDismiss(box: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const within = box.current
    if (!open || !within) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const isOutside = (target: EventTarget | null) => target instanceof Node && !within.contains(target)
    document.addEventListener('pointerdown', ({ target }) => isOutside(target) && latest.current(), { signal })
    // `relatedTarget` is null when the window loses the focus: then nothing closes.
    within.addEventListener('focusout', (event) => isOutside(event.relatedTarget) && latest.current(), { signal })
    within.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        latest.current()
        within.querySelector('button')?.focus()
      },
      { signal },
    )
    return () => controller.abort()
  }, [box, open])
}
