import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { importFiles } from '../library.ts'
import { ARXIV, SCHOLAR, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const CARD = { css: '[role="dialog"]' }

/** What an automatic check can tell of WCAG 2.2 AA: names, roles, contrast. */
export function access(engine: Engine): void {
  describe('for everyone', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
    })

    it.each(['popup.html', 'library.html', 'library.html#papers', 'library.html#import', 'library.html#settings'])(
      '%s has names, roles and contrast',
      async (name) => expect(await problems(await gloss().openOwn(name))).toEqual([]),
    )

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
