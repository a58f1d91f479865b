import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'

const STEP = 60

/** A list of entries of any height: it begins with some and grows as its end comes into view. */
export function GrowingList<T extends { id: string }>(props: {
  items: readonly T[]
  children: (item: T) => ReactNode
}) {
  const { items, children } = props
  const [shown, setShown] = useState(STEP)
  const grow = useCallback((mark: HTMLDivElement) => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setShown((count) => count + STEP)
      },
      { rootMargin: '1200px' },
    )
    watcher.observe(mark)
    return () => watcher.disconnect()
  }, [])
  return (
    <>
      <ul className="paper-list">
        {items.slice(0, shown).map((item, index) => (
          <li key={item.id} aria-setsize={items.length} aria-posinset={index + 1}>
            {children(item)}
          </li>
        ))}
      </ul>
      {/* A new mark after each growth: one that stays in view is not reported twice. */}
      {shown < items.length && <div key={shown} ref={grow} />}
    </>
  )
}
