import { useEffect, useState } from 'react'
import { sendMessage } from '../../lib/messages'
import type { PagePapers } from '../../lib/messages'
import { pageTab } from './pageTab'

/** The papers on the page under the popup, and how many requests it takes to ask for them. */
export interface PageOffer {
  papers: PagePapers
  requests: number
}

/** Asks the tab once; undefined until it has answered, and where it lists no paper with an arXiv id. */
export function usePagePapers(): PageOffer | undefined {
  const [offer, setOffer] = useState<PageOffer>()
  useEffect(() => {
    let left = false
    void ask().then((found) => {
      if (!left) setOffer(found)
    })
    return () => {
      left = true
    }
  }, [])
  return offer
}

async function ask(): Promise<PageOffer | undefined> {
  try {
    const tab = await pageTab()
    const papers: PagePapers | undefined =
      tab === undefined ? undefined : await sendMessage('pagePapers', undefined, tab)
    if (!papers || papers.screen.length + papers.rest.length === 0) return undefined
    return { papers, requests: await sendMessage('countRequests', papers) }
  } catch {
    // No script of ours in that tab: this is how most pages answer.
    return undefined
  }
}
