import { describe, expect, it } from 'vitest'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import { COUNT } from '../triage.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'

const PAPER = 'https://arxiv.org/abs/2611.99002'

/** The key that opens a paper. A story of its own: in Firefox, a tab that a page opens is not answered from fixtures. */
export function opening(engine: Engine): void {
  describe('the key that opens a paper', () => {
    const gloss = freshGloss(engine, async (driver) => {
      driver.answer(PAPER, '<!doctype html><title>A paper</title>')
      await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
    })

    it('opens it in a tab of its own, once, and leaves the listing where it is', async () => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      await tab.text(COUNT, /12 of 12 shown/)
      const opened = async () => (await gloss().addresses()).filter((url) => url.startsWith('https://arxiv.org/abs/'))
      await tab.click({ css: 'h1' })
      // Nowhere yet: then there is nothing to open.
      await tab.raw.keyboard.type('o')
      await tab.raw.keyboard.type('jj')
      expect(await tab.raw.evaluate(() => document.activeElement?.id, undefined)).toBe('2611.99002')
      await tab.raw.keyboard.type('o')
      await until('the paper to open', async () => (await opened()).length > 0 || undefined)
      expect(await opened()).toEqual([PAPER])
      await tab.raw.bringToFront()
      await tab.raw.keyboard.type('k')
      expect(await tab.raw.evaluate(() => [location.href, document.activeElement?.id], undefined)).toEqual([
        ARXIV,
        '2605.29280',
      ])
    })

    it('asked the network for that paper at most', () => {
      const own = engine === 'firefox' ? ['https://arxiv.org:443'] : []
      expect(
        gloss()
          .strays()
          .map(({ url }) => url)
          .filter((url) => !own.includes(url)),
      ).toEqual([])
    })
  })
}
