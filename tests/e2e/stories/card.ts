import { describe, expect, it } from 'vitest'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const BADGE = { css: 'gloss-badge[data-paper="2605.29280"]' }
const CARD = { css: '[role="dialog"]', name: /paper/i }

/** The card behind a badge. */
export function card(engine: Engine): void {
  describe('a badge’s card', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt')])
    })
    const listing = async (): Promise<Tab> => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      return tab
    }

    it('opens under the pointer and closes with Escape', async () => {
      const tab = await listing()
      expect(await tab.count(CARD)).toBe(0)
      await tab.hover(BADGE)
      await tab.text(CARD)
      await tab.raw.keyboard.press('Escape')
      await tab.gone(CARD)
    })

    it('opens under the keyboard’s focus and closes with Escape', async () => {
      const tab = await listing()
      await tab.raw.evaluate(
        () => document.querySelector<HTMLElement>('dt a[title="Abstract"] ~ a:last-of-type')?.focus(),
        undefined,
      )
      await tab.raw.keyboard.press('Tab')
      expect(await tab.raw.evaluate(() => document.activeElement?.getAttribute('data-paper'), undefined)).toBe(
        '2605.29280',
      )
      await tab.text(CARD)
      await tab.raw.keyboard.press('Escape')
      await tab.gone(CARD)
    })

    it('opens on a click and closes with Escape', async () => {
      const tab = await listing()
      await tab.click(BADGE)
      await tab.text(CARD)
      await tab.raw.keyboard.press('Escape')
      await tab.gone(CARD)
    })

    it('says where the numbers come from, how the row was matched and who wrote it', async () => {
      const tab = await listing()
      await tab.click(BADGE)
      const text = await tab.text(CARD)
      expect(text).toMatch(/Novelty[^]*45/)
      expect(text).toMatch(/AI Score[^]*41/)
      expect(text).toMatch(/profile/i)
      expect(text).toMatch(/title/i)
      expect(text).toContain('Xian Chen')
      expect(text).toContain(String(new Date().getFullYear()))
    })
  })
}
