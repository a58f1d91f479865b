import { defineContentScript } from 'wxt/utils/define-content-script'
import { startCompanion } from '../lib/page/companion'
import { sites } from '../lib/sites'
import { patternsOf } from '../lib/sites/site'

export default defineContentScript({
  matches: patternsOf(sites),
  runAt: 'document_idle',
  main: (ctx) => startCompanion(ctx.signal),
})
