import { browser } from 'wxt/browser'
import { logOnce } from './log'

/** Opens the page that says what Gloss is, once: after installing, not after an update. */
export function greetOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return
    browser.tabs
      .create({ url: browser.runtime.getURL('/welcome.html') })
      .catch((error: unknown) => logOnce('welcome', error))
  })
}
