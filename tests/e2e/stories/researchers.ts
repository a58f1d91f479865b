import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import type { Engine } from '../browser.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import type { Target } from '../look.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const test = (id: string): Target => ({ css: `[data-testid="${id}"]` })
const TABLE = { css: '.researcher-table' }
const COUNT = { css: '.page-count' }
const TOAST = { css: '.toast' }

/** What a reader does with many researchers at once. */
export function researchers(engine: Engine): void {
  describe('the table of researchers', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(40)))])
    })
    const open = async (query = '?sort=name') => {
      const tab = await gloss().openOwn(`library.html#researchers${query}`)
      await tab.text(TABLE, /\S/)
      return tab
    }

    it('is filtered, and the address says so: a bookmark leads back to the same rows', async () => {
      const tab = await open()
      await tab.click(test('filters'))
      await tab.click({ css: '.check-list label', name: 'cs.CL' })
      await tab.write(test('range-hIndex-min'), '20')
      const some = await tab.text(COUNT, /^\d+ of 40$/)
      await tab.raw.keyboard.press('Escape')
      await tab.gone({ css: '.filter-panel' })
      await tab.click({ css: 'button', name: /^Novelty/ })
      await tab.raw.waitFor(() => location.hash.includes('sort=-novelty'), 0, 15_000)
      const hash = await tab.raw.evaluate(() => location.hash, 0)
      expect(hash).toMatch(/field=cs\.CL.*hIndex=20\.\./)
      const rows = await namesIn(tab)
      const later = await gloss().openOwn(`library.html${hash}`)
      expect(await later.text(COUNT, /of/)).toBe(some)
      expect(await namesIn(later)).toEqual(rows)
      const { researchers: all } = await exported(gloss())
      const fit = all.filter(({ field, hIndex }) => field === 'cs.CL' && hIndex !== undefined && hIndex >= 20)
      expect(rows.toSorted()).toEqual(fit.map(({ name }) => name).toSorted())
    })

    it('has the columns the reader chose', async () => {
      const tab = await open()
      await tab.click(test('columns'))
      await tab.click(test('column-citations'))
      await tab.click(test('column-affiliation'))
      await tab.text({ css: '.researcher-table thead' }, /Affiliation/)
      expect(await tab.text({ css: '.researcher-table thead' })).not.toMatch(/Citations/)
      const again = await open('')
      expect(await again.text({ css: '.researcher-table thead' })).toMatch(/Affiliation/)
    })

    it('gives a tag to all who are marked, by the keyboard, and takes it back', async () => {
      const before = (await exported(gloss())).researchers
      const tab = await open()
      await tab.raw.keyboard.type('/')
      for (let rows = 0; rows < 2; rows++) {
        await tab.raw.keyboard.press('ArrowDown')
        await tab.raw.keyboard.type(' ')
      }
      expect(await tab.text(test('selection-bar'))).toMatch(/2 selected/)
      await tab.click(test('tag-selected'))
      await tab.write(test('bulk-tag'), 'seen in Vienna')
      await tab.raw.keyboard.press('Enter')
      await tab.text(TOAST, /2 researchers have the tag “seen in Vienna” now/)
      const tagged = (await exported(gloss())).researchers.filter(({ tags }) => tags.includes('seen in Vienna'))
      expect(tagged).toHaveLength(2)
      await tab.raw.bringToFront()
      await tab.click(test('undo'))
      await tab.text(TOAST, /The tags are as they were/)
      expect((await exported(gloss())).researchers.map(({ tags }) => tags)).toEqual(before.map(({ tags }) => tags))
    })

    it('hands over only those who are marked', async () => {
      const tab = await open()
      const [first] = await namesIn(tab)
      await tab.click({ css: '[data-index="0"] input' })
      await tab.click({ css: '.selection-bar [data-testid="export-menu"]' })
      const file = await gloss().download(() => tab.click(test('menu-export-csv')))
      expect(file.text.trim().split('\n')).toHaveLength(2)
      expect(file.text).toContain(first)
    })

    it('makes two one after showing them side by side, and two again', async () => {
      const before = await exported(gloss())
      const tab = await open()
      const [first, second] = await namesIn(tab)
      await tab.click({ css: '[data-index="0"] input' })
      await tab.click({ css: '[data-index="1"] input' })
      await tab.click(test('merge-selected'))
      const shown = await tab.text({ css: 'dialog' }, /one person/)
      for (const name of [first, second]) expect(shown).toContain(name)
      await tab.click(test('merge-confirm'))
      await tab.text(TOAST, /one now/)
      expect((await exported(gloss())).researchers).toHaveLength(39)
      await tab.raw.bringToFront()
      await tab.click(test('undo'))
      await tab.text(TOAST, /two again/)
      expect({ ...(await exported(gloss())), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
    })

    it('loses all who are marked, and gets them back', async () => {
      const before = await exported(gloss())
      const tab = await open('?field=cs.CL')
      await tab.click(test('select-all'))
      await tab.click(test('remove-selected'))
      await tab.text(TOAST, /researchers removed/)
      expect((await exported(gloss())).researchers.filter(({ field }) => field === 'cs.CL')).toEqual([])
      await tab.raw.bringToFront()
      await tab.click(test('undo'))
      await tab.text(TOAST, /researchers are back/)
      expect({ ...(await exported(gloss())), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
    })

    it('explains its keys', async () => {
      const tab = await open()
      await tab.raw.keyboard.type('?')
      expect(await tab.text({ css: 'dialog' }, /Keys/)).toMatch(/Select the row/)
      await tab.raw.keyboard.press('Escape')
      await tab.gone({ css: 'dialog' })
    })
  })
}

function namesIn(tab: Tab): Promise<string[]> {
  return tab.raw.evaluate(
    () => [...document.querySelectorAll('[data-row-link]')].map(({ textContent }) => textContent ?? ''),
    undefined,
  )
}
