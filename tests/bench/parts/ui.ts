import type { Page } from 'playwright-core'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { fileWith } from '../../e2e/library.ts'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { importFile } from '../library.ts'
import type { Part } from '../part.ts'

const IN_POPUP = 2000
const IN_TABLE = 10_000
/** Frames of one fling through the table, and how far each goes, in pixels: thirty rows. */
const FRAMES = 120
const STEP = 1230

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
          'dropped frames of a fling',
          '',
          flings.map(({ dropped }) => dropped),
          0,
        ),
        figure(
          'longest frame',
          'ms',
          flings.map(({ longest }) => longest),
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
  /** From the beginning of the navigation, in milliseconds. */
  paint: number
  list: number
}

async function openPopup(browser: BenchBrowser): Promise<Opened> {
  const page = await browser.openOwn('popup.html')
  await page.waitForFunction(() => performance.getEntriesByName('gloss:list').length > 0)
  const opened = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    list: performance.getEntriesByName('gloss:list')[0]?.startTime ?? Number.NaN,
  }))
  await page.close()
  return opened
}

async function fling(browser: BenchBrowser): Promise<{ dropped: number; longest: number }> {
  const page = await browser.openOwn('library.html#researchers')
  await page.waitForSelector('[data-index="0"]', { timeout: 60_000 })
  const frames = await framesOf(page)
  await page.close()
  return { dropped: frames.filter((frame) => frame > 25).length, longest: Math.max(...frames) }
}

/** Scrolls in every frame. @returns how long each took, in milliseconds; at 60 a second, 16.7 when none is dropped */
function framesOf(page: Page): Promise<number[]> {
  return page.evaluate(
    ({ count, step }) =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.table-pane')
        const taken: number[] = []
        let last = 0
        const frame = (now: number) => {
          if (last > 0) taken.push(now - last)
          last = now
          if (taken.length === count || !pane) return resolve(taken)
          pane.scrollTop += step
          requestAnimationFrame(frame)
        }
        requestIdleCallback(() => requestAnimationFrame(frame))
      }),
    { count: FRAMES, step: STEP },
  )
}
