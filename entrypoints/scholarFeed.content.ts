import { defineContentScript } from 'wxt/utils/define-content-script'
import { saveFromMenu } from '../lib/page/menu'
import { offerSaving } from '../lib/page/save'
import { startPage } from '../lib/page/start'
import { scholarFeedSites } from '../lib/sites/scholarFeedSites'
import { patternsOf } from '../lib/sites/site'

export default defineContentScript({
  matches: patternsOf(scholarFeedSites),
  runAt: 'document_end',
  main: (ctx) => {
    startPage(scholarFeedSites, ctx.signal, offerSaving)
    saveFromMenu(scholarFeedSites, ctx.signal)
  },
})
