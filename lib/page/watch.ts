import { isOurs } from './el'

/** Typesetters and loaders add these to a page all the time, and no row comes with them. */
const NO_ROW = /^(?:script|style|link|meta|svg|math|mjx-.*)$/

/** Reading may take a tenth of the page's time at most, however often the page changes. */
const SHARE = 10

export interface Watch {
  /** Runs our own writes so that they are not taken for the page's. */
  quietly(write: () => void): void
}

/**
 * Calls back once per animation frame in which the page's own elements or texts changed below `target`, or `target`
 * itself was replaced. Ends with `signal`.
 * @param changed reads the page; the longer that took, the longer until the next call
 */
export function watchChanges(target: Element, changed: () => void, signal: AbortSignal): Watch {
  let waiting = false
  let free = 0

  const observer = new MutationObserver(take)
  observer.observe(target, { childList: true, subtree: true, characterData: true })
  // A narrow target can be thrown away as a whole, which only its parent notices.
  if (target.parentElement) observer.observe(target.parentElement, { childList: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })

  function take(records: MutationRecord[]): void {
    if (!waiting && records.some(concerns)) schedule()
  }

  function schedule(): void {
    waiting = true
    const rest = free - performance.now()
    const frame = () => requestAnimationFrame(run)
    if (rest > 0) setTimeout(frame, rest)
    else frame()
  }

  function run(): void {
    waiting = false
    if (signal.aborted) return
    const begin = performance.now()
    changed()
    const end = performance.now()
    free = end + (end - begin) * SHARE
  }

  return {
    quietly(write) {
      take(observer.takeRecords())
      try {
        write()
      } finally {
        observer.takeRecords()
      }
    },
  }
}

function concerns({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target) || (target.parentNode && isOurs(target.parentNode))) return false
  if (type === 'characterData') return true
  return [...addedNodes, ...removedNodes].some(matters)
}

/** A removed badge matters: it is written again. One that a page's script puts elsewhere is noticed by its removal. */
function matters(node: Node): boolean {
  if (node.nodeType === 3) return (node.nodeValue ?? '').trim() !== ''
  if (node.nodeType !== 1) return false
  const element = node as Element
  return !NO_ROW.test(element.localName) && !/(?:^|\s)MathJax/.test(element.getAttribute('class') ?? '')
}
