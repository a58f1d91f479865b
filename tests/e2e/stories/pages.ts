import { describe, expect, it } from 'vitest'
import { badgesOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { importFiles } from '../library.ts'
import { ARXIV, page, sample } from '../pages.ts'
import { freshGloss } from './gloss.ts'

/** Pages that are not, or not quite, what Gloss reads. */
export function pages(engine: Engine): void {
  describe('a page', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
    })

    it.each([
      ['an empty listing', 'https://arxiv.org/list/cs.IR/9101', 'arxiv-list-empty'],
      ['prose at a listing’s address', 'https://arxiv.org/list/cs.IR/new', 'arxiv-help'],
      ['a page of arXiv’s that lists nothing', 'https://arxiv.org/help/about', 'arxiv-help'],
      ['a search without results', 'https://scholar.google.com/scholar?q=zzzz', 'scholar-empty'],
      ['Scholar’s robot check', 'https://scholar.google.com/scholar?q=LoopFM', 'scholar-robot-check'],
      ['Scholar’s sign-in', 'https://scholar.google.com/scholar?scilib=1', 'scholar-sign-in'],
    ])('that is %s gets no badge and raises no error', async (_what, url, name) => {
      gloss().answer(url, page(name))
      const tab = await gloss().open(url)
      // A listing opened after it has its badges: whatever Gloss had to do here has had its turn.
      await glossed(await gloss().open(ARXIV))
      expect(await tab.raw.evaluate(() => document.querySelectorAll('gloss-badge').length, undefined)).toBe(0)
      expect(gloss().errors()).toEqual([])
    })

    it('with one broken entry keeps the badges of all the others', async () => {
      const url = 'https://arxiv.org/list/cs.IR/recent?skip=0&show=50'
      gloss().answer(url, page('arxiv-list-broken-row'))
      const badges = await badgesOf(await gloss().open(url))
      const scored = badges.filter(({ evidence }) => evidence !== 'none').map(({ paper }) => paper)
      expect(scored).toEqual([
        '2605.29280',
        '2611.99002',
        '2611.99005',
        '2611.99006',
        '2504.08609',
        '2611.99009',
        '2611.99011',
      ])
      expect(gloss().errors()).toEqual([])
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
