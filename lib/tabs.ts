import { browser } from 'wxt/browser'
import { sendMessage } from './messages'

/**
 * Sends a message to every tab that runs Gloss. Needs no permission: tab ids are given to every extension, addresses are
 * not, and tabs without Gloss do not answer.
 */
export async function tellTabs(message: 'libraryChanged'): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : sendMessage(message, undefined, id))))
}
