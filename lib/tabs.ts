import { browser } from 'wxt/browser'
import { sendMessage } from './messages'
import type { RuleDraft } from './messages'
import type { View } from './model/triage'

/** What tabs are told of, and with which words. */
interface Told {
  libraryChanged: undefined
  viewChanged: { group: string; view: View }
  ruleDrafted: RuleDraft
  dismissedElsewhere: { paper: string; dismissed: boolean }
}

/**
 * Sends a message to every tab that runs Gloss. Needs no permission: tab ids are given to every extension, addresses are
 * not, and tabs without Gloss do not answer.
 * @param except the tab that knows already
 */
export async function tellTabs<Name extends keyof Told>(
  message: Name,
  ...[data, except]: Told[Name] extends undefined ? [] : [data: Told[Name], except: number | undefined]
): Promise<void> {
  const send = sendMessage as (name: Name, data: Told[Name] | undefined, tab: number) => Promise<unknown>
  const tabs = await browser.tabs.query({})
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined || id === except ? undefined : send(message, data, id))),
  )
}
