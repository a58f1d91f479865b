import { defineContentScript } from 'wxt/utils/define-content-script'
import '../lib/page/badge.css'
import { startPage } from '../lib/page/start'
import { patternsOf } from '../lib/sites/site'
import { scholarPeopleSites } from '../lib/sites/scholarPeopleSites'

export default defineContentScript({
  matches: patternsOf(scholarPeopleSites),
  runAt: 'document_end',
  main: (ctx) => startPage(scholarPeopleSites, ctx.signal, true),
})
