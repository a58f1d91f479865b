import type { Page } from 'playwright-core'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { fileWith } from '../../e2e/library.ts'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { importFile } from '../library.ts'
import type { Part } from '../part.ts'
import { popupFigures, taskTime } from '../popup.ts'

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
      const popup = await popupFigures(browser, IN_POPUP, runs)
      say(`${IN_TABLE} researchers …`)
      await fill(browser, IN_TABLE)
      const flings = await times(runs, () => fling(browser))
      return [
        ...popup,
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
