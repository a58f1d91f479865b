import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import type { Engine } from '../browser.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import type { Target } from '../look.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const test = (id: string): Target => ({ css: `[data-testid="${id}"]` })
const TOAST = { css: '.toast' }
const COUNT = { css: '.page-count' }
const SHOWN = test('papers-shown')

/** All of it without a mouse: nothing here clicks. */
export function keyboard(engine: Engine): void {
  describe('by the keyboard alone', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(8)))])
    })
    const open = async (page: string, shows: Target) => {
      const tab = await gloss().openOwn(page)
      await tab.raw.bringToFront()
      await tab.text(shows)
      return tab
    }

    it('the popup: search, rows, a row taken out and back, the list of keys, a row opened', async () => {
      const tab = await open('popup.html', { css: '.researcher-list li' })
      await tab.raw.keyboard.type('jose')
      await tab.text({ css: '.researcher-list li', nth: 0 }, /José/)
      await tab.gone({ css: '.researcher-list li', nth: 1 })
      await tab.raw.keyboard.press('ArrowDown')
      await tab.raw.keyboard.press('Delete')
      await tab.text(TOAST, /removed/)
      await press(tab, test('undo'))
      await tab.text(TOAST, /is back/)
      await press(tab, { css: '.toast .bare' })
      await tab.gone(TOAST)
      await press(tab, test('keyboard-help'))
      await tab.text({ css: 'dialog[open]' }, /Undo/)
      await tab.raw.keyboard.press('Escape')
      await tab.gone({ css: 'dialog[open]' })
      expect(await focused(tab)).toMatch(/keyboard-help/)
      // Beside it, since a popup closes once it has opened something.
      const beside = await gloss().openOwn('library.html#about')
      await tab.raw.bringToFront()
      await tab.raw.keyboard.type('/')
      await tab.raw.keyboard.press('Enter')
      await beside.raw.waitFor(isOpen, '#researcher/r-00007', 15_000)
    })

    it('the table: sorted, marked, tagged, untagged, merged and parted', async () => {
      const who = async () =>
        (await exported(gloss())).researchers.map(({ name, tags, papers }) => ({ name, tags, papers }))
      const before = await who()
      const tab = await open('library.html#researchers?sort=name', { css: '[data-row-link]' })
      await press(tab, { css: 'th button', name: /^h-index/ })
      await tab.text({ css: '[aria-sort] button' }, /h-index/)
      await tab.raw.keyboard.type('/')
      for (let rows = 0; rows < 2; rows++) {
        await tab.raw.keyboard.press('ArrowDown')
        await tab.raw.keyboard.type(' ')
      }
      await tab.text(test('selection-bar'), /2 selected/)
      await press(tab, test('tag-selected'))
      await reach(tab, test('bulk-tag'))
      await tab.raw.keyboard.type('seen in Vienna')
      await tab.raw.keyboard.press('Enter')
      await tab.text(TOAST, /2 researchers have the tag/)
      await tab.raw.keyboard.press('Escape')
      await tab.gone({ css: '.disclosure-panel' })
      expect(await focused(tab)).toMatch(/tag-selected/)
      await press(tab, test('undo'))
      await tab.text(TOAST, /as they were/)
      await press(tab, test('merge-selected'), true)
      await tab.text({ css: 'dialog[open]' }, /one person/)
      await press(tab, test('merge-confirm'))
      await tab.text(TOAST, /one now/)
      await press(tab, test('undo'))
      await tab.text(TOAST, /two again/)
      expect(await who()).toEqual(before)
    })

    it('filters and columns, and back to the button that opened them', async () => {
      const tab = await open('library.html#researchers', { css: '[data-row-link]' })
      await press(tab, test('filters'))
      await reach(tab, { css: '.check-list input' })
      await tab.raw.keyboard.type(' ')
      await tab.text(COUNT, /^\d of 8$/)
      await reach(tab, test('range-hIndex-min'))
      await tab.raw.keyboard.type('1')
      await tab.raw.waitFor(() => location.hash.includes('hIndex=1..'), undefined, 15_000)
      await tab.raw.keyboard.press('Escape')
      await tab.gone({ css: '.filter-panel' })
      expect(await focused(tab)).toMatch(/filters/)
      await press(tab, test('columns'))
      await reach(tab, test('column-affiliation'))
      await tab.raw.keyboard.type(' ')
      await tab.text({ css: '.researcher-table thead' }, /Affiliation/)
    })

    it('the charts’ filters, by their fields, and cleared', async () => {
      const tab = await open('library.html#papers', { css: '.paper' })
      await tab.text(SHOWN, /^\d+ papers$/)
      await reach(tab, { css: 'input', name: 'Novelty, from' })
      await tab.raw.keyboard.type('60')
      await tab.raw.waitFor(() => location.hash.includes('novelty=60..'), undefined, 15_000)
      const some = Number.parseInt(await tab.text(SHOWN, /of/), 10)
      await reach(tab, { css: 'input', name: 'AI Score, to' })
      await tab.raw.keyboard.type('50')
      await tab.raw.waitFor(() => location.hash.includes('ai=..50'), undefined, 15_000)
      expect(Number.parseInt(await tab.text(SHOWN, /of/), 10)).toBeLessThanOrEqual(some)
      await reach(tab, { css: 'input', name: 'Date, from' })
      await press(tab, { css: 'button', name: 'Clear the filters' })
      await tab.text(SHOWN, /^\d+ papers$/)
    })

    it('people put side by side and taken out, and the keyboard keeps its place', async () => {
      const tab = await open('library.html#compare', test('empty'))
      for (const name of ['ada', 'bo']) {
        await press(tab, test('compare-add'))
        await tab.text({ css: '.disclosure-panel input' })
        await tab.raw.keyboard.type(name)
        await tab.text({ css: '.disclosure-panel button', nth: 1 }, new RegExp(name, 'i'))
        await tab.raw.keyboard.press('Enter')
        await tab.text(test('compare-table'), new RegExp(name, 'i'))
        expect(await focused(tab)).toMatch(/compare-add/)
      }
      await tab.text(test('compare-pairs'), /Ada Quill and Bo Li/)
      await press(tab, { css: 'button', name: 'Take Ada Quill out of the comparison' })
      await tab.gone(test('compare-pairs'))
      expect(await focused(tab)).toMatch(/Take Bo Li/)
    })

    it('tags of one person, given and taken', async () => {
      const tab = await open('library.html#researcher/r-00006', { css: '.tag-editor' })
      await reach(tab, { css: '.tag-editor input' })
      await tab.raw.keyboard.type('met')
      await tab.raw.keyboard.press('Enter')
      await tab.text({ css: '.tag-editor .tag', name: /^met/ })
      await press(tab, { css: '.tag-editor .tag button', name: /met/ }, true)
      await tab.gone({ css: '.tag-editor .tag', name: /^met/ })
      await press(tab, test('undo'))
      await tab.text({ css: '.tag-editor .tag', name: /^met/ })
    })
  })
}

