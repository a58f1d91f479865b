// `npm start`: Gloss as a reader meets it, in a real browser with a fresh profile and a small sample library. With a
// screen and a way to arXiv that is today's listing, left open; otherwise a sample listing, headless, told in words.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { badgesOf } from '../tests/e2e/badges.ts'
import type { Badge } from '../tests/e2e/badges.ts'
import { launchChromium } from '../tests/e2e/chromium.ts'
import type { Driver } from '../tests/e2e/driver.ts'
import { confirm, fileWith, importFiles, preview } from '../tests/e2e/library.ts'
import type { Tab } from '../tests/e2e/tab.ts'
import { needBrowsers } from './browsers.ts'
import { table } from './table.ts'

const LISTING = 'https://arxiv.org/list/cs.IR/recent'
const root = join(import.meta.dirname, '..')
const extension = join(root, '.output', 'chrome-mv3')
const sample = (name: string) => join(root, 'scripts', 'sample', name)

const { values: flags } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    screenshot: { type: 'string', default: join(root, '.output', 'screenshot.png') },
  },
})

try {
  build()
  const [browser] = await needBrowsers(['chromium'], (line) => console.log(line))
  if (!browser) throw new Error('No browser.')
  const live = !flags.sample && screen() && (await reachable())
  console.log(`Opening ${browser.name}${live ? '' : ', headless,'} with a fresh profile …`)
  const driver = await launchChromium(browser.path, { extension, headless: !live, online: live })
  try {
    const { tab, report } = await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
    console.log(`Sample library: ${report.trim().split('\n')[0]}`)
    await (live ? showToday(driver, tab) : showSample(driver))
  } finally {
    await driver.close()
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

function build(): void {
  console.log('Building Gloss for Chrome …')
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '--browser', 'chrome'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`)
}

function screen(): boolean {
  if (process.env.CI) return false
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

async function reachable(): Promise<boolean> {
  try {
    return (await fetch(LISTING, { method: 'HEAD', signal: AbortSignal.timeout(6000) })).ok
  } catch (error) {
    console.log(`arXiv cannot be reached from here (${error instanceof Error ? error.message : String(error)}).`)
    return false
  }
}

/** Our own listing, answered at arXiv's address. */
async function showSample(driver: Driver): Promise<void> {
  driver.answer(LISTING, readFileSync(join(root, 'tests/fixtures/pages/arxiv-list-recent.html'), 'utf8'))
  const tab = await driver.open(LISTING)
  const badges = await badgesOf(tab)
  console.log(`\nBadges on a sample listing of our own, answered at ${LISTING}:\n\n${told(badges)}\n`)
  if (!badges.some(({ evidence }) => evidence === 'profile' || evidence === 'paper'))
    throw new Error('No badge carries a number: something is broken.')
  mkdirSync(dirname(flags.screenshot), { recursive: true })
  await tab.hover({ css: 'gloss-badge[data-evidence="profile"]' })
  await tab.text({ css: '[role="dialog"]' })
  await tab.rest()
  await tab.raw.screenshot(flags.screenshot)
  console.log(`Screenshot: ${relative(process.cwd(), flags.screenshot)}`)
  console.log('On a machine with a screen and a way to arXiv, this opens today’s listing and stays open.')
}

/** Today's listing. Nobody has scored it for this library, so a few of its papers get numbers that say they are made up. */
async function showToday(driver: Driver, library: Tab): Promise<void> {
  const tab = await driver.open(LISTING)
  const listed = await idsOn(tab)
  await library.raw.bringToFront()
  await preview(library, [fileWith('made-up.csv', madeUp(listed))])
  await confirm(library)
  await tab.raw.goto(LISTING)
  await tab.raw.bringToFront()
  console.log(`\nBadges on ${LISTING}:\n\n${told(await badgesOf(tab))}\n`)
  console.log(
    'Their numbers are made up for this demonstration, as each card says. Import a table of your own to see real ones.',
  )
  console.log('Close the browser to end.')
  await driver.closed()
}

function idsOn(tab: Tab): Promise<string[]> {
  return tab.raw.evaluate(
    () =>
      [...document.querySelectorAll('dt a[title="Abstract"]')].map(
        (link) => link.getAttribute('href')?.split('/abs/')[1] ?? '',
      ),
    undefined,
  )
}

/** Two of three papers, with numbers drawn from their ids. */
function madeUp(ids: readonly string[]): string {
  const rows = ids
    .filter((id, at) => id !== '' && at % 3 !== 2)
    .map((id) => [id, Number(id.slice(-2)), (Number(id.slice(-3)) * 7) % 101, 'made up for a demonstration'])
  return ['arxiv_id,novelty,ai_score,source', ...rows.map((row) => row.join(','))].join('\n')
}

function told(badges: readonly Badge[]): string {
  const rows = badges.map((badge) => [
    badge.paper ?? '',
    badge.title,
    badge.novelty ?? '–',
    badge.aiScore ?? '–',
    badge.evidence ?? '',
    badge.match ?? '–',
    badge.author ?? '–',
  ])
  return table(['paper', 'title', 'Novelty', 'AI Score', 'evidence', 'match', 'author'], rows, 58)
}
