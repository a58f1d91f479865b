import { describe, expect, it } from 'vitest'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const PAGES = ['welcome.html', 'popup.html', 'library.html#researchers', 'library.html#papers']

/** How Gloss looks to whom: the theme that was chosen, and stillness where it is asked for. */
export function looks(engine: Engine): void {
  describe('the looks', () => {
    const gloss = freshGloss(
      engine,
      async (driver) => {
        await importFiles(driver, [sample('xian-chen.txt')])
      },
      { still: true },
    )

    it('are dark on every page of ours once that is chosen, on those that stand open too', async () => {
      const open: Tab[] = []
      for (const name of PAGES) open.push(await gloss().openOwn(name))
      const settings = await gloss().openOwn('library.html#settings')
      await settings.raw.bringToFront()
      await settings.click({ css: 'input[type="radio"][value="dark"]' })
      for (const tab of [settings, ...open, await gloss().openOwn('library.html#about')]) {
        await tab.raw.waitFor(() => document.documentElement.dataset.theme === 'dark', undefined, 15_000)
        expect(await ground(tab)).toBeLessThan(60)
        await tab.raw.close()
      }
      const again = await gloss().openOwn('library.html#settings')
      await again.click({ css: 'input[type="radio"][value="light"]' })
      await again.raw.waitFor(() => document.documentElement.dataset.theme === 'light', undefined, 15_000)
      expect(await ground(again)).toBeGreaterThan(200)
    })

    it('have nothing that moves, for a reader who asked for that', async () => {
      for (const name of PAGES) {
        const tab = await gloss().openOwn(name)
        await tab.text({ css: 'h1' })
        expect(await moving(tab)).toEqual([])
        await tab.raw.close()
      }
      const listing = await gloss().open(ARXIV)
      await glossed(listing)
      await listing.click({ css: 'gloss-badge[data-evidence="profile"]' })
      await listing.text({ css: '[role="dialog"]' })
      expect(await moving(listing)).toEqual([])
    })
  })
}

/** How light the page's ground is, from 0 to 255. */
function ground(tab: Tab): Promise<number> {
  return tab.raw.evaluate(
    () => Math.max(...(getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []).map(Number)),
    undefined,
  )
}

/** Elements of ours with a transition or an animation. */
function moving(tab: Tab): Promise<string[]> {
  return tab.raw.evaluate(() => {
    // On a stranger's page only what stands in a shadow root is ours.
    const ours = location.protocol.startsWith('http') ? [] : [...document.querySelectorAll('*')]
    for (const { shadowRoot } of document.querySelectorAll('*')) ours.push(...(shadowRoot?.querySelectorAll('*') ?? []))
    return ours
      .filter((one) => {
        const { transitionDuration, animationName } = getComputedStyle(one)
        return animationName !== 'none' || transitionDuration.split(', ').some((each) => parseFloat(each) > 0)
      })
      .map(({ localName, className }) => `${localName}.${String(className)}`)
  }, undefined)
}
