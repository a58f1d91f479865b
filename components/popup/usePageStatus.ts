import { useEffect, useState } from 'react'
import { browser } from 'wxt/browser'
import { sendMessage } from '../../lib/messages'
import type { PageStatus } from '../../lib/model/reading'

/** What the page under the popup came to; `none` where Gloss has nothing to read; undefined until it has answered. */
export type PageAnswer = PageStatus | 'none' | undefined

/** Asks the tab's listing script once. Knowing the active tab's number needs no permission. */
export function usePageStatus(): PageAnswer {
  const [answer, setAnswer] = useState<PageAnswer>()
  useEffect(() => {
    let left = false
    void askPage().then((status) => {
      if (!left) setAnswer(status)
    })
    return () => {
      left = true
    }
  }, [])
  return answer
}

async function askPage(): Promise<PageStatus | 'none'> {
  try {
    const tabId = tabInAddress() ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id
    if (tabId === undefined) return 'none'
    const status: PageStatus | undefined = await sendMessage('pageStatus', undefined, tabId)
    return status ?? 'none'
  } catch {
    // No listing script in that tab ("Receiving end does not exist"): this is how most pages answer.
    return 'none'
  }
}

/** `popup.html?tab=7` asks that tab: for the popup opened as a page of its own, where the active tab is itself. */
function tabInAddress(): number | undefined {
  const tab = new URLSearchParams(location.search).get('tab')
  return tab !== null && /^\d+$/.test(tab) ? Number(tab) : undefined
}
