import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

/** A table that may be wider than its page. While it is, it takes the focus, so that the arrow keys can scroll it. */
export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return (
    <section ref={box} className="scroll-x" aria-label={label}>
      {children}
    </section>
  )
}
