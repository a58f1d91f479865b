import { defineContentScript } from 'wxt/utils/define-content-script'
import { startTriage } from '../lib/page/triage/start'
import '../lib/page/longLists.css'
import '../lib/page/triage/triage.css'
import { listingPatterns } from '../lib/sites/listingPatterns'

export default defineContentScript({
  matches: listingPatterns,
  runAt: 'document_idle',
  main: (ctx) => startTriage(ctx.signal),
})
