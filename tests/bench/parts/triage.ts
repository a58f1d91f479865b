import type { Page } from 'playwright-core'
import { launchBench } from '../browser.ts'
import type { Figure } from '../figures.ts'
import { fillLibrary } from '../library.ts'
import { bareUrl, listings } from '../listings.ts'
import { open } from '../load.ts'
import type { Part } from '../part.ts'

/** What one sort, filter or restore came to, in milliseconds. */
interface Play {
  /** Gloss's own time on the main thread. */
  own: number
  /** Until the last row was in place. */
  settled: number
  /** The longest task meanwhile; 0 where none took more than 50 ms. */
  longest: number
  /** How far the reader's row moved on the screen, in pixels. */
  moved: number
}

type Action = 'sort' | 'filter' | 'restore'
const ACTIONS: readonly Action[] = ['sort', 'filter', 'restore']

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
      for (let run = 0; run < runs; run++) {
        const page = await open(browser, listing.url)
        await page.locator('gloss-bar').waitFor({ state: 'attached' })
        for (const action of ACTIONS) plays[action].push(await play(page, action))
        await page.close()
        say(
          `run ${run + 1}: ${ACTIONS.map((action) => `${action} ${Math.round(plays[action].at(-1)!.own)} ms`).join(', ')}`,
        )
      }
      return ACTIONS.flatMap((action) => figuresOf(action, plays[action]))
    } finally {
      await browser.close()
    }
  },
}

async function play(page: Page, action: Action): Promise<Play> {
  return page.evaluate(async (what) => {
    const bar = document.querySelector('gloss-bar')?.shadowRoot
    if (!bar) throw new Error('There is no bar.')
    const seen = (globalThis as unknown as { glossBench: { longTasks: number[] } }).glossBench
    const rows = [...document.querySelectorAll('dl > dt')]
    if (what === 'sort') rows[900]?.scrollIntoView({ block: 'start', behavior: 'instant' })
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const eyes = rows.find((row) => row.getBoundingClientRect().top >= 0 && !row.hasAttribute('hidden'))
    const top = eyes?.getBoundingClientRect().top ?? 0
    performance.clearMeasures('gloss:triage')
    const before = seen.longTasks.length
    const done = new Promise<PerformanceMeasure>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const [measure] = list.getEntriesByName('gloss:triage')
        if (!measure) return
        observer.disconnect()
        resolve(measure as PerformanceMeasure)
      })
      observer.observe({ type: 'measure' })
    })
    const labels = [...bar.querySelectorAll('label')]
    if (what === 'sort') {
      const select = labels[0]?.querySelector('select')
      if (!select) throw new Error('There is nothing to sort by.')
      select.value = 'novelty'
      select.dispatchEvent(new Event('change'))
    } else if (what === 'filter') {
      const input = bar.querySelector<HTMLInputElement>('input[type=number]')
      if (!input) throw new Error('There is nothing to filter by.')
      input.value = '50'
      input.dispatchEvent(new Event('input'))
    } else document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))
    const { duration, detail } = await done
    await new Promise((resolve) => setTimeout(resolve, 100))
    const isFolded = eyes?.hasAttribute('hidden')
    return {
      own: (detail as { own: number }).own,
      settled: duration,
      longest: Math.max(0, ...seen.longTasks.slice(before)),
      moved: isFolded ? 0 : Math.abs((eyes?.getBoundingClientRect().top ?? 0) - top),
    }
  }, action)
}

function figuresOf(action: Action, plays: readonly Play[]): Figure[] {
  const of = `${action}, arXiv, 2,000 rows`
  const figure = (measure: string, field: keyof Play, limit?: number): Figure => ({
    of,
    measure,
    unit: field === 'moved' ? '' : 'ms',
    values: plays.map((one) => one[field]),
    limit,
  })
  return [
    figure('Gloss on the main thread', 'own', 100),
    figure('until the last row is in place', 'settled'),
    figure('longest task (0: none over 50 ms)', 'longest'),
    figure('the reader’s row moves, px', 'moved', 2),
  ]
}
