import { defineContentScript } from 'wxt/utils/define-content-script'
import { saveFromMenu } from '../lib/page/menu'
import { offerSaving } from '../lib/page/save'
import { startPage } from '../lib/page/start'
import { peopleSites } from '../lib/sites/peopleSites'
import { patternsOf } from '../lib/sites/site'

export default defineContentScript({
  matches: patternsOf(peopleSites),
  runAt: 'document_end',
  main: (ctx) => {
    startPage(peopleSites, ctx.signal, offerSaving)
    saveFromMenu(peopleSites, ctx.signal)
  },
})
