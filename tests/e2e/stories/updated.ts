import { describe, expect, it } from 'vitest'
import { badgesOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { choose, COUNT, fill, ownMarkup, rowsIn, standing } from '../triage.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'

/** Whether a page of the extension still has the browser's ear. */
function isAlive(own: Tab): Promise<boolean> {
  const ask = () => {
    const { runtime } = (Reflect.get(globalThis, 'chrome') ?? {}) as { runtime?: { id?: string } }
    return runtime?.id !== undefined
  }
  return own.raw.evaluate(ask, undefined).catch(() => false)
}

/** What a reader is in the midst of when their browser puts a new version of Gloss in place of the old one. */
export function updated(engine: Engine): void {
  describe('a new version of Gloss', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
    })

    it('finds the view, what was dismissed and what was saved as they were', async () => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      await tab.text(COUNT, /shown/)
      const untouched = await ownMarkup(tab)
      await tab.click({ css: 'h1' })
      await tab.raw.keyboard.type('jjx')
      await tab.text(COUNT, /1 dismissed/)
      await choose(tab, 'Sort', 'novelty')
      await tab.click({ css: 'button', name: 'Filter' })
      await fill(tab, 'Novelty from', '50')
      const count = await tab.text(COUNT, /6 of 12 shown/)
      const rows = await until('the rows to be in place', async () => {
        const now = await standing(tab)
        return now.length === 6 ? now : undefined
      })
      const badges = (await badgesOf(tab)).length
      const own = await gloss().openOwn('library.html#about')
      const saved = await rowsIn(own, 'researchers')
      expect(saved).toBeGreaterThan(0)
      await own.raw.bringToFront()

      await gloss().update()
      // Pages of the old version are closed, or cut off from the browser.
      await until('the old version to be gone', async () => !(await isAlive(own)) || undefined)
      // A page that is loaded between the two has neither.
      const next = await gloss().openOwn('library.html#about')
      await next.raw.close()

      // The page that is open still has each badge once: what the old version wrote, or the new one in its stead.
      await tab.raw.bringToFront()
      await until('the open page to have its badges once', async () => {
        const now = await badgesOf(tab)
        return now.length === badges && new Set(now.map(({ paper }) => paper)).size === badges ? true : undefined
      })
      await tab.raw.goto(ARXIV)
      await tab.text(COUNT, /6 of 12 shown/)
      expect(await tab.text(COUNT)).toBe(count)
      await until('the rows to stand as they stood', async () => {
        const now = await standing(tab)
        return now.join() === rows.join() || undefined
      })
      await tab.click({ css: 'button', name: 'As on the page' })
      await tab.raw.waitFor(() => !document.querySelector('[data-gloss-at], [data-gloss-row]'), undefined, 15_000)
      expect(await ownMarkup(tab)).toBe(untouched)
      expect(await rowsIn(await gloss().openOwn('library.html#about'), 'researchers')).toBe(saved)
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
