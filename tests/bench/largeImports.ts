// `node tests/bench/largeImports.ts [papers] [kind …] [--call-off]`: how long an import of many papers takes in real
// Chromium, and how long it holds the page up meanwhile; or, called off when half of it is written, what it leaves behind.
// Needs `npm run build:chrome` first.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { launch } from '../e2e/browser.ts'
import { fileWith, openImport } from '../e2e/library.ts'
import { rowsIn } from '../e2e/rowsIn.ts'
import type { Tab } from '../e2e/tab.ts'
import { bibtexOf, cslOf, libraryOf, risOf, scoreTable } from './largeInputs.ts'
import { timed, watchTasks } from './tasks.ts'

const kinds: Record<string, { name: string; text: (count: number) => string }> = {
  table: { name: 'scores.csv', text: scoreTable },
  bibtex: { name: 'papers.bib', text: bibtexOf },
  ris: { name: 'papers.ris', text: risOf },
  csl: { name: 'papers.json', text: cslOf },
  library: { name: 'library.json', text: libraryOf },
}
const MOST = 600_000

const callsOff = process.argv.includes('--call-off')
const [count = '200000', ...asked] = process.argv.slice(2).filter((argument) => argument !== '--call-off')
const papers = Number(count)
if (!Number.isInteger(papers) || papers < 1) throw new Error(`${count} is no number of papers.`)

console.log(`${papers} papers; seconds, and the longest task on the page in milliseconds`)
for (const kind of asked.length > 0 ? asked : Object.keys(kinds)) {
  const input = kinds[kind]
  if (!input) throw new Error(`${kind} is none of ${Object.keys(kinds).join(', ')}.`)
  const file = fileWith(input.name, input.text(papers))
  try {
    await measure(kind, file)
  } finally {
    rmSync(dirname(file), { recursive: true })
  }
}

async function measure(kind: string, file: string): Promise<void> {
  const driver = await launch('chromium')
  try {
    const tab = await openImport(driver)
    await watchTasks(tab.raw)
    const say = async (what: string, start: () => Promise<void>, until: string) =>
      console.log(kind.padEnd(8), what.padEnd(8), await timed(tab.raw, () => start().then(() => shows(tab, until))))
    const choose = () => tab.raw.setFiles('[data-testid="import-file"]', [file])
    // A large score table is offered as a pack first; what is measured here is one record a paper.
    if (kind === 'table') await say('offer', choose, 'pack')
    await say('preview', kind === 'table' ? () => press(tab, 'import-as-papers') : choose, 'preview')
    if (callsOff) await say('stop', () => callOff(tab), 'stopped')
    else {
      await say('import', () => press(tab, 'import-confirm'), 'done')
      await say('undo', () => press(tab, 'import-undo'), 'undone')
    }
    console.log(kind.padEnd(8), 'leaves', JSON.stringify(await rowsIn(tab)))
    for (const error of driver.errors()) console.log(error)
  } finally {
    await driver.close()
  }
}

function press(tab: Tab, id: string): Promise<void> {
  return tab.raw.evaluate((testId) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.click(), id)
}

/** Says yes, and no once half of it is written. */
async function callOff(tab: Tab): Promise<void> {
  await press(tab, 'import-confirm')
  await tab.raw.waitFor(
    () => Number(document.querySelector<HTMLProgressElement>('[data-testid="import-progress"] progress')?.value) > 0.5,
    undefined,
    MOST,
  )
  await tab.raw.evaluate(
    () => document.querySelector<HTMLElement>('[data-testid="import-progress"] button')?.click(),
    undefined,
  )
}

function shows(tab: Tab, what: string): Promise<void> {
  return tab.raw.waitFor(
    (wanted) => {
      if (document.querySelector('[data-testid="import-error"]')) throw new Error(document.body.innerText)
      const asPapers = document.querySelector('[data-testid="import-as-papers"]')
      if (wanted === 'pack') return asPapers
      if (wanted === 'preview') return !asPapers && document.querySelector('[data-testid="import-preview"]')
      if (wanted === 'stopped') return document.querySelector('[data-testid="import-stopped"]')
      return document.querySelector(`[data-testid="import-report"][data-state="${wanted}"]`)
    },
    what,
    MOST,
  )
}
