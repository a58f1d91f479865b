import { defineContentScript } from 'wxt/utils/define-content-script'
import '../lib/page/badge.css'
import { startPage } from '../lib/page/start'
import { patternsOf } from '../lib/sites/site'
import { arxivAuthor } from '../lib/sites/arxivAuthor'

export default defineContentScript({
  matches: patternsOf([arxivAuthor]),
  runAt: 'document_end',
  main: (ctx) => startPage([arxivAuthor], ctx.signal, true),
})
