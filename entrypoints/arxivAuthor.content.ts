import { defineContentScript } from 'wxt/utils/define-content-script'
import { saveFromMenu } from '../lib/page/menu'
import { offerSaving } from '../lib/page/save'
import { startPage } from '../lib/page/start'
import { arxivAuthor } from '../lib/sites/arxivAuthor'
import { patternsOf } from '../lib/sites/site'

export default defineContentScript({
  matches: patternsOf([arxivAuthor]),
  runAt: 'document_end',
  main: (ctx) => {
    startPage([arxivAuthor], ctx.signal, offerSaving)
    saveFromMenu([arxivAuthor], ctx.signal)
  },
})
