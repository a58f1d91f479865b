import { useEffect, useState } from 'react'
import { sendMessage } from '../../lib/messages'
import type { PageStatus } from '../../lib/model/reading'
import { pageTab } from './pageTab'

/** What the page under the popup came to; `none` where Gloss has nothing to read; undefined until it has answered. */
export type PageAnswer = PageStatus | 'none' | undefined

/** Asks the tab's listing script once. */
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
    const tabId = await pageTab()
    if (tabId === undefined) return 'none'
    const status: PageStatus | undefined = await sendMessage('pageStatus', undefined, tabId)
    return status ?? 'none'
  } catch {
    // No listing script in that tab ("Receiving end does not exist"): this is how most pages answer.
    return 'none'
  }
}
