import { vi } from 'vitest'

// The parts of a browser that jsdom does not have and pages are annotated with.

type Callback = (entries: { target: Element; isIntersecting: boolean }[]) => void

/** Every observer that is now observing. */
export const intersectionObservers = new Set<FakeIntersectionObserver>()

/** An intersection observer that reports when the test says so. */
export class FakeIntersectionObserver {
  readonly targets: Element[] = []
  readonly #callback: Callback

  constructor(callback: Callback) {
    this.#callback = callback
    intersectionObservers.add(this)
  }

  observe(target: Element): void {
    this.targets.push(target)
  }

  disconnect(): void {
    intersectionObservers.delete(this)
  }

  /** The browser painted, with these targets on the screen. */
  report(seen: readonly Element[]): void {
    this.#callback(this.targets.map((target) => ({ target, isIntersecting: seen.includes(target) })))
  }
}

vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver)

Object.defineProperty(HTMLElement.prototype, 'innerText', { configurable: true, get: () => '' })

Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList

HTMLElement.prototype.showPopover ??= function show(this: HTMLElement) {
  this.dataset.open = ''
}
