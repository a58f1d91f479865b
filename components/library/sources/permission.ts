import { browser } from 'wxt/browser'
import type { RemoteSource } from '../../../lib/sources/source'

/** Asks the reader's browser to let Gloss ask this source's host. Call it first thing in answer to a click. */
export function askFor({ origin }: RemoteSource): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] })
}

export function giveBack({ origin }: RemoteSource): Promise<boolean> {
  return browser.permissions.remove({ origins: [origin] })
}
