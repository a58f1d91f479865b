import type { Paper } from './items'

/** A paper is seen when it stood on the screen this long, in milliseconds: longer than it takes to scroll past. */
const DWELL = 700
/** Papers are told of together. */
const EVERY = 3000

export interface Gaze {
  /** Watches these papers, those already seen aside. */
  follow(papers: readonly Paper[]): void
}

/**
 * Notices which papers were before the reader's eyes.
 * @param see told their keys, each once
 */
export function watchGaze(see: (papers: string[]) => void, signal: AbortSignal): Gaze {
  const keys = new Map<Element, string>()
  const seen = new Set<string>()
  const since = new Map<Element, number>()
  const waiting: string[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const observer = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting, time } of records) {
        if (!isIntersecting) leave(target, time)
        else if (!since.has(target)) since.set(target, time)
      }
      if (since.size > 0) later()
    },
    // Half of a title at the edge of the screen is not read.
    { rootMargin: '-8% 0px' },
  )

  function leave(target: Element, time: number): void {
    const from = since.get(target)
    since.delete(target)
    if (from === undefined || time - from < DWELL) return
    const key = keys.get(target)
    observer.unobserve(target)
    keys.delete(target)
    if (key === undefined || seen.has(key)) return
    seen.add(key)
    waiting.push(key)
  }

  function later(): void {
    timer ??= setTimeout(flush, EVERY)
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const now = performance.now()
    if (!document.hidden) for (const target of since.keys()) leave(target, now)
    if (waiting.length > 0) see(waiting.splice(0))
    if (since.size > 0 && !signal.aborted) later()
  }

  function stop(): void {
    const now = performance.now()
    for (const target of since.keys()) leave(target, now)
    if (waiting.length > 0) see(waiting.splice(0))
  }

  function watchAnew(target: Element): void {
    observer.unobserve(target)
    observer.observe(target)
  }

  window.addEventListener('pagehide', stop, { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) stop()
      // What stands on the screen counts anew from now.
      else for (const target of keys.keys()) watchAnew(target)
    },
    { signal },
  )
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer)
      observer.disconnect()
    },
    { once: true },
  )

  return {
    follow(papers) {
      const now = new Map(papers.map(({ row, key }) => [row.element, key]))
      for (const element of keys.keys()) {
        if (now.has(element)) continue
        observer.unobserve(element)
        keys.delete(element)
        since.delete(element)
      }
      for (const [element, key] of now) {
        if (keys.has(element) || seen.has(key)) continue
        keys.set(element, key)
        observer.observe(element)
      }
    },
  }
}
