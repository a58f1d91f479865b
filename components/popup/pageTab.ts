import { browser } from 'wxt/browser'

/** The tab under the popup. Knowing the active tab's number needs no permission. */
export async function pageTab(): Promise<number | undefined> {
  return tabInAddress() ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
}

/** `popup.html?tab=7` asks that tab: for the popup opened as a page of its own, where the active tab is itself. */
function tabInAddress(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab')
  return tab !== null && /^\d+$/.test(tab) ? Number(tab) : undefined
}
