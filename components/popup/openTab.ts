import type { MouseEvent } from 'react'
import { browser } from 'wxt/browser'
import { logOnce } from '../../lib/log'

/** Opens a page of the library in a tab and puts the popup away. @param route what follows the `#` */
export function openTab(route: string): void {
  void open(browser.runtime.getURL(`/library.html#${route}`))
}

/** For a link in the popup: a plain click opens a tab in front; a click with a key does what the browser does. */
export function openInTab(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  void open(event.currentTarget.href)
}

async function open(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url })
    window.close()
  } catch (error) {
    logOnce('popup', error)
  }
}
