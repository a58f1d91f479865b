import type { Page } from 'playwright-core'
import type { BenchBrowser } from './browser.ts'

/** What one load of a page came to; milliseconds after `gloss:start`. */
export interface Load {
  rows: number
  answer: number
  /** Until all numbers stand; those of a long list may before authors are known. */
  scored: number
  done: number
  /** Until what comes after that stands too: saved authors' marks, and the looks of badges far from the screen. */
  whole: number
  /** How long tasks of more than 50 ms were, in the whole load. */
  longTasks: number[]
  layoutShift: number
  badges: number
}

/** Loads a page in a new tab, waits for all of its badges and for two frames after them, and closes it. */
export async function load(browser: BenchBrowser, url: string): Promise<Load> {
  const page = await open(browser, url)
  await page.waitForFunction(isWhole)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const measured = await page.evaluate(readMarks)
  await page.close()
  return measured
}

/** The same, left open. */
export async function open(browser: BenchBrowser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(observe)
  await page.goto(url)
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.gloss === 'done' &&
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
  )
  return page
}

/** Runs in the page before its own scripts. */
function observe(): void {
  const seen = { longTasks: [] as number[], shift: 0 }
  Object.assign(globalThis, { glossBench: seen })
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.longTasks.push(task.duration)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += shift.value
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page. The floor has no badges of Gloss's. */
export function isWhole(): boolean {
  const badges = [...document.querySelectorAll('gloss-badge')]
  if (badges.length === 0) return true
  const isSeen = (badge: Element) => {
    const { top, bottom } = badge.getBoundingClientRect()
    return bottom > 0 && top < window.innerHeight
  }
  return (
    performance.getEntriesByName('gloss:whole').length > 0 &&
    badges.filter(isSeen).every(({ shadowRoot }) => shadowRoot?.firstChild)
  )
}

/** Runs in the page. */
function readMarks(): Load {
  const at = (name: string) => {
    const mark = performance.getEntriesByName(`gloss:${name}`)[0]
    if (!mark) throw new Error(`gloss:${name} was never reached.`)
    return mark.startTime
  }
  const [scored] = performance.getEntriesByName('gloss:scored')
  const later = ['whole', 'drawn'].flatMap((name) => performance.getEntriesByName(`gloss:${name}`))
  const { glossBench: seen } = globalThis as unknown as { glossBench: { longTasks: number[]; shift: number } }
  return {
    rows: at('rows') - at('start'),
    answer: at('answer') - at('start'),
    scored: scored?.duration ?? at('done') - at('start'),
    done: at('done') - at('start'),
    whole: Math.max(at('done') - at('start'), ...later.map(({ duration }) => duration)),
    longTasks: seen.longTasks,
    layoutShift: seen.shift,
    badges: document.querySelectorAll('gloss-badge:not([data-evidence="none"])').length,
  }
}
