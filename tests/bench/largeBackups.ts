// `node tests/bench/largeBackups.ts [people] [papers]`: how long a snapshot of a large library, a look at what its return
// would do, the return itself and its undo take in real Chromium, and how long they hold the page up; then the same of the
// background, which takes the snapshot of the day. Needs `npm run build:chrome` first.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { fileWith } from '../e2e/library.ts'
import { launchBench } from './browser.ts'
import { libraryOf } from './largeInputs.ts'
import { timed, told, watchTasks } from './tasks.ts'

const [people = 10_000, papers = 50_000] = process.argv.slice(2).map(Number)
const file = fileWith('library.json', libraryOf(papers, people))
const browser = await launchBench()
try {
  console.log(`${people} researchers with ${papers} papers; seconds, and tasks over 50 ms`)
  const page = await browser.openOwn('library.html#import')
  page.setDefaultTimeout(300_000)
  await watchTasks(page)
  const say = async (what: string, work: () => Promise<unknown>) =>
    console.log(what.padEnd(24), await timed(page, async () => void (await work())))
  const see = (id: string) => page.waitForSelector(`[data-testid="${id}"]`)
  const press = (id: string) => page.$eval(`[data-testid="${id}"]`, (element) => (element as HTMLElement).click())

  await page.setInputFiles('[data-testid="import-file"]', [file])
  await see('import-confirm')
  await say('import', async () => {
    await press('import-confirm')
    await page.waitForSelector('[data-testid="import-report"][data-state="done"]')
  })
  await say('snapshot', async () => {
    await press('backup-take')
    await see('snapshot')
  })
  await press('import-undo')
  await page.waitForSelector('[data-testid="import-report"][data-state="undone"]')
  await say('look at its return', async () => {
    await press('restore')
    await see('restore-confirm')
  })
  await say('return', async () => {
    await press('restore-confirm')
    await see('restore-undo')
  })
  console.log('background, of the day  ', await snapshotOfTheDay(page))
  await say('undo', async () => {
    await press('restore-undo')
    await page.waitForSelector('[data-testid="restore-report"][data-state="undone"]')
  })
} finally {
  await browser.close()
  rmSync(dirname(file), { recursive: true })
}

/** Sets off the background's alarm, and says for how long the background answered nothing until the snapshot was there. */
async function snapshotOfTheDay(page: Page): Promise<string> {
  const listed = () => document.querySelectorAll('[data-testid="snapshot"]').length
  const before = await page.evaluate(listed)
  const background = await browser.background()
  await background.evaluate(() => {
    const gaps: number[] = []
    let last = performance.now()
    const beat = () => {
      const now = performance.now()
      if (now - last > 50) gaps.push(now - last)
      last = now
    }
    Object.assign(globalThis, { glossGaps: gaps, glossBeat: setInterval(beat, 1) })
    const { alarms } = Reflect.get(globalThis, 'chrome') as {
      alarms: { onAlarm: { dispatch(alarm: { name: string }): void } }
    }
    alarms.onAlarm.dispatch({ name: 'backups' })
  })
  const from = performance.now()
  await page.waitForFunction((known) => document.querySelectorAll('[data-testid="snapshot"]').length > known, before)
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(5)
  const gaps = await background.evaluate(() => {
    clearInterval(Reflect.get(globalThis, 'glossBeat') as number)
    return Reflect.get(globalThis, 'glossGaps') as number[]
  })
  return `${seconds} s, ${told(gaps)}`
}
