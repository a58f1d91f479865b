import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { fileWith, importFiles } from '../library.ts'
import { ARXIV, SCHOLAR, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const OWN_PAGES = [
  'welcome.html',
  'popup.html',
  'library.html#researchers',
  'library.html#compare?ids=r-00000,r-00001,r-00002',
  'library.html#researcher/r-00001',
  'library.html#papers',
  'library.html#import',
  'library.html#sources',
  'library.html#settings',
  'library.html#health',
  'library.html#about',
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const CARD = { css: '[role="dialog"]' }

/** What an automatic check can tell of WCAG 2.2 AA: names, roles, contrast. */
export function access(engine: Engine): void {
  describe('for everyone', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
      await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(140)))])
    })

    it.each(OWN_PAGES)('%s has names, roles and contrast in both themes', async (name) => {
      const tab = await gloss().openOwn(name)
      await tab.text({ css: 'h1' })
      for (const theme of ['light', 'dark']) {
        await tab.raw.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme)
        expect(await problems(tab)).toEqual([])
      }
    })

    it('every page of ours fits 320 pixels, from left to right and from right to left', async () => {
      for (const name of OWN_PAGES) {
        const tab = await gloss().openOwn(name)
        await tab.raw.resize(320, 640)
        await tab.text({ css: 'h1' })
        for (const direction of ['ltr', 'rtl']) {
          await tab.raw.evaluate((chosen) => document.documentElement.setAttribute('dir', chosen), direction)
          expect([name, direction, ...(await tooWide(tab))]).toEqual([name, direction])
        }
        await tab.raw.close()
      }
    })

    it.each([
      ['arXiv', ARXIV],
      ['Google Scholar', SCHOLAR],
    ])('badges and card have names, roles and contrast on %s', async (_site, url) => {
      const tab = await gloss().open(url)
      await glossed(tab)
      await tab.click({ css: 'gloss-badge[data-evidence="profile"]' })
      await tab.text(CARD)
      expect(await problems(tab, ['gloss-badge', 'gloss-card'])).toEqual([])
    })
  })
}

/** What makes a page scroll sideways; tables may, in their own pane. */
function tooWide(tab: Tab): Promise<string[]> {
  return tab.raw.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect()
      return right > clientWidth + 1 || left < -1
    })
    return out.map(({ localName, className }) => `${localName}.${String(className)}`).slice(0, 12)
  }, undefined)
}

/** Every rule of accessibility that is broken, with the elements that break it. */
export async function problems(tab: Tab, within?: string[]): Promise<string[]> {
  await tab.rest()
  await tab.raw.run(AXE)
  return tab.raw.evaluate(async (include) => {
    const checker = Reflect.get(window, 'axe') as typeof axe
    const { violations } = await checker.run(include ? { include: include.map((one) => [one]) } : document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // Takes a badge's adjoining parts for one word; the badge's words have a test of their own.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
    )
  }, within)
}
