import { defineContentScript } from 'wxt/utils/define-content-script'
import '../lib/page/badge.css'
import { startPage } from '../lib/page/start'
import { patternsOf } from '../lib/sites/site'
import { scholarSites } from '../lib/sites/scholarSites'

export default defineContentScript({
  matches: patternsOf(scholarSites),
  runAt: 'document_end',
  main: (ctx) => startPage(scholarSites, ctx.signal),
})
