import type { CDPSession } from 'playwright-core'
import { z } from 'zod'
import type { BenchBrowser } from './browser.ts'
import { open } from './load.ts'

const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ data: z.object({ url: z.string().optional() }).optional() }).optional(),
})
type TraceEvent = z.infer<typeof eventSchema>

/** What the page's main thread did in a load; milliseconds. */
export interface Traced {
  /** The longest task from when the extension began until two frames after its badges. */
  longestTask: number
  /** The longest stretch in which the extension's own code ran, with what the browser did for it at once. */
  longestScript: number
}

const CATEGORIES = ['devtools.timeline', 'toplevel', 'blink.user_timing']

/** Loads a page in a new tab and watches what its main thread does. */
export async function trace(browser: BenchBrowser, url: string): Promise<Traced> {
  const control = await browser.context.browser()?.newBrowserCDPSession()
  if (!control) throw new Error('This browser cannot be traced.')
  const events = await recorded(control, async () => {
    const page = await open(browser, url)
    await page.close()
  })
  await control.detach()
  return measured(events)
}

async function recorded(control: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  control.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const read = eventSchema.safeParse(one)
      if (read.success) events.push(read.data)
    }
  })
  await control.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } })
  await act()
  const complete = new Promise<void>((resolve) => control.once('Tracing.tracingComplete', () => resolve()))
  await control.send('Tracing.end')
  await complete
  return events
}

function measured(events: readonly TraceEvent[]): Traced {
  const start = events.find(({ name }) => name === 'gloss:start')
  if (!start) throw new Error('gloss:start is not in the trace.')
  const ofThread = events.filter(({ pid, tid, ts, dur = 0 }) => {
    return pid === start.pid && tid === start.tid && ts + dur >= start.ts
  })
  const longest = (fits: (event: TraceEvent) => boolean) =>
    Math.max(0, ...ofThread.filter((event) => event.ph === 'X' && fits(event)).map(({ dur = 0 }) => dur / 1000))
  return {
    longestTask: longest(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
    longestScript: longest(({ args }) => args?.data?.url?.startsWith('chrome-extension:') === true),
  }
}
