import type { RefObject } from 'react'
import { useLayoutEffect, useState } from 'react'

/** The size of an element in whole pixels, as it is laid out. @param before what to take before it is known */
export function useSize(ref: RefObject<HTMLElement | null>, before: { width: number; height: number }) {
  const [size, setSize] = useState(before)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const update = () => {
      const { clientWidth: width, clientHeight: height } = element
      if (width === 0 || height === 0) return
      setSize((old) => (old.width === width && old.height === height ? old : { width, height }))
    }
    update()
    const watcher = new ResizeObserver(update)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [ref])
  return size
}
