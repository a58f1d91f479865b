import { describe, expect, it } from 'vitest'
import { badgeOf, badgesOf } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { fileWith, importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import { freshGloss } from './gloss.ts'

/** A table of scores of single papers. */
export function scores(engine: Engine): void {
  describe('a score table', () => {
    const title =
      'External Large Foundation Model: How to Efficiently Serve Trillions of Parameters for Online Ads Recommendation'
    const own = `arxiv_id,title,novelty,ai_score\n2502.17494,${title},88,12.6\n`
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt')])
      await importFiles(driver, [sample('scores.csv')])
      await importFiles(driver, [fileWith('own.csv', own)])
    })

    it('marks the papers it names, by id or by title', async () => {
      const badges = await badgesOf(await gloss().open(ARXIV))
      const shown = Object.fromEntries(
        badges
          .filter(({ evidence }) => evidence === 'paper')
          .map(({ paper, match, novelty, aiScore }) => [paper, [match, novelty, aiScore]]),
      )
      expect(shown).toEqual({
        '2611.99002': ['id', '82', '77'],
        '2502.17494': ['id', '88', '13'],
        '2611.99005': ['id', '58', '48'],
        '2611.99006': ['title', '64', undefined],
        '2611.99009': ['id', '31', '22'],
        '2611.99011': ['id', '12', '69'],
      })
    })

    it('does not give Part II what is known of Part I', async () => {
      expect(
        (await badgeOf(await gloss().open(ARXIV), 'A Slow Walk Through Fast Indexes. Part II'))?.novelty,
      ).toBeUndefined()
    })

    it('is stronger than a profile that lists the same paper', async () => {
      const badge = await badgeOf(await gloss().open(ARXIV), 'External Large Foundation Model')
      expect(badge).toMatchObject({ evidence: 'paper', novelty: '88', aiScore: '13', author: 'confirmed' })
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
