import { browser } from 'wxt/browser'

/** What the browser says of the place the library lives in. */
export interface StorageFacts {
  /** Bytes; absent where the browser does not tell. */
  used?: number
  /** Bytes that may be used in all. */
  quota?: number
  /**
   * Whether the browser promises not to clear it when the disk fills up. In Chromium that is the permission
   * `unlimitedStorage`, which exempts from eviction while `persisted()` goes on saying no; in Firefox `persisted()`.
   */
  kept: boolean
}

export async function storageFacts(): Promise<StorageFacts> {
  const [{ usage, quota }, persisted, unlimited] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
    browser.permissions.contains({ permissions: ['unlimitedStorage'] }),
  ])
  return { used: usage, quota, kept: persisted || unlimited }
}

/** Asks the browser to keep the library. With `unlimitedStorage` no browser asks the reader about it. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage.persisted()) || (await navigator.storage.persist())
}
