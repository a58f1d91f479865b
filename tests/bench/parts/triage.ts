import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { launchBench } from '../browser.ts'
import type { BenchBrowser } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { fillLibrary } from '../library.ts'
import { bareUrl, listings } from '../listings.ts'
import { open } from '../load.ts'
import type { Part } from '../part.ts'

/** What one sort, filter or restore came to, in milliseconds. */
interface Play {
  /** Gloss's own script. */
  own: number
  /** The main thread's time of a processor: script, and what the browser made of it. */
  thread: number
  /** Until the last row was in place. */
  settled: number
  /** The longest task meanwhile; 0 where none took more than 50 ms. */
  longest: number
  /** How far the reader's row moved on the screen, in pixels. */
  moved: number
}

type Action = 'sort' | 'filter' | 'restore'
const ACTIONS: readonly Action[] = ['sort', 'filter', 'restore']
/** The reader clears the view again, so that the next run begins with the page as it is. Not measured. */
const CLEAR = ['unfilter', 'unsort'] as const

export const triage: Part = {
  name: 'triage',
  says: 'sorting, filtering and restoring 2,000 scored rows, the reader in the middle of the page',
  async run({ runs }, say) {
    const listing = listings().find(({ rows }) => rows === 2000)!
    const browser = await launchBench()
    try {
      for (const url of [listing.url, bareUrl(listing)]) browser.answer(url, listing.html)
      await fillLibrary(browser, [listing], 10_000)
      const plays: Record<Action, Play[]> = { sort: [], filter: [], restore: [] }
      const floors: Floors = { load: [], sort: [], filter: [], restore: [] }
      const atNeed: Floors = { load: [], sort: [], filter: [], restore: [] }
      browser.answer(`${bareUrl(listing)}/at-need`, withStyle(listing.html))
      for (let run = 0; run < runs; run++) {
        await floorRun(browser, bareUrl(listing), floors)
        await floorRun(browser, `${bareUrl(listing)}/at-need`, atNeed)
        const page = await open(browser, listing.url)
        await page.locator('gloss-bar').waitFor({ state: 'attached' })
        const metrics = await metricsOf(page)
        for (const action of ACTIONS) plays[action].push(await play(page, metrics, action))
        for (const action of CLEAR) await play(page, metrics, action)
        await forgotten(browser)
        await page.close()
        const told = (of: Record<Action, Play[]>) =>
          ACTIONS.map((action) => {
            const { own, thread, longest } = of[action].at(-1)!
            return `${action} ${[own, thread, longest].map(Math.round).join('/')}`
          }).join(', ')
        say(
          `run ${run + 1} (script/thread/longest, ms): ${told(plays)}; floor ${told(floors)}; at need ${told(atNeed)}`,
        )
      }
      return [
        loading('loading 2,000 rows without any extension', floors),
        loading('the same, far rows laid out at need', atNeed),
        ...ACTIONS.flatMap((action) => [
          ...figuresOf(`${action}, 2,000 rows`, plays[action], true),
          ...figuresOf(`${action}, a bare script, one task`, floors[action], false),
          ...figuresOf(`${action}, the same, far rows laid out at need`, atNeed[action], false),
        ]),
      ]
    } finally {
      await browser.close()
    }
  },
}

/** What a bare script costs on the page, and the page itself. */
type Floors = Record<Action, Play[]> & { load: number[] }

/** The page with far rows laid out at need, which Gloss does not do: it shows what layout costs. */
function withStyle(html: string): string {
  const css = readFileSync(join(import.meta.dirname, '../floor/atNeed.css'), 'utf8')
  return html.replace('</head>', `<style>${css}</style></head>`)
}

/** How much time of a processor the page's main thread has taken, in milliseconds. */
type Metrics = () => Promise<number>

async function metricsOf(page: Page): Promise<Metrics> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
}

/** Waits until the view that is remembered is the page's own again. */
async function forgotten(browser: BenchBrowser): Promise<void> {
  const own = await browser.openOwn('library.html#about')
  await own.waitForFunction(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('gloss')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const asking = opening.result.transaction('settings').objectStore('settings').get('view:arxiv-list')
          asking.addEventListener('success', () => {
            const view = (asking.result as { value?: { sort?: string; minNovelty?: number } } | undefined)?.value
            opening.result.close()
            resolve(view?.sort === 'page' && view.minNovelty === undefined)
          })
        })
      }),
    undefined,
    { timeout: 20_000 },
  )
  await own.close()
}

