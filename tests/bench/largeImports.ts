// `node tests/bench/largeImports.ts [papers] [kind …]`: how long an import of many papers takes in real Chromium, and how
// long it holds the page up meanwhile. Needs `npm run build:chrome` first.
import { launch } from '../e2e/browser.ts'
import { fileWith, openImport } from '../e2e/library.ts'
import type { Tab } from '../e2e/tab.ts'
import { bibtexOf, cslOf, libraryOf, risOf, scoreTable } from './largeInputs.ts'

const kinds: Record<string, { name: string; text: (count: number) => string }> = {
  table: { name: 'scores.csv', text: scoreTable },
  bibtex: { name: 'papers.bib', text: bibtexOf },
  ris: { name: 'papers.ris', text: risOf },
  csl: { name: 'papers.json', text: cslOf },
  library: { name: 'library.json', text: libraryOf },
}

const [count = '200000', ...asked] = process.argv.slice(2)
const papers = Number(count)
if (!Number.isInteger(papers) || papers < 1) throw new Error(`${count} is no number of papers.`)

console.log(`${papers} papers; seconds, and the longest task on the page in milliseconds`)
for (const kind of asked.length > 0 ? asked : Object.keys(kinds)) {
  const input = kinds[kind]
  if (!input) throw new Error(`${kind} is none of ${Object.keys(kinds).join(', ')}.`)
  await measure(kind, fileWith(input.name, input.text(papers)))
}

async function measure(kind: string, file: string): Promise<void> {
  const driver = await launch('chromium')
  try {
    const tab = await openImport(driver)
    await tab.raw.evaluate(watchTasks, undefined)
    const press = (id: string) => () =>
      tab.raw.evaluate((testId) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.click(), id)
    const choose = () => tab.raw.setFiles('[data-testid="import-file"]', [file])
    // A large score table is offered as a pack first; what is measured here is one record a paper.
    if (kind === 'table') await timed(tab, choose, 'pack')
    const preview = await timed(tab, kind === 'table' ? press('import-as-papers') : choose, 'preview')
    const written = await timed(tab, press('import-confirm'), 'done')
    const undone = await timed(tab, press('import-undo'), 'undone')
    console.log(`${kind.padEnd(8)} preview ${preview}   import ${written}   undo ${undone}`)
    for (const error of driver.errors()) console.log(error)
  } finally {
    await driver.close()
  }
}

async function timed(tab: Tab, start: () => Promise<void>, until: string): Promise<string> {
  await tab.raw.evaluate(() => void Object.assign(globalThis, { glossTasks: [] }), undefined)
  const from = performance.now()
  await start()
  await tab.raw.waitFor(
    (what) => {
      if (document.querySelector('[data-testid="import-error"]')) throw new Error(document.body.innerText)
      const asPapers = document.querySelector('[data-testid="import-as-papers"]')
      if (what === 'pack') return asPapers
      if (what === 'preview') return !asPapers && document.querySelector('[data-testid="import-preview"]')
      return document.querySelector(`[data-testid="import-report"][data-state="${what}"]`)
    },
    until,
    600_000,
  )
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(5)
  const tasks = await tab.raw.evaluate(() => Reflect.get(globalThis, 'glossTasks') as number[], undefined)
  const longest = Math.round(Math.max(0, ...tasks))
  const blocked = Math.round(tasks.reduce((sum, task) => sum + task, 0))
  return `${seconds} s, longest ${String(longest).padStart(4)} ms (${tasks.length} over 50 ms, ${blocked} ms in all)`
}

/** Runs in the page: notes every task over 50 ms. */
function watchTasks(): void {
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) (Reflect.get(globalThis, 'glossTasks') as number[]).push(duration)
  }).observe({ type: 'longtask' })
}
