import { describe, expect, it } from 'vitest'
import type { Engine } from '../browser.ts'
import { exported, openImport, preview } from '../library.ts'
import { ARXIV, page, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'
import { openMenuOf, popupOver, SAVE_ENTRY } from './people.ts'

const PROFILE = 'https://scholar.google.com/citations?user=MIRAHOLT0001&hl=en'
/** By three of those who are saved here, each from another place. */
const PAPER = '2605.29280'
const PEOPLE = ['Boyang Liu', 'Hua Zheng', 'Xian Chen']

/** Several places that write the library at about the same time, and all others that show it meanwhile. */
export function atOnce(engine: Engine): void {
  describe('the popup, the library and the background write at once', () => {
    const gloss = freshGloss(engine, async (driver) => driver.answer(PROFILE, page('scholar-profile')))
    it('whom they save of one paper are all kept, and every open page shows them', async () => {
      const library = await openImport(gloss())
      await preview(library, [sample('xian-chen.txt')])
      const list = await gloss().openOwn('library.html#researchers')
      const { listing, popup } = await popupOver(gloss(), ARXIV)
      await popup.text({ css: '[data-testid="page-people"]' }, /Hua Zheng/)
      const link = await openMenuOf(listing, 'Boyang Liu')
      await Promise.all([
        gloss().chooseMenu(SAVE_ENTRY, link),
        press(popup, '[data-testid="save-person"][aria-label="Save Hua Zheng"]'),
        press(library, '[data-testid="import-confirm"]'),
      ])
      for (const name of PEOPLE.map((one) => new RegExp(one))) {
        await popup.text({ css: '.person[data-state="saved"]', name })
        await popup.text({ css: '.researcher-list li', name })
        await list.text({ css: 'table tbody th', name })
      }
      await until('the listing to show all', async () => {
        const text = await cardText(listing)
        return PEOPLE.every((name) => text.includes(name)) || undefined
      })
      const { researchers, papers } = await exported(gloss())
      expect(researchers.map(({ name }) => name).sort()).toEqual(PEOPLE)
      // What the page and the file say of the paper is one record.
      const [paper, ...others] = papers.filter(({ title }) => title.startsWith('LoopFM'))
      expect(others).toEqual([])
      expect(paper).toMatchObject({ arxivId: PAPER, authorsComplete: true })
      expect(researchers.map((one) => one.papers.includes(paper!.id))).toEqual([true, true, true])
    })

    it('what they change of one record is all kept, beside what another place removes', async () => {
      const list = await gloss().openOwn('library.html#researchers')
      const { listing, popup } = await popupOver(gloss(), ARXIV)
      const profile = await gloss().open(PROFILE)
      await profile.click({ css: 'button', name: 'Save researcher' })
      await profile.text({ css: 'gloss-save' }, /Saved with 2 papers/)
      await list.text({ css: 'table tbody th', name: /Mira Holt/ })
      const mira = (await exported(gloss())).researchers.find(({ name }) => name === 'Mira Holt')
      const library = await gloss().openOwn(`library.html#researcher/${mira?.id}`)
      await library.write({ css: '.tag-editor input' }, 'archives')
      await profile.raw.bringToFront()
      await profile.click({ css: '#gsc_bpf_more' })
      await profile.text({ css: 'button', name: 'Update' })
      await Promise.all([
        profile.click({ css: 'button', name: 'Update' }),
        press(popup, '.researcher-list [aria-label="Remove Hua Zheng"]'),
        library.raw.evaluate(() => document.querySelector<HTMLFormElement>('.tag-editor')!.requestSubmit(), undefined),
      ])
      await profile.text({ css: 'gloss-save' }, /Saved with 3 papers/)
      await library.text({ css: 'main' }, /A third look at the second glance/)
      await list.text({ css: 'table tbody tr', name: /Mira Holt/ }, /archives/)
      await popup.text({ css: '.researcher-list li', name: /Mira Holt/ })
      for (const tab of [list, popup]) await tab.gone({ css: 'table tbody th, .researcher-list li', name: /Hua Zheng/ })
      await until('the listing to follow', async () => !(await cardText(listing)).includes('Hua Zheng') || undefined)
      const { researchers } = await exported(gloss())
      expect(researchers.map(({ name }) => name).sort()).toEqual(['Boyang Liu', 'Mira Holt', 'Xian Chen'])
      const after = researchers.find(({ id }) => id === mira?.id)
      expect([after?.tags, after?.papers.length]).toEqual([['archives'], 3])
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}

/** Presses something in a tab that is not in front, where no pointer gets. */
function press(tab: Tab, css: string): Promise<void> {
  return tab.raw.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), css)
}

/** What the card of the paper says now, of those who are saved. */
async function cardText(listing: Tab): Promise<string> {
  await listing.raw.bringToFront()
  await listing.click({ css: `gloss-badge[data-paper="${PAPER}"][data-author="confirmed"]` })
  const text = await listing.text({ css: '[role="dialog"]', name: /paper/i })
  await listing.raw.keyboard.press('Escape')
  return text.slice(text.indexOf('Researchers you saved'))
}
