import { vi } from 'vitest'

// The parts of a browser that jsdom does not have and pages are annotated with.

type Callback = (entries: { target: Element; boundingClientRect: DOMRect }[]) => void

/** Every observer that is now observing. */
export const intersectionObservers = new Set<FakeIntersectionObserver>()

/** An intersection observer that reports at once, or when the test says that the browser painted. */
export class FakeIntersectionObserver {
  /** Whether the test says when. */
  static patient = false
  readonly targets: Element[] = []
  readonly #callback: Callback

  constructor(callback: Callback) {
    this.#callback = callback
    intersectionObservers.add(this)
  }

  observe(target: Element): void {
    this.targets.push(target)
    if (!FakeIntersectionObserver.patient) queueMicrotask(() => intersectionObservers.has(this) && this.report())
  }

  disconnect(): void {
    intersectionObservers.delete(this)
  }

  report(): void {
    this.#callback(this.targets.map((target) => ({ target, boundingClientRect: target.getBoundingClientRect() })))
  }
}

vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver)

Object.defineProperty(HTMLElement.prototype, 'innerText', { configurable: true, get: () => '' })

Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList

if (typeof document !== 'undefined') document.elementsFromPoint ??= () => []

HTMLElement.prototype.showPopover ??= function show(this: HTMLElement) {
  this.dataset.open = ''
}
