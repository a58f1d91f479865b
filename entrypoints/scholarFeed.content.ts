import { defineContentScript } from 'wxt/utils/define-content-script'
import '../lib/page/badge.css'
import { startPage } from '../lib/page/start'
import { patternsOf } from '../lib/sites/site'
import { scholarFeedSites } from '../lib/sites/scholarFeedSites'

export default defineContentScript({
  matches: patternsOf(scholarFeedSites),
  runAt: 'document_end',
  main: (ctx) => startPage(scholarFeedSites, ctx.signal, true),
})
