import { bisect } from '../../bisect'
import type { Paper } from './items'

/** A paper is seen when it stood on the screen this long, in milliseconds: longer than it takes to scroll past. */
const DWELL = 700
/** How often is looked while the reader scrolls. */
const AGAIN = 200
/** Papers are told of together. */
const EVERY = 3000
/** Half of a title at the edge of the screen is not read: so much of the screen's height is left out at either end. */
const EDGE = 0.08

type Watched = Pick<Paper, 'row' | 'key'>

export interface Gaze {
  /**
   * Watches these papers.
   * @param papers as they stand on the page
   * @param known whether a paper was seen on an earlier visit
   */
  follow<Of extends Watched>(papers: readonly Of[], known: (paper: Of) => boolean): void
}

/**
 * Notices which papers were before the reader's eyes. Looks when something moved: an observer of two thousand rows would
 * have the browser look for each of them in every frame.
 * @param see told their keys, each once
 */
export function watchGaze(see: (papers: string[]) => void, signal: AbortSignal): Gaze {
  let papers: readonly Watched[] = []
  const seen = new Set<string>()
  /** Since when what is on the screen has been there. */
  let since = new Map<string, number>()
  const waiting: string[] = []
  let looking: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setTimeout> | undefined

  function look(): void {
    looking = undefined
    if (signal.aborted || document.hidden) return
    const now = performance.now()
    const before = since
    since = new Map()
    for (const { key } of onScreen(papers)) {
      const from = before.get(key) ?? now
      if (now - from >= DWELL) notice(key)
      else if (!seen.has(key)) since.set(key, from)
    }
    if (since.size > 0) later(Math.max(AGAIN, Math.min(...since.values()) + DWELL - now))
  }

  function notice(key: string): void {
    if (seen.has(key)) return
    seen.add(key)
    waiting.push(key)
    telling ??= setTimeout(flush, EVERY)
  }

  function later(wait = AGAIN): void {
    looking ??= setTimeout(look, wait)
  }

  function flush(): void {
    clearTimeout(telling)
    telling = undefined
    if (waiting.length > 0) see(waiting.splice(0))
  }

  /** The reader looks away: what they had before their eyes long enough counts, the rest counts anew. */
  function stop(): void {
    const now = performance.now()
    for (const [key, from] of since) if (now - from >= DWELL) notice(key)
    since.clear()
    flush()
  }

  function moved(): void {
    // The next look was put off until something rests long enough: now something else may be on the screen.
    clearTimeout(looking)
    looking = undefined
    later()
  }

  let last = 0
  function scrolled(): void {
    const now = performance.now()
    if (looking !== undefined && now - last < AGAIN) return
    last = now
    moved()
  }

  window.addEventListener('scroll', scrolled, { signal, passive: true })
  window.addEventListener('resize', moved, { signal })
  window.addEventListener('pagehide', stop, { signal })
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : moved()), { signal })
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(looking)
      clearTimeout(telling)
    },
    { once: true },
  )

  return {
    follow(next, known) {
      papers = next
      for (const paper of next) if (known(paper)) seen.add(paper.key)
      moved()
    },
  }
}

/** The papers on the screen. They stand below one another, so that few are looked at; reads layout. */
function onScreen(papers: readonly Watched[]): Watched[] {
  const edge = window.innerHeight * EDGE
  const foot = window.innerHeight - edge
  const boxOf = ({ row }: Watched) => row.element.getBoundingClientRect()
  const from = bisect(papers.length, (at) => boxOf(papers[at]!).bottom > edge)
  const found: Watched[] = []
  for (const paper of papers.slice(from)) {
    const { top, bottom } = boxOf(paper)
    if (top >= foot) break
    if (bottom > top && !paper.row.element.hasAttribute('hidden')) found.push(paper)
  }
  return found
}
