import { describe, expect, it } from 'vitest'
import { badgesOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import type { Driver } from '../driver.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import { ARXIV, SCHOLAR, page } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { problems } from '../axe.ts'
import { freshGloss } from './gloss.ts'

const PROFILE = 'https://scholar.google.com/citations?user=MIRAHOLT0001&hl=en'
const PEOPLE = { css: '[data-testid="page-people"]' }
const SAVE = { css: '[data-testid="save-person"]' }
const TOAST = { css: 'gloss-toast' }

/** Saving people from the pages they are seen on, and pages that change without a load. */
export function people(engine: Engine): void {
  describe('the researchers on a page', () => {
    const gloss = freshGloss(engine, async (driver) => driver.answer(PROFILE, page('scholar-profile')))

    it('are listed in the popup, and saved from there with the paper they stand on', async () => {
      const { listing, popup } = await popupOver(gloss(), ARXIV)
      expect(await popup.text(PEOPLE, /Shali Jiang/)).toMatch(/^Researchers on this page\s+\d+/)
      expect(await popup.count(SAVE)).toBe(8)
      await popup.click({ ...SAVE, name: 'Save Hua Zheng' })
      await popup.text({ css: '.person[data-state="saved"]' }, /Hua Zheng[^]*Saved with 1 paper/)
      const { researchers, papers } = await exported(gloss())
      expect(researchers).toMatchObject([
        { name: 'Hua Zheng', identities: [], source: { kind: 'arxiv-page', url: ARXIV } },
      ])
      expect(papers.map(({ arxivId }) => arxivId)).toEqual(['2605.29280'])
      await listing.raw.waitFor(
        () => document.querySelector('gloss-badge[data-author="confirmed"]') !== null,
        0,
        15_000,
      )
    })

    it('are known by the paper on the next visit, and others of the name only as namesakes', async () => {
      const later = `${ARXIV}?skip=0&show=50`
      gloss().answer(later, page('arxiv-list-recent').replace('>Mingfu Liang<', '>Hua Zheng<'))
      const { popup } = await popupOver(gloss(), later)
      await popup.text({ css: '.person[data-state="saved"]' }, /Hua Zheng[^]*LoopFM/)
      await popup.text({ css: '.person[data-state="unsaved"]', name: /Hua Zheng/ }, /Same name as one you saved/)
      expect(await popup.count({ css: '.person[data-state="saved"]' })).toBe(1)
      expect(await problems(popup)).toEqual([])
    })

    it('are all shown when asked for, and found by name', async () => {
      const { popup } = await popupOver(gloss(), ARXIV)
      await popup.text(PEOPLE, /Shali Jiang/)
      await popup.click({ css: '[data-testid="show-all-people"]' })
      await popup.write({ css: 'input', name: 'Find somebody on this page' }, 'boyang')
      await popup.gone({ css: '.person', name: /Shali Jiang/ })
      expect(await popup.text(PEOPLE)).toMatch(/Boyang Liu/)
    })

    it('are reached and saved by keyboard', async () => {
      const { popup } = await popupOver(gloss(), ARXIV)
      await popup.text(PEOPLE, /Shali Jiang/)
      await popup.raw.bringToFront()
      await popup.raw.evaluate(() => document.querySelector<HTMLElement>('[data-testid="save-person"]')?.focus(), 0)
      await popup.raw.keyboard.press('Enter')
      await popup.text({ css: '.person[data-state="saved"]' }, /Shali Jiang/)
    })

    it('have nothing to show where there is nobody', async () => {
      const { popup } = await popupOver(gloss(), 'https://arxiv.org/help')
      await popup.text({ css: '[data-testid="page-line"]' }, /\w/)
      expect(await popup.count(PEOPLE)).toBe(0)
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })

  describe('a Scholar profile', () => {
    const gloss = freshGloss(engine, async (driver) => driver.answer(PROFILE, page('scholar-profile')))

    it('is saved by the button at its name, and known in the popup', async () => {
      const tab = await gloss().open(PROFILE)
      await tab.click({ css: 'button', name: 'Save researcher' })
      await tab.text({ css: 'gloss-save' }, /Saved with 2 papers/)
      const { researchers } = await exported(gloss())
      expect(researchers).toMatchObject([
        {
          name: 'Mira Holt',
          identities: [{ kind: 'scholar', value: 'MIRAHOLT0001' }],
          affiliation: 'Institute of Invented Archives',
          citations: 1200,
          hIndex: 6,
          i10Index: 4,
          source: { kind: 'scholar-page', url: PROFILE },
        },
      ])
      // Two of three works are shown: how many there are, the page does not say.
      expect(researchers[0]?.paperCount).toBeUndefined()
      const { popup } = await popupOver(gloss(), PROFILE)
      await popup.text({ css: '.person-subject[data-state="saved"]' }, /Mira Holt/)
    })

    it('has the rows that “Show more” appends marked', async () => {
      const tab = await gloss().open(PROFILE)
      expect((await badgesOf(tab)).map(({ author }) => author)).toEqual(['confirmed', 'confirmed'])
      await tab.click({ css: '#gsc_bpf_more' })
      await tab.text({ css: 'button', name: 'Update' })
      await tab.click({ css: 'button', name: 'Update' })
      await tab.text({ css: 'gloss-save' }, /Saved with 3 papers/)
      await tab.raw.waitFor(
        () => document.querySelectorAll('gloss-badge[data-author="confirmed"]').length === 3,
        0,
        15_000,
      )
      const { researchers } = await exported(gloss())
      expect(researchers).toMatchObject([{ name: 'Mira Holt', paperCount: 3 }])
      expect(researchers).toHaveLength(1)
    })

    it('that turns into another page without a load is read anew', async () => {
      const tab = await gloss().open(PROFILE)
      expect(await badgesOf(tab)).toHaveLength(2)
      await tab.click({ css: '#turn' })
      await tab.raw.waitFor(() => document.querySelectorAll('gloss-badge[data-author]').length === 1, 0, 15_000)
      expect((await badgesOf(tab)).map(({ title }) => title)).toEqual(['A third look at the second glance'])
      expect(await tab.count({ css: 'gloss-save' })).toBe(1)
      await tab.text({ css: 'button', name: 'Save researcher' })
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })

  describe('two saved researchers of one name', () => {
    const gloss = freshGloss(engine, async (driver) => {
      driver.answer(PROFILE, page('scholar-profile'))
      const profile = await driver.open(PROFILE)
      await profile.click({ css: 'button', name: 'Save researcher' })
      await profile.text({ css: 'gloss-save' }, /Saved with/)
      await importFiles(driver, [fileWith('mira-holt.txt', MIRA)])
    })

    it('stay two, and become one only when the reader says so, until that is undone', async () => {
      const before = await exported(gloss())
      expect(before.researchers.map(({ name }) => name)).toEqual(['Mira Holt', 'Mira Holt'])
      const tab = await gloss().openOwn(`library.html#researcher/${before.researchers[0]?.id}`)
      const both = await tab.text({ css: '[data-testid="namesake"]' }, /Institute of Invented Archives/)
      for (const fact of ['MIRAHOLT0001', '1,200', '71%']) expect(both).toContain(fact)
      expect(await problems(tab)).toEqual([])
      await tab.click({ css: '[data-testid="merge-researchers"]' })
      await tab.text({ css: '[data-testid="merge-report"]' }, /one now/)
      const { researchers } = await exported(gloss())
      expect(researchers).toMatchObject([{ identities: [{ kind: 'scholar' }], novelty: 71, citations: 1200 }])
      await tab.raw.bringToFront()
      await tab.click({ css: '[data-testid="undo-merge"]' })
      await tab.text({ css: '[data-testid="namesake"]' }, /MIRAHOLT0001/)
      expect({ ...(await exported(gloss())), exportedAt: '' }).toEqual({ ...before, exportedAt: '' })
    })
  })

  describe('the context menu of an author link', () => {
    const gloss = freshGloss(engine)

    it('saves who was pressed on an arXiv listing, with the paper they stand on', async () => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      await chooseSave(gloss(), tab, 'Boyang Liu')
      expect(await tab.text(TOAST, /\S/)).toBe('Boyang Liu is saved, with 1 paper')
      const { researchers, papers } = await exported(gloss())
      expect(researchers).toMatchObject([{ name: 'Boyang Liu', source: { kind: 'arxiv-page', url: ARXIV } }])
      expect(papers.map(({ arxivId }) => arxivId)).toEqual(['2605.29280'])
    })

    it('saves by the identity on Google Scholar', async () => {
      const tab = await gloss().open(SCHOLAR)
      await glossed(tab)
      await chooseSave(gloss(), tab, 'X Chen')
      expect(await tab.text(TOAST, /\S/)).toMatch(/^X Chen is saved/)
      const { researchers } = await exported(gloss())
      expect(researchers.find(({ name }) => name === 'X Chen')?.identities).toEqual([
        { kind: 'scholar', value: 'XIANCHEN0001' },
      ])
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}

const MIRA = `Mira Holt

HC
h-index4
1paper
Novelty71%
AI Score58

1 Paper

HCMar 16
A Paper by Somebody of the Same Name

Mira Holt, Pavel Dvořák

What a name does not say.
`

/** A page with the popup over it: opened in a tab of its own, which asks for the active tab while that is the page. */
export async function popupOver(driver: Driver, url: string): Promise<{ listing: Tab; popup: Tab }> {
  if (!url.endsWith('/help')) {
    const listing = await driver.open(url)
    await glossed(listing)
    return { listing, popup: await popupOf(driver, listing) }
  }
  driver.answer(url, page('arxiv-help'))
  const listing = await driver.open(url)
  return { listing, popup: await popupOf(driver, listing) }
}

async function popupOf(driver: Driver, listing: Tab): Promise<Tab> {
  const popup = await driver.openOwn('popup.html')
  await listing.raw.bringToFront()
  await popup.reload()
  await popup.text({ css: '[data-testid="page-line"]' }, /\w/)
  return popup
}

/** Gloss's entry in the context menu of an author's name. */
export const SAVE_ENTRY = { id: 'save-researcher', title: 'Save this researcher to Gloss' }

/** Opens the context menu of an author's name. @returns where that link leads */
export async function openMenuOf(tab: Tab, name: string): Promise<string> {
  await tab.press({ css: 'a', name })
  return tab.raw.evaluate(
    (wanted) => [...document.querySelectorAll('a')].find(({ textContent }) => textContent === wanted)?.href ?? '',
    name,
  )
}

async function chooseSave(driver: Driver, tab: Tab, name: string): Promise<void> {
  await driver.chooseMenu(SAVE_ENTRY, await openMenuOf(tab, name))
}
