import { browser } from 'wxt/browser'
import { logOnce } from './log'
import { countInbox } from './store'

/** Writes on the toolbar's icon how many new papers of saved researchers wait; nothing for none. Never rejects. */
export async function showInboxCount(): Promise<void> {
  try {
    const count = await countInbox()
    await browser.action.setBadgeBackgroundColor({ color: '#2f56b0' })
    await browser.action.setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count) })
  } catch (error) {
    // The icon only counts what the popup lists.
    logOnce('inbox', error)
  }
}
