import { defineContentScript } from 'wxt/utils/define-content-script'
import '../lib/page/badge.css'
import { startPage } from '../lib/page/start'
import { patternsOf } from '../lib/sites/site'
import { otherSites } from '../lib/sites/otherSites'

export default defineContentScript({
  matches: patternsOf(otherSites),
  runAt: 'document_end',
  main: (ctx) => startPage(otherSites, ctx.signal),
})
