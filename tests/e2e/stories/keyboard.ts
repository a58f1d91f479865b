import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { problems } from '../axe.ts'
import type { Engine } from '../browser.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import type { Target } from '../look.ts'
import type { Key, Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const test = (id: string): Target => ({ css: `[data-testid="${id}"]` })
const TOAST = { css: '.toast' }
const SHOWN = test('papers-shown')

/** The library for somebody who has no pointer. Nothing in here is clicked. */
export function keyboard(engine: Engine): void {
  describe('by the keyboard alone', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(140)))])
    })
    const open = async (page: string, shows: Target) => {
      const tab = await gloss().openOwn(`library.html${page}`)
      await tab.raw.bringToFront()
      await tab.text(shows)
      return tab
    }

    it('rows are gone through, marked and tagged: the bar is one stop after the row', async () => {
      const tab = await open('#researchers?sort=name', { css: '[data-index="0"]' })
      await press(tab, '/', 'ArrowDown', ' ', 'ArrowDown', 'ArrowDown', ' ')
      await focused(tab, '[data-index="2"] a')
      await tab.text(test('selection-bar'), /2 selected/)
      await press(tab, 'Tab')
      await focused(tab, '.selection-bar button')
      await press(tab, 'Shift+Tab')
      await focused(tab, '[data-index="2"] a')
      await press(tab, 'ArrowLeft', ' ')
      await tab.text(test('selection-bar'), /1 selected/)
      await press(tab, ' ')
      await tabTo(tab, '[data-testid="tag-selected"]')
      await press(tab, 'Enter')
      await tabTo(tab, '[data-testid="bulk-tag"]')
      await press(tab, 'by hand', 'Enter')
      await tab.text(TOAST, /2 researchers have the tag “by hand” now/)
      expect(await problems(tab)).toEqual([])
      expect(tagged(await exported(gloss()), 'by hand')).toBe(2)
    })

    it('all 140 rows are one stop, whichever of them was read last', async () => {
      const tab = await open('#researchers?sort=name', { css: '[data-index="0"]' })
      await press(tab, '/', 'ArrowDown', 'End')
      await focused(tab, '[data-index="139"] a')
      expect(await tab.raw.evaluate(stopsInRows, undefined)).toBe(1)
      await press(tab, 'Shift+Tab', 'Tab')
      await focused(tab, '[data-index="139"] a')
    })

    it('a tag is added on a researcher’s page, and taken away', async () => {
      const tab = await open('#researcher/r-00003', { css: '.tag-editor' })
      await tabTo(tab, '.tag-editor input')
      await press(tab, 'read twice', 'Enter')
      await tab.text({ css: '.tag-editor .tag' }, /\S/)
      await tab.text({ css: '.tag-editor', name: /read twice/ })
      expect(tagged(await exported(gloss()), 'read twice')).toBe(1)
      await tab.raw.bringToFront()
      await focused(tab, '.tag-editor input')
      await press(tab, 'Shift+Tab', 'Enter')
      await tab.text(TOAST, /\S/)
      await tab.gone({ css: '.tag-editor', name: /read twice/ })
      expect(tagged(await exported(gloss()), 'read twice')).toBe(0)
    })

    it('two are compared, a third comes, one goes, and one is opened', async () => {
      const tab = await open('#researchers?sort=name', { css: '[data-index="0"]' })
      await press(tab, '/', 'ArrowDown', ' ', 'ArrowDown', ' ')
      await tabTo(tab, '[data-testid="compare-selected"]')
      await press(tab, 'Enter')
      await compared(tab, 2)
      await tabTo(tab, '[data-testid="compare-add"]')
      await press(tab, 'Enter')
      await focused(tab, '.disclosure-panel input')
      await tabTo(tab, '[data-testid="compare-pick"]')
      await press(tab, 'Enter')
      await compared(tab, 3)
      await focused(tab, '[data-testid="compare-add"]')
      await tabTo(tab, '.compare-name button')
      await press(tab, 'Enter')
      await compared(tab, 2)
      await focused(tab, '.compare-name button')
      await tabTo(tab, '.compare-name a')
      await press(tab, 'Enter')
      await tab.text({ css: '.tag-editor' })
      expect(await tab.raw.evaluate(() => location.hash, undefined)).toMatch(/^#researcher\//)
    })

    it('the charts are brushed by the fields below them, and cleared', async () => {
      const tab = await open('#papers', SHOWN)
      const all = await tab.text(SHOWN, /^[\d,]+ papers$/)
      await tabTo(tab, '.range input')
      await press(tab, '60')
      await tab.text(SHOWN, /of/)
      await tabTo(tab, 'input[aria-label="AI Score, up to"]')
      await press(tab, '80')
      await drawn(tab, '.chart-scatter')
      await tabTo(tab, 'input[type="date"]')
      // The parts of a date one after the other, in the order of the browser's language.
      await press(tab, '01012020')
      await drawn(tab, '.chart-timeline')
      await tab.raw.waitFor(() => /novelty=60\.\.&ai=\.\.80&date=2020-01-01\.\./.test(location.hash), undefined, 15_000)
      await tabTo(tab, '.paper-bar button')
      await press(tab, 'Enter')
      await tab.text(SHOWN, new RegExp(`^${all}$`))
      await tab.gone({ css: '.brush .selection' })
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}

const KEYS: ReadonlySet<string> = new Set<Key>([
  'Enter',
  'Tab',
  'Shift+Tab',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'End',
])
const isKey = (what: string): what is Key => KEYS.has(what)

/** Presses keys one after the other; what is no key's name is typed. */
async function press(tab: Tab, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await (isKey(key) ? tab.raw.keyboard.press(key) : tab.raw.keyboard.type(key))
}

/** More stops than any page has before what is looked for. */
const STOPS = 60

/** Goes on by the Tab key until it stops there. */
async function tabTo(tab: Tab, css: string): Promise<void> {
  for (let stops = 0; stops < STOPS; stops++) {
    await tab.raw.keyboard.press('Tab')
    if (await tab.raw.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, css)) return
  }
  throw new Error(`The Tab key never came to ${css}.`)
}

const focused = (tab: Tab, css: string) =>
  tab.raw.waitFor((wanted) => document.activeElement?.matches(wanted) ?? false, css, 5000)

const compared = (tab: Tab, count: number) =>
  tab.raw.waitFor((wanted) => document.querySelectorAll('.compare-name').length === wanted, count, 15_000)

/** Waits until a rectangle is drawn over a chart. */
const drawn = (tab: Tab, chart: string) =>
  tab.raw.waitFor(
    (css) => (document.querySelector(`${css} .selection`)?.getBoundingClientRect().width ?? 0) > 0,
    chart,
    15_000,
  )

function stopsInRows(): number {
  const parts = [...document.querySelectorAll<HTMLElement>('tbody :is(a, button, input)')]
  return parts.filter(({ tabIndex }) => tabIndex >= 0).length
}

function tagged({ researchers }: { researchers: readonly { tags: readonly string[] }[] }, tag: string): number {
  return researchers.filter(({ tags }) => tags.includes(tag)).length
}
