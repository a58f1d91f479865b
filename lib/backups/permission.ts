import { browser } from 'wxt/browser'

const DOWNLOADS = { permissions: ['downloads' as const] }

/** Whether files may be saved without asking for each. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(DOWNLOADS)
}

/** Asks the reader, through the browser's own question. Call it at once in a click: browsers ask only then. */
export function askToDownload(): Promise<boolean> {
  return browser.permissions.request(DOWNLOADS)
}

/** Gives the permission back. */
export async function stopDownloads(): Promise<void> {
  await browser.permissions.remove(DOWNLOADS)
}