async function play(page: Page, metrics: Metrics, action: Action | (typeof CLEAR)[number]): Promise<Play> {
  const before = await ready(page, action)
  const threadBefore = await metrics()
  const played = await page.evaluate(async (what) => {
    const bar = document.querySelector('gloss-bar')?.shadowRoot
    if (!bar) throw new Error('There is no bar.')
    const done = new Promise<PerformanceMeasure>((resolve, reject) => {
      const observer = new PerformanceObserver((list) => {
        const [measure] = list.getEntriesByName('gloss:triage')
        if (!measure) return
        observer.disconnect()
        resolve(measure as PerformanceMeasure)
      })
      observer.observe({ type: 'measure' })
      setTimeout(() => reject(new Error(`Nothing came of it: ${what}.`)), 60_000)
    })
    if (what === 'sort' || what === 'unsort') {
      const select = bar.querySelector('select')
      if (!select) throw new Error('There is nothing to sort by.')
      select.value = what === 'sort' ? 'novelty' : 'page'
      select.dispatchEvent(new Event('change'))
    } else if (what === 'filter' || what === 'unfilter') {
      const input = bar.querySelector<HTMLInputElement>('input[type=number]')
      if (!input) throw new Error('There is nothing to filter by.')
      input.value = what === 'filter' ? '50' : ''
      input.dispatchEvent(new Event('input'))
    } else document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))
    const { duration, detail } = await done
    return { own: (detail as { own: number }).own, settled: duration }
  }, action)
  const thread = (await metrics()) - threadBefore
  return { ...played, thread, ...(await page.evaluate(sinceThen, before)) }
}

/** Brings the reader to the middle of the page, and notes where their row is. */
function ready(page: Page, action: string): Promise<{ eyes: number; top: number }> {
  return page.evaluate(async (what) => {
    const rows = [...document.querySelectorAll('dl > dt')]
    if (what === 'sort') rows[900]?.scrollIntoView({ block: 'start', behavior: 'instant' })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    // Whatever the page does on its own when the reader comes there is not what is measured.
    await new Promise((resolve) => requestIdleCallback(resolve))
    const { glossBench } = globalThis as unknown as { glossBench: { longTasks: number[]; rows?: Element[] } }
    glossBench.rows = rows
    glossBench.longTasks.length = 0
    performance.clearMeasures('gloss:triage')
    const eyes = rows.findIndex((row) => row.getBoundingClientRect().top >= 0 && !row.hasAttribute('hidden'))
    return { eyes, top: rows[eyes]?.getBoundingClientRect().top ?? 0 }
  }, action)
}

/** Runs in the page, after what is measured. */
async function sinceThen({ eyes, top }: { eyes: number; top: number }): Promise<{ longest: number; moved: number }> {
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { glossBench } = globalThis as unknown as { glossBench: { longTasks: number[]; rows?: Element[] } }
  const row = glossBench.rows?.[eyes]
  const moved = !row || row.hasAttribute('hidden') ? 0 : Math.abs(row.getBoundingClientRect().top - top)
  return { longest: Math.max(0, ...glossBench.longTasks), moved }
}

/** The same page without any extension, and a script that moves and hides as many rows at once. */
async function floorRun(browser: BenchBrowser, url: string, floors: Floors): Promise<void> {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const seen = { longTasks: [] as number[] }
    Object.assign(globalThis, { glossBench: seen })
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.longTasks.push(task.duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  const metrics = await metricsOf(page)
  const atStart = await metrics()
  await page.goto(url)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  floors.load.push((await metrics()) - atStart)
  for (const action of ACTIONS) {
    const before = await ready(page, action)
    const threadBefore = await metrics()
    const played = await page.evaluate(bare, action)
    const thread = (await metrics()) - threadBefore
    floors[action].push({ ...played, thread, ...(await page.evaluate(sinceThen, before)) })
  }
  await page.close()
}

/** Runs in the page. */
async function bare(action: Action): Promise<{ own: number; settled: number }> {
  const begin = performance.now()
  const pairs = [...document.querySelectorAll('dl > dt')].map((dt) => ({ dt, dd: dt.nextElementSibling! }))
  const numberOf = ({ dt }: { dt: Element }) => Number(/\d+/.exec(dt.textContent ?? '')?.[0])
  // The same shuffle whenever it is run: a number's place in the multiples of a prime.
  const wanted = (pair: { dt: Element }) =>
    action === 'sort' ? (numberOf(pair) * 7919) % 10_007 : action === 'restore' ? numberOf(pair) : 0
  if (action === 'filter')
    pairs.forEach(({ dt, dd }, at) => at % 2 && [dt, dd].forEach((part) => part.setAttribute('hidden', '')))
  else
    for (const [list, theirs] of Map.groupBy(pairs, ({ dt }) => dt.parentElement!))
      list.append(...theirs.sort((one, other) => wanted(one) - wanted(other)).flatMap(({ dt, dd }) => [dt, dd]))
  if (action === 'restore') for (const { dt, dd } of pairs) [dt, dd].forEach((part) => part.removeAttribute('hidden'))
  const own = performance.now() - begin
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return { own, settled: performance.now() - begin }
}

function loading(of: string, { load }: Floors): Figure {
  return { of, measure: 'main thread, processor time, all of it', unit: 'ms', values: load }
}

function figuresOf(of: string, plays: readonly Play[], limits: boolean): Figure[] {
  const figure = (measure: string, field: keyof Play, limit?: number): Figure => ({
    of,
    measure,
    unit: field === 'moved' ? '' : 'ms',
    values: plays.map((one) => one[field]),
    ...(limits && { limit }),
  })
  return [
    figure('script on the main thread', 'own', 100),
    figure('main thread, processor time, all of it', 'thread', 100),
    figure('until the last row is in place', 'settled'),
    figure('longest task (0: none over 50 ms)', 'longest', 50),
    figure('the reader’s row moves, px', 'moved', 2),
  ]
}
