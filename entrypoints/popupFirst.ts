import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { drawFirst } from '../components/popup/first/drawFirst'
import { handOver } from '../components/popup/first/handOver'

// One plain script, without React, Dexie and zod: popup.html has nothing to show before it ran.
export default defineUnlistedScript(() => handOver({ glance: drawFirst() }))
