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
Element.prototype.scrollBy = () => {}
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
}
Object.defineProperty(navigator, 'storage', {
  configurable: true,
  value: {
    estimate: () => Promise.resolve({ usage: 3_400_000, quota: 10_000_000_000 }),
    persisted: () => Promise.resolve(true),
    persist: () => Promise.resolve(true),
  },
})

Object.defineProperty(navigator, 'locks', { configurable: true, value: lockManager() })

/** Locks that are granted at once and held until their work ends, as no two here want the same. */
function lockManager() {
  const held = new Set<string>()
  return {
    request: async (name: string, work: () => Promise<unknown>) => {
      held.add(name)
      return Promise.resolve(work()).finally(() => held.delete(name))
    },
    query: () => Promise.resolve({ held: Array.from(held, (name) => ({ name, mode: 'exclusive' })), pending: [] }),
  }
}

type Ended = (change: { id: number; state: { current: string } }) => void
const downloaded: string[] = []
const ended = new Set<Ended>()

/** Stands in for `wxt/browser`. */
export const browser = {
  ...fakeBrowser,
  permissions: {
    contains: () => Promise.resolve(false),
    request: () => Promise.resolve(false),
    remove: () => Promise.resolve(true),
    getAll: () => Promise.resolve({ permissions: [], origins: [] }),
  },
  action: { ...fakeBrowser.action, setBadgeText: () => Promise.resolve() },
  /** Names of the files that were saved without asking. */
  downloaded,
  downloads: {
    onChanged: {
      addListener: (listener: Ended) => void ended.add(listener),
      removeListener: (listener: Ended) => void ended.delete(listener),
    },
    download: ({ filename }: { filename: string }) => {
      const id = downloaded.push(filename)
      for (const listener of ended) listener({ id, state: { current: 'complete' } })
      return Promise.resolve(id)
    },
  },
  i18n: { getUILanguage: () => 'en-GB' },
  runtime: {
    ...fakeBrowser.runtime,
    getManifest: () => ({ version: '1.2.3' }),
    getURL: (path: string) => `chrome-extension://gloss${path}`,
  },
}
