import { describe, expect, it } from 'vitest'
import type { Engine } from '../browser.ts'
import { exported } from '../library.ts'
import { page } from '../pages.ts'
import { freshGloss } from './gloss.ts'

const PROFILE = 'https://www.scholarfeed.org/author/123'
const SAVE = { css: 'button', name: 'Save researcher' }

/** Saving a person from their profile page. */
export function saving(engine: Engine): void {
  describe('the button on a profile page', () => {
    const gloss = freshGloss(engine)

    it('saves what the page says', async () => {
      gloss().answer(PROFILE, page('scholarfeed-author'))
      const tab = await gloss().open(PROFILE)
      await tab.click(SAVE)
      await tab.gone(SAVE)
      const { researchers, papers } = await exported(gloss())
      expect(researchers).toMatchObject([
        {
          name: 'Mira Holt',
          field: 'HC',
          hIndex: 6,
          paperCount: 2,
          citations: 1200,
          novelty: 71,
          aiScore: 58,
          identities: [{ kind: 'scholar-feed', value: '123' }],
          source: { kind: 'profile-page', url: PROFILE },
        },
      ])
      expect(papers.map(({ title, authors, authorsComplete }) => ({ title, authors, authorsComplete }))).toEqual(
        expect.arrayContaining([
          {
            title: 'Second Glances: How Readers Return to a Listing',
            authors: ['Mira Holt', 'Pavel Dvořák'],
            authorsComplete: true,
          },
          {
            title: 'Quiet Badges: Marking Text Without Moving It',
            authors: ['Ines Okafor', 'Mira Holt', "Sam O'Neill"],
            authorsComplete: false,
          },
        ]),
      )
      expect(papers).toHaveLength(2)
    })

    it('knows on the next visit that the person is saved', async () => {
      const tab = await gloss().open(PROFILE)
      await tab.text({ css: 'button', name: 'Update' })
      expect(await tab.count(SAVE)).toBe(0)
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
