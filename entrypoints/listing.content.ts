import { defineContentScript } from 'wxt/utils/define-content-script'
import { startPage } from '../lib/page/start'
import { sites } from '../lib/sites'

export default defineContentScript({
  matches: [...new Set(sites.flatMap((site) => site.matches))],
  runAt: 'document_end',
  main: (ctx) => startPage(ctx.signal),
})
