import type { CDPSession, Page } from 'playwright-core'
import type { BenchBrowser } from './browser.ts'
import { until } from '../e2e/until.ts'
import type { Figure } from './figures.ts'

/** Milliseconds from the beginning of the navigation until the browser has painted; in turns, in the same run. */
interface Opened {
  /** A page of the extension with a picture and nothing else: what the browser itself takes. */
  floor: number
  /** Until the page has loaded: Chromium shows a popup's window then, and nothing before. */
  window: number
  /** The popup's first paint, its head, the first line of its list. */
  paint: number
  head: number
  list: number
  /** Until the popup can be used: React has taken over and everybody is read. */
  usable: number
  /** Processor time of the main thread until then. */
  busy: number
}

/** Opens the popup so often, as kept from the last time and with another order wanted than was kept. */
export async function popupFigures(browser: BenchBrowser, rows: number, runs: number): Promise<Figure[]> {
  // The first of all pays for what the browser does once.
  await openPopup(browser, '-savedAt')
  const kept: Opened[] = []
  const anew: Opened[] = []
  for (let run = 0; run < runs; run++) {
    const sort = run % 2 === 0 ? 'name' : '-savedAt'
    anew.push(await openPopup(browser, sort))
    kept.push(await openPopup(browser, sort))
  }
  return [...figuresOf('popup', kept, rows), ...figuresOf('popup, nothing kept', anew, rows)]
}

function figuresOf(of: string, opened: readonly Opened[], rows: number): Figure[] {
  const figure = (measure: string, key: keyof Opened, limit?: number): Figure => ({
    of,
    rows,
    measure,
    unit: 'ms',
    values: opened.map((one) => one[key]),
    limit,
  })
  return [
    figure('an empty page of the extension', 'floor'),
    figure('first paint', 'paint', 100),
    figure('page loaded: its window shows', 'window'),
    figure('head painted', 'head', 100),
    figure('list painted', 'list', 100),
    figure('everybody read', 'usable'),
    figure('main thread until then', 'busy'),
    {
      of,
      rows,
      measure: 'list painted, above the empty page',
      unit: 'ms',
      values: opened.map(({ list, floor }) => list - floor),
    },
  ]
}

async function openPopup(browser: BenchBrowser, sort: string): Promise<Opened> {
  const page = await browser.newPage()
  const session = await browser.context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`chrome-extension://${browser.id}/icons/gloss.svg`)
  const floor = await firstPaint(page)
  await page.evaluate((order) => localStorage.setItem('gloss.popupSort', order), sort)
  await page.close()

  // A tab of its own, as the floor had: the browser begins a process for either.
  const popup = await browser.newPage()
  const counting = await browser.context.newCDPSession(popup)
  await counting.send('Performance.enable', { timeDomain: 'threadTicks' })
  await popup.goto(`chrome-extension://${browser.id}/popup.html`)
  const usable = await popup.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const [mark] = performance.getEntriesByName('gloss:everybody')
          if (mark) resolve(mark.startTime)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  const busy = await taskTime(counting)
  const [paint, head, list] = [await firstPaint(popup), await painted(popup, 'frame'), await painted(popup, 'list')]
  const loaded = await popup.evaluate(
    () =>
      (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.loadEventStart ?? Number.NaN,
  )
  await until('what the popup shows first to be kept', async () => (await popup.evaluate(isKept, sort)) || undefined)
  await popup.close()
  return { floor, window: loaded, paint, head, list, usable, busy }
}

/** When the browser first painted an element that the page has it time. */
function painted(page: Page, what: string): Promise<number> {
  return page.evaluate(
    (identifier) =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((seen, observer) => {
          const entry = (seen.getEntries() as (PerformanceEntry & { identifier: string; renderTime: number })[]).find(
            (one) => one.identifier === `gloss:${identifier}`,
          )
          if (!entry) return
          observer.disconnect()
          resolve(entry.renderTime)
        }).observe({ type: 'element', buffered: true })
      }),
    what,
  )
}

/** Runs in the page: whether what the popup shows first is kept for next time, in this order and of the library as it is. */
async function isKept(sort: string): Promise<boolean> {
  const answer = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const db = await answer(indexedDB.open('gloss'))
  const stores = db.transaction(['settings', 'meta'])
  const [kept, now]: [{ value: { sort: string; revision: number } } | undefined, { value: number } | undefined] =
    await Promise.all([
      answer(stores.objectStore('settings').get('glance')),
      answer(stores.objectStore('meta').get('revision')),
    ])
  db.close()
  return kept?.value.sort === sort && kept.value.revision === now?.value
}

async function firstPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
}

/** The processor time of the page's main thread so far, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}
