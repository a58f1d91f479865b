import { defineContentScript } from 'wxt/utils/define-content-script'
import '../lib/page/badge.css'
import { startPage } from '../lib/page/start'
import { patternsOf } from '../lib/sites/site'
import { arxivSites } from '../lib/sites/arxivSites'

export default defineContentScript({
  matches: patternsOf(arxivSites),
  runAt: 'document_end',
  main: (ctx) => startPage(arxivSites, ctx.signal),
})
