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

    const asked = () =>
      gloss()
        .strays()
        .map(({ url }) => url)

    it('opens it in a tab of its own, once, and leaves the listing where it is', async () => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      await tab.text(COUNT, /12 of 12 shown/)
      const addresses = () => gloss().addresses()
      const before = await addresses()
      await tab.click({ css: 'h1' })
      // Nowhere yet: then there is nothing to open.
      await tab.raw.keyboard.type('o')
      await tab.raw.keyboard.type('jj')
      expect(await tab.raw.evaluate(() => document.activeElement?.id, undefined)).toBe('2611.99002')
      await tab.raw.keyboard.type('o')
      await until('another tab', async () => (await addresses()).length > before.length || undefined)
      if (engine === 'chromium') {
        await until('the paper to open', async () => (await addresses()).includes(PAPER) || undefined)
      } else {
        // Refused as everything is that nobody answers: the tab shows that instead, and has no address yet.
        await until('the paper to be asked for', async () => asked().includes('https://arxiv.org:443') || undefined)
      }
      expect(await addresses()).toHaveLength(before.length + 1)
      await tab.raw.bringToFront()
      await tab.raw.keyboard.type('k')
      expect(await tab.raw.evaluate(() => [location.href, document.activeElement?.id], undefined)).toEqual([
        ARXIV,
        '2605.29280',
      ])
    })

    it('asked the network for that paper at most', () => {
      expect(asked().filter((url) => engine !== 'firefox' || url !== 'https://arxiv.org:443')).toEqual([])
    })
  })
}
