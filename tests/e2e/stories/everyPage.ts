import { describe, expect, it } from 'vitest'
import { siteFixtures } from '../../unit/sites/fixtures.ts'
import type { Engine } from '../browser.ts'
import { exported } from '../library.ts'
import { freshGloss } from './gloss.ts'
import { popupOver } from './people.ts'

/** The first person on a page of each kind, and what the page itself says of who they are. */
const PEOPLE = [
  { fixture: 'arxiv-author', name: "Ada O'Quill", identity: 'oquill_a_1' },
  { fixture: 'arxiv-abs', name: 'Ada Quill' },
  { fixture: 'arxiv-search', name: 'Xenia Annot' },
  { fixture: 'arxiv-catchup', name: 'Rae Index' },
  { fixture: 'arxiv-html', name: 'Cécile van der Ink' },
  { fixture: 'scholar-results', name: 'Nora Lindqvist', identity: 'AAAABBBBCCCC' },
  // Two people of one name stand there; the one of the results above is saved already, the other is not.
  { fixture: 'scholar-authors', name: 'Nora Lindqvist', identity: 'DDDD-EEE_FFF' },
]

/** Saving somebody from every kind of page that shows people; listings and profiles have stories of their own. */
export function everyPage(engine: Engine): void {
  describe('somebody on a page', () => {
    const gloss = freshGloss(engine)

    it.each(PEOPLE)('of the kind $fixture can be saved from there', async ({ fixture, name, identity }) => {
      const { url, html } = siteFixtures.find((one) => one.name === fixture)!
      gloss().answer(url, html)
      const { popup } = await popupOver(gloss(), url)
      await popup.click({ css: '[data-testid="save-person"]', name: `Save ${name}` })
      await popup.text({ css: '.person[data-state="saved"]' }, /Saved/)
      const { researchers } = await exported(gloss())
      const saved = researchers.at(-1)
      expect(saved).toMatchObject({ name, source: { url } })
      expect(saved?.identities.map(({ value }) => value)).toEqual(identity ? expect.arrayContaining([identity]) : [])
    })

    it('asked the network for nothing', () => {
      // These fixtures name no icon of their own, so browsers ask for the site's; one shows a picture beside the ORCID.
      const pictures = /\/(?:favicon\.ico|orcid_16x16\.png)$/
      expect(
        gloss()
          .strays()
          .filter(({ url }) => !pictures.test(url)),
      ).toEqual([])
    })
  })
}
