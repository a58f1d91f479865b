import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

// The parts of a browser that jsdom and the fake extension API lack, and our pages are drawn with.

class Still {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', Still)
vi.stubGlobal('IntersectionObserver', Still)
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: query.includes('min-width'),
  addEventListener() {},
  removeEventListener() {},
}))
vi.stubGlobal('scrollTo', () => {})
vi.stubGlobal('scrollBy', () => {})
Element.prototype.scrollIntoView = () => {}

/** Stands in for `wxt/browser`. */
export const browser = {
  ...fakeBrowser,
  i18n: { getUILanguage: () => 'en-GB' },
  runtime: {
    ...fakeBrowser.runtime,
    getManifest: () => ({ version: '1.2.3' }),
    getURL: (path: string) => `chrome-extension://gloss${path}`,
  },
}
