import { vi } from 'vitest'

// The parts of a browser that jsdom does not have and pages are annotated with.

type Callback = (entries: { target: Element; boundingClientRect: DOMRect; isIntersecting: boolean }[]) => void

/** Every observer that is now observing. */
export const intersectionObservers = new Set<FakeIntersectionObserver>()

/** An intersection observer that reports at once, or when the test says that the browser painted. */
export class FakeIntersectionObserver {
  /** Whether the test says when. */
  static patient = false
  /** Whether what is observed is near the screen. */
  static near = true
  readonly targets: Element[] = []
  readonly #callback: Callback

  /** Around the screen; none where only the screen itself counts. */
  readonly margin: string | undefined

  constructor(callback: Callback, options?: { rootMargin?: string }) {
    this.#callback = callback
    this.margin = options?.rootMargin
    intersectionObservers.add(this)
  }

  observe(target: Element): void {
    this.targets.push(target)
    if (!FakeIntersectionObserver.patient) queueMicrotask(() => intersectionObservers.has(this) && this.report())
  }

  unobserve(target: Element): void {
    const at = this.targets.indexOf(target)
    if (at >= 0) this.targets.splice(at, 1)
  }

  disconnect(): void {
    intersectionObservers.delete(this)
  }

  report(): void {
    const isIntersecting = FakeIntersectionObserver.near
    this.#callback(
      this.targets.map((target) => ({ target, boundingClientRect: target.getBoundingClientRect(), isIntersecting })),
    )
  }
}

vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver)

Object.defineProperty(HTMLElement.prototype, 'innerText', { configurable: true, get: () => '' })

Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList

if (typeof document !== 'undefined') document.elementsFromPoint ??= () => []

HTMLElement.prototype.showPopover ??= function show(this: HTMLElement) {
  this.dataset.open = ''
}
