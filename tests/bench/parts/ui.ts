import type { CDPSession, Page } from 'playwright-core'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { fileWith } from '../../e2e/library.ts'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { importFile } from '../library.ts'
import type { Part } from '../part.ts'

const IN_POPUP = 2000
const IN_TABLE = 10_000
/** Frames of one fling through the table, and how far each goes, in pixels: five rows, 300 a second. */
const FRAMES = 120
const STEP = 205

export const ui: Part = {
  name: 'ui',
  says: `the popup with ${IN_POPUP} researchers, the table with ${IN_TABLE}`,
  async run({ runs }, say) {
    const browser = await launchBench()
    try {
      say(`${IN_POPUP} researchers …`)
      await fill(browser, IN_POPUP)
      const opened = await times(runs, () => openPopup(browser))
      say(`${IN_TABLE} researchers …`)
      await fill(browser, IN_TABLE)
      const flings = await times(runs, () => fling(browser))
      return [
        ...popupFigures(opened),
        figure(
          'main thread in a frame of a fling',
          'ms',
          flings.map(({ busy }) => busy),
          16.7,
        ),
        figure(
          'dropped frames of a fling',
          '',
          flings.map(({ dropped }) => dropped),
          0,
        ),
        figure(
          'dropped frames at rest',
          '',
          flings.map(({ atRest }) => atRest),
        ),
      ]
    } finally {
      await browser.close()
    }
  },
}

function popupFigures(opened: readonly Opened[]): Figure[] {
  const of = 'popup'
  const rows = IN_POPUP
  return [
    { of, rows, measure: 'an empty page of the extension', unit: 'ms', values: opened.map(({ floor }) => floor) },
    { of, rows, measure: 'main thread until the list', unit: 'ms', values: opened.map(({ busy }) => busy) },
    { of, rows, measure: 'first paint', unit: 'ms', values: opened.map(({ paint }) => paint), limit: 100 },
    { of, rows, measure: 'list painted', unit: 'ms', values: opened.map(({ list }) => list), limit: 100 },
  ]
}

function figure(measure: string, unit: Figure['unit'], values: number[], limit?: number): Figure {
  return { of: 'table of researchers', rows: IN_TABLE, measure, unit, values, limit }
}

/** The first of all pays for what the browser does once. */
async function times<T>(runs: number, measure: () => Promise<T>): Promise<T[]> {
  await measure()
  const all: T[] = []
  for (let run = 0; run < runs; run++) all.push(await measure())
  return all
}

async function fill(browser: BenchBrowser, size: number): Promise<void> {
  const page = await browser.openOwn('library.html#import')
  await importFile(page, fileWith('library.json', JSON.stringify(libraryOf(size))))
  await page.close()
}

interface Opened {
  /** From the beginning of the navigation, in milliseconds; of a page with a picture and nothing else, and of the popup. */
  floor: number
  paint: number
  list: number
  /** Processor time of the main thread. */
  busy: number
}

async function openPopup(browser: BenchBrowser): Promise<Opened> {
  const page = await browser.newPage()
  const session = await browser.context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(`chrome-extension://${browser.id}/icons/gloss.svg`)
  const floor = await paintOf(page)
  const before = await taskTime(session)
  await page.goto(`chrome-extension://${browser.id}/popup.html`)
  await page.waitForFunction(() => performance.getEntriesByName('gloss:list').length > 0)
  const busy = (await taskTime(session)) - before
  const list = await page.evaluate(() => performance.getEntriesByName('gloss:list')[0]?.startTime ?? Number.NaN)
  const paint = await paintOf(page)
  await page.close()
  return { floor, paint, list, busy }
}

async function paintOf(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
}

interface Fling {
  /** What script, style, layout and paint take of a frame, in milliseconds, whatever else the machine does. */
  busy: number
  /** Frames that came late, and how many do so on this machine while nothing scrolls. */
  dropped: number
  atRest: number
}

async function fling(browser: BenchBrowser): Promise<Fling> {
  const page = await browser.openOwn('library.html#researchers')
  await page.waitForSelector('[data-index="0"]', { timeout: 60_000 })
  const session = await browser.context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const atRest = await framesOf(page, 0)
  const before = await taskTime(session)
  const frames = await framesOf(page, STEP)
  const busy = ((await taskTime(session)) - before) / frames.length
  await page.close()
  return { busy, dropped: late(frames), atRest: late(atRest) }
}

const late = (frames: readonly number[]) => frames.filter((frame) => frame > 25).length

/** The processor time of the page's main thread so far, in milliseconds. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Scrolls by so much in every frame. @returns how long each took, in milliseconds; at 60 a second, 16.7 when none is dropped */
function framesOf(page: Page, step: number): Promise<number[]> {
  return page.evaluate(
    ({ count, by }) =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.table-pane')
        const taken: number[] = []
        let last = 0
        const frame = (now: number) => {
          if (last > 0) taken.push(now - last)
          last = now
          if (taken.length === count || !pane) return resolve(taken)
          pane.scrollTop += by
          requestAnimationFrame(frame)
        }
        requestIdleCallback(() => requestAnimationFrame(frame))
      }),
    { count: FRAMES, by: step },
  )
}
