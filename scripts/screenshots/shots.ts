import { join } from 'node:path'
import type { Driver } from '../../tests/e2e/driver.ts'
import type { Target } from '../../tests/e2e/look.ts'
import type { Tab } from '../../tests/e2e/tab.ts'

export interface Into {
  folder: string
  /** Only shots whose name holds this. */
  only: string
}

type Amount = 'none' | 'one' | 'many'

interface Shot {
  name: string
  /** A page of the extension's. */
  page: string
  size: [width: number, height: number]
  /** With which libraries; by default all. */
  of?: readonly Amount[]
  rtl?: boolean
  /** What the reader has just pressed, one after the other. */
  press?: readonly Target[]
}

const WIDE: Shot['size'] = [1280, 860]
const NARROW: Shot['size'] = [320, 860]
const POPUP: Shot['size'] = [380, 600]
const SOMEBODY = ['one', 'many'] as const
const COMPARE = 'library.html#compare?ids=r-00000,r-00001,r-00002'
const FIRST = 'library.html#researcher/r-00000'

const test = (id: string): Target => ({ css: `[data-testid="${id}"]` })
const mark = (nth: number): Target => ({ css: '[data-index] input[type="checkbox"]', nth })

const shots: readonly Shot[] = [
  { name: 'welcome', page: 'welcome.html', size: [1280, 1300], of: ['none'] },
  { name: 'welcome-320', page: 'welcome.html', size: [320, 1900], of: ['none'] },
  { name: 'popup-keys', page: 'popup.html', size: POPUP, of: ['many'], press: [test('keyboard-help')] },
  { name: 'popup', page: 'popup.html', size: POPUP },
  { name: 'popup-rtl', page: 'popup.html', size: POPUP, of: ['many'], rtl: true },
  { name: 'popup-320', page: 'popup.html', size: [320, 600], of: ['many'] },
  { name: 'researchers', page: 'library.html#researchers', size: WIDE },
  { name: 'researchers-rtl', page: 'library.html#researchers', size: WIDE, of: ['many'], rtl: true },
  {
    name: 'researchers-filter',
    page: 'library.html#researchers?field=cs.CL&hIndex=20..',
    size: WIDE,
    of: ['many'],
    press: [test('filters')],
  },
  {
    name: 'researchers-filter-320',
    page: 'library.html#researchers',
    size: NARROW,
    of: ['many'],
    press: [test('filters')],
  },
  { name: 'researchers-columns', page: 'library.html#researchers', size: WIDE, of: ['many'], press: [test('columns')] },
  { name: 'researchers-no-match', page: 'library.html#researchers?q=nobody', size: WIDE, of: ['many'] },
  {
    name: 'researchers-tag',
    page: 'library.html#researchers',
    size: WIDE,
    of: ['many'],
    press: [mark(0), mark(1), test('tag-selected')],
  },
  {
    name: 'researchers-marked-320',
    page: 'library.html#researchers',
    size: NARROW,
    of: ['many'],
    press: [mark(0), mark(1)],
  },
  {
    name: 'researchers-merge',
    page: 'library.html#researchers?sort=name',
    size: WIDE,
    of: ['many'],
    press: [mark(0), mark(1), test('merge-selected')],
  },
  { name: 'researchers-zoom-200', page: 'library.html#researchers', size: [640, 430], of: ['many'] },
  { name: 'researchers-320', page: 'library.html#researchers', size: NARROW, of: SOMEBODY },
  { name: 'researcher', page: FIRST, size: [1280, 1400], of: SOMEBODY },
  { name: 'researcher-long', page: 'library.html#researcher/r-00001', size: WIDE, of: ['many'] },
  { name: 'researcher-320', page: 'library.html#researcher/r-00001', size: [320, 1400], of: ['many'] },
  { name: 'papers', page: 'library.html#papers', size: WIDE },
  { name: 'papers-320', page: 'library.html#papers', size: NARROW, of: ['many'] },
  { name: 'compare', page: COMPARE, size: [1280, 1400], of: ['many'] },
  { name: 'compare-nobody', page: 'library.html#compare', size: WIDE },
  { name: 'compare-320', page: COMPARE, size: NARROW, of: ['many'] },
  { name: 'sources', page: 'library.html#sources', size: [1280, 1400], of: ['many'] },
  { name: 'sources-320', page: 'library.html#sources', size: [320, 1600], of: ['many'] },
  { name: 'import', page: 'library.html#import', size: [1280, 1400], of: SOMEBODY },
  { name: 'import-320', page: 'library.html#import', size: [320, 1600], of: ['many'] },
  { name: 'settings', page: 'library.html#settings', size: [1280, 1200], of: ['many'] },
  { name: 'settings-320', page: 'library.html#settings', size: [320, 1600], of: ['many'] },
  { name: 'health', page: 'library.html#health', size: [1280, 1200], of: ['many'] },
  { name: 'health-320', page: 'library.html#health', size: NARROW, of: ['many'] },
  { name: 'about', page: 'library.html#about', size: [1280, 1000], of: ['many'] },
  // Last: from here on somebody is missing.
  { name: 'popup-removed', page: 'popup.html', size: POPUP, of: ['many'], press: [{ css: '.row-remove', nth: 1 }] },
]

/** Every page of Gloss's own, with so many saved. */
export async function shootPages(driver: Driver, into: Into, amount: Amount): Promise<void> {
  for (const shot of shots) {
    if (!(shot.of ?? ['none', 'one', 'many']).includes(amount)) continue
    const name = `${shot.name}-${amount}`
    if (!name.includes(into.only)) continue
    const own = await driver.openOwn(shot.page)
    await own.raw.bringToFront()
    await own.raw.resize(...shot.size)
    if (shot.rtl) await own.raw.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'), undefined)
    await settled(own)
    for (const target of shot.press ?? []) await own.click(target)
    await picture(own, into, name)
    await own.raw.close()
  }
}

/**
 * Once the page shows what the library holds: more than its heading, mathematics drawn, and nothing that still waits. A
 * database of thousands answers long after the browser is idle for the first time.
 */
export async function settled(tab: Tab): Promise<void> {
  await tab.text({ css: 'h1' })
  await tab.raw.waitFor(
    () => {
      const main = document.querySelector('main')
      const shows = document.querySelector('.popup')
        ? main?.querySelector('.researcher-list li, .welcome, .none-found')
        : [...(main?.querySelectorAll('*') ?? [])].some((one) => one.textContent?.trim() && !one.closest('.page-head'))
      const waits = document.querySelector('progress:not([value]), .formula:not(:has(math))')
      return Boolean(shows) && !waits
    },
    undefined,
    15_000,
  )
  await tab.raw.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // The answers of the database come as tasks; an idle moment is after them.
        const idle = (then: () => void) => requestIdleCallback(then, { timeout: 1000 })
        idle(() => idle(resolve))
      }),
    undefined,
  )
}

export async function picture(tab: Tab, { folder }: Into, name: string): Promise<void> {
  await tab.rest()
  await tab.raw.screenshot(join(folder, `${name}.png`))
}
