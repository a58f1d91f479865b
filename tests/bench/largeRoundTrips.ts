// `node tests/bench/largeRoundTrips.ts [people] [papers] [format …]`: a large library in real Chromium, exported in every
// format, each imported into an empty browser and exported there again: the same to the byte, but for what the format
// does not hold. Needs `npm run build:chrome` first.
import { readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { fileWith } from '../e2e/library.ts'
import { launchBench } from './browser.ts'
import type { BenchBrowser } from './browser.ts'
import { libraryOf } from './largeInputs.ts'

/** The formats that come back, and what of a text must be the same again. */
const formats: Record<string, { name: string; same(text: string): string }> = {
  json: { name: 'library.json', same: (text) => text.replace(/"exportedAt": "[^"]*"/, '') },
  bibtex: { name: 'papers.bib', same: (text) => text },
  ris: { name: 'papers.ris', same: (text) => text },
  csl: { name: 'papers.json', same: (text) => text },
  // A table comes back as what it says of scores and numbers, from a source and at a time of its own.
  csv: { name: 'researchers.csv', same: (text) => without(text, ['saved_at', 'captured_at', 'source']) },
  papersCsv: {
    name: 'papers.csv',
    same: (text) =>
      without(text, [
        'authors',
        'authors_complete',
        'category',
        'published',
        'venue',
        'citations',
        'researchers',
        'source',
      ]),
  },
}
const MOST = 300_000

const [people = '10000', papers = '50000', ...asked] = process.argv.slice(2)
console.log(`${people} researchers with ${papers} papers`)
const written = await inBrowser(async (browser) => {
  await importText(browser, 'library.json', libraryOf(Number(papers), Number(people)))
  const texts: [string, string][] = []
  for (const format of asked.length > 0 ? asked : Object.keys(formats))
    texts.push([format, await exported(browser, format)])
  return texts
})
for (const [format, text] of written) {
  const { name, same } = formats[format]!
  const from = performance.now()
  const again = await inBrowser(async (browser) => {
    await importText(browser, name, text)
    return exported(browser, format)
  })
  const fits = same(again) === same(text)
  if (!fits) process.exitCode = 1
  const seconds = ((performance.now() - from) / 1000).toFixed(0)
  console.log(
    `${format.padEnd(10)} ${(text.length / 1e6).toFixed(1)} MB, ${seconds} s: ${fits ? 'the same' : difference(same(text), same(again))}`,
  )
}

async function inBrowser<Result>(work: (browser: BenchBrowser) => Promise<Result>): Promise<Result> {
  const browser = await launchBench()
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

async function importText(browser: BenchBrowser, name: string, text: string): Promise<void> {
  const file = fileWith(name, text)
  const page = await openImport(browser)
  await page.setInputFiles('[data-testid="import-file"]', [file])
  const asPapers = '[data-testid="import-as-papers"]'
  await page.waitForSelector(`${asPapers}, [data-testid="import-confirm"]`)
  // A large table is offered as a pack first.
  if (await page.$(asPapers)) await page.click(asPapers)
  await page.click('[data-testid="import-confirm"]')
  await page.waitForSelector('[data-testid="import-report"][data-state="done"]')
  await page.close()
  rmSync(dirname(file), { recursive: true })
}

async function exported(browser: BenchBrowser, format: string): Promise<string> {
  const page = await openImport(browser)
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-testid="export-${format}"]`)])
  const text = readFileSync(await file.path(), 'utf8')
  await page.close()
  return text
}

async function openImport(browser: BenchBrowser): Promise<Page> {
  const page = await browser.openOwn('library.html#import')
  page.setDefaultTimeout(MOST)
  return page
}

function without(table: string, columns: readonly string[]): string {
  const rows: Record<string, string>[] = parse(table, { bom: true, columns: true, record_delimiter: '\r\n' })
  for (const row of rows) for (const column of columns) delete row[column]
  return JSON.stringify(rows)
}

/** Where two texts part. */
function difference(wanted: string, found: string): string {
  let at = 0
  while (at < wanted.length && wanted[at] === found[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))
  return `differs at ${at}:\n  ${around(wanted)}\n  ${around(found)}`
}
