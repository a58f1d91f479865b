import { defineContentScript } from 'wxt/utils/define-content-script'
import { saveFromMenu } from '../lib/page/menu'
import { offerSaving } from '../lib/page/save'
import { startPage } from '../lib/page/start'
import { scholarPeopleSites } from '../lib/sites/scholarPeopleSites'
import { patternsOf } from '../lib/sites/site'

export default defineContentScript({
  matches: patternsOf(scholarPeopleSites),
  runAt: 'document_end',
  main: (ctx) => {
    startPage(scholarPeopleSites, ctx.signal, offerSaving)
    saveFromMenu(scholarPeopleSites, ctx.signal)
  },
})
