import { describe, expect, it } from 'vitest'
import type { Engine } from '../browser.ts'
import { exported } from '../library.ts'
import { freshGloss } from './gloss.ts'

/** The first page. That it opens by itself, every start of a browser here waits for. */
export function welcome(engine: Engine): void {
  describe('the first page', () => {
    const gloss = freshGloss(engine)

    it('shows a badge, says what the numbers are not, and asks for nothing', async () => {
      const tab = await gloss().openOwn('welcome.html')
      expect(await tab.text({ css: 'main' }, /unknown, not 0/)).toMatch(/does not detect machine-written text/)
      expect(await tab.text({ css: 'gloss-badge' })).toMatch(/Novelty 82%\s*AI Score 77/)
      expect(await tab.count({ css: 'input, select, textarea' })).toBe(0)
    })

    it('loads the sample library with one click and takes it out with one', async () => {
      const tab = await gloss().openOwn('welcome.html')
      await tab.click({ css: '[data-testid="load-sample"]' })
      await tab.text({ css: '[data-testid="remove-sample"]' })
      const { researchers, papers } = await exported(gloss())
      expect([researchers.length, papers.length]).toEqual([5, 11])
      await tab.raw.bringToFront()
      await tab.click({ css: '[data-testid="remove-sample"]' })
      await tab.text({ css: '[data-testid="load-sample"]' })
      expect(await exported(gloss())).toMatchObject({ researchers: [], papers: [] })
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
