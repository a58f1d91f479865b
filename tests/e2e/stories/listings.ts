import { beforeEach, describe, expect, it } from 'vitest'
import { siteFixtures } from '../../unit/sites/fixtures.ts'
import { problems } from '../axe.ts'
import { badgesOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { fileWith, importFiles } from '../library.ts'
import { ARXIV, page, sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { choose, COUNT, fill, ownMarkup, readAnew, standing, stands } from '../triage.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'

const KINDS = [
  'arxiv-list',
  'arxiv-catchup',
  'arxiv-search',
  'arxiv-author',
  'scholar-results',
  'scholar-profile',
] as const
const PROFILE = 'https://scholar.google.com/citations?user=MIRAHOLT0001&hl=en'
const MORE = 'A third look at the second glance'

const fixtureOf = (name: string) => siteFixtures.find((one) => one.name === name)!

/** Every title of every kind of listing with a score, the later in its list the higher. */
function scores(): string {
  const titles = KINDS.flatMap((name) => fixtureOf(name).rows.map(({ title }, at) => [title, 10 + at] as const))
  const profile = [
    ['Second glances: How readers return to a listing', 20],
    ['Quiet badges: Marking text without moving it', 40],
    [MORE, 90],
  ] as const
  const lines = [...titles, ...profile].map(([title, novelty]) => `"${title.replaceAll('"', '""')}",${novelty}`)
  return ['title,novelty', ...lines].join('\n')
}

/** The bar at the head of every kind of listing, and what it does there. */
export function listings(engine: Engine): void {
  describe('triage of listings', () => {
    const gloss = freshGloss(engine, async (driver) => {
      driver.answer(PROFILE, page('scholar-profile'))
      for (const name of KINDS) driver.answer(fixtureOf(name).url, fixtureOf(name).html)
      await importFiles(driver, [sample('xian-chen.txt'), fileWith('scores.csv', scores())])
    })
    beforeEach(() => readAnew(gloss()))
    const open = async (url: string): Promise<Tab> => {
      const tab = await gloss().open(url)
      await glossed(tab)
      await tab.text(COUNT, /shown|as on the page/)
      return tab
    }
    const novelties = async (tab: Tab) => (await badgesOf(tab)).flatMap(({ novelty }) => Number(novelty ?? []))

    it.each(KINDS)('%s is sorted, filtered, remembered, and comes back exactly', async (name) => {
      const { url, rows } = fixtureOf(name)
      const tab = await open(url)
      const all = rows.length
      expect(await tab.text(COUNT)).toMatch(new RegExp(`^${all} of ${all} shown`))
      const before = await ownMarkup(tab)
      const found = await novelties(tab)
      expect(found.length).toBeGreaterThan(1)
      await tab.click({ css: 'button', name: 'Filter' })
      await choose(tab, 'Sort', 'novelty')
      await fill(tab, 'Novelty from', '11')
      await tab.text(COUNT, /^(\d+) of (?!\1)/)
      // Where a list has sections, each is sorted by itself.
      if (rows.every(({ section }) => section === undefined)) {
        const falling = found.toSorted((one, other) => other - one)
        await until('the list to be sorted', async () => String(await novelties(tab)) === String(falling) || undefined)
      }
      expect(await problems(tab, ['gloss-bar'])).toEqual([])
      await tab.reload()
      await tab.text(COUNT, /^(\d+) of (?!\1)/)
      await tab.text({ css: 'button[aria-expanded="true"]', name: 'Filter' })
      await tab.raw.keyboard.type('r')
      await tab.text(COUNT, new RegExp(`^All ${all} as on the page$`))
      await tab.raw.waitFor(() => !document.querySelector('[data-gloss-at], [data-gloss-row]'), undefined, 15_000)
      expect(await ownMarkup(tab)).toBe(before)
    })

    it('announcements are folded by their kind, and stay folded', async () => {
      const tab = await open(fixtureOf('arxiv-list').url)
      await tab.click({ css: 'button', name: 'Filter' })
      await tab.click({ css: 'label', name: 'Cross-lists (1)' })
      await tab.text(COUNT, /^5 of 6 shown/)
      await tab.click({ css: 'label', name: 'Replacements (2)' })
      await tab.text(COUNT, /^3 of 6 shown/)
      await tab.reload()
      await tab.text(COUNT, /^3 of 6 shown/)
      expect(await standing(tab)).toHaveLength(4)
      await tab.click({ css: 'label', name: 'Replacements (2)' })
      await tab.text(COUNT, /^5 of 6 shown/)
      await tab.click({ css: 'label', name: 'Cross-lists (1)' })
      await tab.text(COUNT, /^6 of 6 shown/)
    })

    it('what is chosen on one listing holds on every listing of the site, and on none of another', async () => {
      const [list, search, results] = ['arxiv-list', 'arxiv-search', 'scholar-results'].map(fixtureOf)
      const tab = await open(list!.url)
      const other = await open(search!.url)
      const before = await novelties(other)
      const falling = before.toSorted((one, next) => next - one)
      expect(before).not.toEqual(falling)
      await tab.raw.bringToFront()
      await choose(tab, 'Sort', 'novelty')
      await other.raw.bringToFront()
      await until(
        'the other tab to follow',
        async () => String(await novelties(other)) === String(falling) || undefined,
      )
      await other.reload()
      await until('it to be remembered', async () => String(await novelties(other)) === String(falling) || undefined)
      await other.click({ css: 'button', name: 'Filter' })
      await other.text({ css: 'button[aria-expanded="true"]', name: 'Filter' })
      const elsewhere = await open(results!.url)
      await elsewhere.text({ css: 'button[aria-expanded="false"]', name: 'Filter' })
      expect(await elsewhere.value({ css: 'label select' })).toBe('page')
    })

    it('saved researchers’ papers are marked, sorted first, pinned and kept alone: the certain apart from the possible', async () => {
      const [certain, also, possible] = ['2605.29280', '2502.17494', '2611.99004']
      const tab = await open(ARXIV)
      const marked = (as: string) =>
        tab.raw.evaluate(
          (kind) =>
            [...document.querySelectorAll(`dt[data-gloss-row~="${kind}"] a[title="Abstract"]`)].map(({ id }) => id),
          as,
        )
      await until('papers to be marked', async () => (await marked('possible')).length > 0 || undefined)
      expect([await marked('confirmed'), await marked('possible')]).toEqual([[certain, also, '2504.08609'], [possible]])
      const asIs = await standing(tab)
      const first = [certain, also, possible, '2611.99002', '2611.99005', '2611.99006', '2611.99007', ...asIs.slice(7)]
      await choose(tab, 'Sort', 'authors')
      await stands(tab, first)
      await choose(tab, 'Sort', 'page')
      await stands(tab, asIs)
      await tab.click({ css: 'button', name: 'Filter' })
      await tab.click({ css: 'label', name: /saved researchers first/ })
      await stands(tab, first)
      await choose(tab, 'Authors', 'possible')
      await tab.text(COUNT, /^4 of 12 shown/)
      await stands(tab, [certain, also, possible, '2504.08609'])
      await choose(tab, 'Authors', 'confirmed')
      await tab.text(COUNT, /^3 of 12 shown/)
      await choose(tab, 'The rest is', 'dim')
      await tab.text(COUNT, /^12 of 12 shown · 9 greyed/)
    })

    it('what “Show more” appends takes its place, and stands last again on the page as it was', async () => {
      const tab = await open(PROFILE)
      const titles = () =>
        tab.raw.evaluate(
          () => [...document.querySelectorAll('.gsc_a_at')].map(({ textContent }) => textContent?.split(/[: ]/)[0]),
          undefined,
        )
      await choose(tab, 'Sort', 'novelty')
      await until('two to be sorted', async () => String(await titles()) === 'Quiet,Second' || undefined)
      await tab.click({ css: '#gsc_bpf_more' })
      await until('three to be sorted', async () => String(await titles()) === 'A,Quiet,Second' || undefined)
      await tab.text(COUNT, /^3 of 3 shown/)
      await tab.click({ css: 'button', name: 'As on the page' })
      await until('the page’s own order', async () => String(await titles()) === 'Second,Quiet,A' || undefined)
      await tab.raw.waitFor(() => !document.querySelector('[data-gloss-at], [data-gloss-row]'), undefined, 15_000)
    })

    it('asked the network for nothing', () => {
      // The pages' own icons are none of ours.
      const asked = gloss()
        .strays()
        .filter(({ url }) => !/\/(?:favicon\.ico|orcid_16x16\.png)$/.test(url))
      expect(asked).toEqual([])
    })
  })
}