/** Goes on by Tab until the element has the focus. @param back the other way round */
async function reach(tab: Tab, target: Target, back = false): Promise<void> {
  await tab.text(target)
  const name = await tab.name(target)
  for (let stops = 0; stops < 150; stops++) {
    const there = await tab.raw.evaluate(
      ({ css, nth }) => {
        const found = [...document.querySelectorAll(css)]
        return nth === undefined
          ? found.includes(document.activeElement as Element)
          : found[nth] === document.activeElement
      },
      { css: target.css, nth: target.nth },
    )
    if (there && (target.name === undefined || (await focused(tab)).includes(name))) return
    await tab.raw.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`No way by Tab to ${target.css} ${String(target.name ?? '')}; the focus is on ${await focused(tab)}.`)
}

/** Reaches a button or a link and presses it. */
async function press(tab: Tab, target: Target, back = false): Promise<void> {
  await reach(tab, target, back)
  await tab.raw.keyboard.press('Enter')
}

/** What has the focus, with its names. */
function focused(tab: Tab): Promise<string> {
  return tab.raw.evaluate(() => {
    const one = document.activeElement
    const label =
      one instanceof HTMLInputElement ? [...(one.labels ?? [])].map((each) => each.textContent).join(' ') : ''
    return [one?.localName, one?.getAttribute('data-testid'), one?.getAttribute('aria-label'), label, one?.textContent]
      .filter(Boolean)
      .join(' ')
      .replace(/\s+/g, ' ')
  }, undefined)
}

/** Whether the library stands open there. Runs in a page of the extension's, which sees the others. */
function isOpen(hash: string): boolean {
  const { extension } = Reflect.get(globalThis, 'chrome') as {
    extension: { getViews(which: { type: 'tab' }): Window[] }
  }
  return extension.getViews({ type: 'tab' }).some((view) => view.location.hash === hash)
}
