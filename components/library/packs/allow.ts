import { browser } from 'wxt/browser'

/** Asks the reader's browser to let Gloss ask this origin. Call it first thing in answer to a click. */
export async function allow(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] })
}
