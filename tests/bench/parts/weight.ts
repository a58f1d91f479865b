import type { CDPSession } from 'playwright-core'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { fillLibrary } from '../library.ts'
import { bareUrl, floorUrl, listings } from '../listings.ts'
import { isWhole, open } from '../load.ts'
import type { Part } from '../part.ts'
import { trace } from '../tracing.ts'
import type { Traced } from '../tracing.ts'

const SIZE = 10_000
const MB = 2 ** 20

export const weight: Part = {
  name: 'weight',
  says: 'what the long listing weighs: its longest task, and memory above the same page without Gloss',
  async run({ runs }, say) {
    const listing = listings().find(({ rows }) => rows === 2000)
    if (!listing) throw new Error('There is no long listing.')
    const browser = await launchBench()
    try {
      for (const url of [listing.url, floorUrl(listing), bareUrl(listing)]) browser.answer(url, listing.html)
      await fillLibrary(browser, [listing], SIZE)
      const ours: Traced[] = []
      const floors: Traced[] = []
      const above: number[] = []
      await open(browser, listing.url).then((page) => page.close())
      for (let run = 0; run < runs; run++) {
        floors.push(await trace(browser, floorUrl(listing)))
        ours.push(await trace(browser, listing.url))
        above.push((await held(browser, listing.url)) - (await held(browser, bareUrl(listing))))
      }
      say(`${runs} loads each`)
      return figuresOf(listing.name, ours, floors, above)
    } finally {
      await browser.close()
    }
  },
}

/** What a page's script engine and document hold after everything unneeded was thrown away, in MB. */
async function held(browser: BenchBrowser, url: string): Promise<number> {
  const page = await browser.newPage()
  await page.goto(url)
  if (!url.includes('bare.example')) await page.waitForFunction(() => document.documentElement.dataset.gloss === 'done')
  await page.waitForFunction(isWhole)
  await page.waitForLoadState('networkidle')
  const session = await browser.context.newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const bytes = await usage(session)
  await page.close()
  return bytes / MB
}

async function usage(session: CDPSession): Promise<number> {
  const heap: { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number } =
    await session.send('Runtime.getHeapUsage')
  return heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0)
}

function figuresOf(of: string, ours: readonly Traced[], floors: readonly Traced[], above: readonly number[]): Figure[] {
  const ms = (who: string, measure: string, values: readonly number[], limit?: number): Figure => ({
    of: `${of} · ${who}`,
    measure,
    unit: 'ms',
    values,
    limit,
  })
  return [
    ms(
      'floor',
      'longest task of the page',
      floors.map((one) => one.longestTask),
    ),
    ms(
      'Gloss',
      'longest task of the page',
      ours.map((one) => one.longestTask),
    ),
    ms(
      'floor',
      'longest stretch of own script',
      floors.map((one) => one.longestScript),
    ),
    ms(
      'Gloss',
      'longest stretch of own script',
      ours.map((one) => one.longestScript),
      50,
    ),
    { of, measure: 'memory above the page without Gloss', unit: 'MB', values: above, limit: 6 },
  ]
}
