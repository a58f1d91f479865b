import type { CDPSession, Page } from 'playwright-core'
import type { BenchBrowser } from './browser.ts'
import type { Figure } from './figures.ts'

/** Frames of one fling, and how far each goes, in pixels: five rows, 300 a second. */
const FRAMES = 120
const STEP = 205
/** A row's height in pixels, and more rows than a window shows. */
const ROW = 41
const SEEN = 40
/** A frame that took longer than this was late for the next one, at 60 a second. */
const LATE = 25

/** What the main thread does in a frame, in milliseconds, and how many frames came late. */
interface Fling {
  dropped: number
  all: number
  script: number
  style: number
  layout: number
}

/**
 * Flings through the table, through as many rows as a fling passes that all stand there already, through a pane of the same
 * size with nothing in it, and through nothing: in turns, in the same run.
 */
export async function flingFigures(browser: BenchBrowser, rows: number, runs: number): Promise<Figure[]> {
  const taken: { table: Fling; standing: Fling; empty: Fling; rest: Fling }[] = []
  for (let run = 0; run <= runs; run++) {
    const page = await browser.openOwn('library.html#researchers')
    await page.waitForSelector('[data-index="0"]', { timeout: 60_000 })
    const rest = await fling(browser, page, 0)
    const table = await fling(browser, page, STEP)
    await page.evaluate(standingRows, (FRAMES * STEP) / ROW + SEEN)
    const standing = await fling(browser, page, STEP)
    await page.evaluate(emptyPane)
    const empty = await fling(browser, page, STEP)
    await page.close()
    // The first of all pays for what the browser does once.
    if (run > 0) taken.push({ table, standing, empty, rest })
  }
  const of = 'table of researchers'
  const figure = (measure: string, unit: Figure['unit'], values: number[], limit?: number): Figure => ({
    of,
    rows,
    measure,
    unit,
    values,
    limit,
  })
  const late = (pick: (one: (typeof taken)[number]) => Fling) => taken.map((one) => pick(one).dropped)
  const inFrame = (key: keyof Fling) => taken.map(({ table }) => table[key])
  return [
    figure(
      'dropped frames of a fling',
      '',
      late(({ table }) => table),
      0,
    ),
    figure(
      'dropped frames, rows that stand there',
      '',
      late(({ standing }) => standing),
    ),
    figure(
      'dropped frames, nothing in the pane',
      '',
      late(({ empty }) => empty),
    ),
    figure(
      'dropped frames at rest',
      '',
      late(({ rest }) => rest),
    ),
    figure('main thread in a frame', 'ms', inFrame('all'), 16.7),
    figure('of it script', 'ms', inFrame('script')),
    figure('of it style', 'ms', inFrame('style')),
    figure('of it layout', 'ms', inFrame('layout')),
    figure(
      'main thread, rows that stand there',
      'ms',
      taken.map(({ standing }) => standing.all),
    ),
    figure(
      'main thread, nothing in the pane',
      'ms',
      taken.map(({ empty }) => empty.all),
    ),
  ]
}

async function fling(browser: BenchBrowser, page: Page, step: number): Promise<Fling> {
  const session = await browser.context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await metrics(session)
  const frames = await framesOf(page, step)
  const after = await metrics(session)
  await session.detach()
  const of = (name: string) => (1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0))) / frames.length
  return {
    dropped: frames.filter((frame) => frame > LATE).length,
    all: of('TaskDuration'),
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
  }
}

async function metrics(session: CDPSession): Promise<Map<string, number>> {
  const { metrics: all } = await session.send('Performance.getMetrics')
  return new Map(all.map(({ name, value }) => [name, value]))
}

/** Runs in the page: the same pane with so many rows, copies of those it had. Nobody draws the table any more. */
function standingRows(count: number): void {
  const pane = document.querySelector<HTMLElement>('.table-pane')
  const copy = pane?.cloneNode(true) as HTMLElement | undefined
  const body = copy?.querySelector('tbody')
  if (!pane || !copy || !body) return
  copy.style.height = `${pane.clientHeight}px`
  const rows = [...body.children]
  body.style.padding = '0'
  body.replaceChildren(...Array.from({ length: count }, (_, at) => rows[at % rows.length]?.cloneNode(true) ?? ''))
  document.body.replaceChildren(copy)
}

/** Runs in the page: the same pane, as high, with nothing in it. Nobody draws the table any more. */
function emptyPane(): void {
  const pane = document.querySelector<HTMLElement>('.table-pane')
  const copy = pane?.cloneNode() as HTMLElement | undefined
  if (!pane || !copy) return
  const tall = document.createElement('div')
  tall.style.height = `${pane.scrollHeight}px`
  copy.append(tall)
  copy.style.height = `${pane.clientHeight}px`
  document.body.replaceChildren(copy)
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
