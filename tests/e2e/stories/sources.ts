import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer } from '../../api/server.ts'
import { badgesOf, glossed } from '../badges.ts'
import { launch } from '../browser.ts'
import type { Engine } from '../browser.ts'
import type { Driver } from '../driver.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import { ARXIV, page } from '../pages.ts'
import { until } from '../until.ts'
import { listingOf } from './listing.ts'

const PAGE = 'https://arxiv.org/list/cs/new'
const FEED = 'https://api.scholarfeed.org/*'
const SWITCH = { css: '[data-testid="switch-scholar-feed"]' }
const CARD = { css: '[data-testid="source-scholar-feed"][data-on="true"]' }
const MORE = 'https://arxiv.org/list/math/new'
const more = ['2604.00001', '2604.00002', '2604.00003']
const ids = Array.from({ length: 180 }, (_, at) => `2605.${String(10_000 + at)}`)

/** Fresh numbers from where they live, and not a request without the reader's word. */
export function sources(engine: Engine): void {
  describe('sources', () => {
    const api = new ApiServer()
    let driver: Driver
    beforeAll(async () => {
      driver = await launch(engine, { apis: api })
      driver.answer(ARXIV, page('arxiv-list-recent'))
      driver.answer(PAGE, listingOf(ids))
      driver.answer(MORE, listingOf(more))
      for (const id of [...ids, ...more]) api.world.paper(id)
      await driver.allow(FEED)
    })
    afterAll(() => driver.close())

    it('ask for nothing in a fresh install, wherever the reader goes', async () => {
      await glossed(await driver.open(ARXIV))
      for (const name of ['library.html#sources', 'library.html', 'popup.html']) await driver.openOwn(name)
      expect(api.asked).toEqual([])
      expect(driver.strays()).toEqual([])
    })

    it('are switched on by the reader, and then tell whether they answer', async () => {
      const tab = await driver.openOwn('library.html#sources')
      await tab.click(SWITCH)
      await tab.text(CARD, /Switched on/)
      expect(api.asked).toEqual([])
      await tab.click({ css: '[data-testid="test-scholar-feed"]' })
      await tab.text({ css: '[data-testid="tested-scholar-feed"]' }, /Scholar Feed answers/)
      expect(api.asked.map(({ path }) => path)).toEqual(['/api/v1/public/health'])
    })

    it('score a page of 180 papers in the four requests it says, over the death of the background', async () => {
      const before = api.asked.length
      // The second request is told to wait, and so there is a moment at which nothing is under way.
      let told = false
      api.script = (_, count) => {
        if (count !== before + 2 || told) return undefined
        told = true
        return 'rateLimited'
      }
      const listing = await driver.open(PAGE)
      await glossed(listing)
      const popup = await driver.openOwn('popup.html')
      await listing.raw.bringToFront()
      await popup.reload()
      await popup.text({ css: '[data-testid="score-page-cost"]' }, /takes 4 requests/)
      await popup.click({ css: '[data-testid="score-page-button"]' })
      await until('two requests', () => (api.asked.length === before + 2 && api.busy === 0 ? true : undefined))
      await driver.endBackground()
      await driver.open(ARXIV)
      await until('the rest', () => (api.asked.length >= before + 5 ? true : undefined), 40_000)
      const good = api.asked.slice(before).filter((_, at) => at !== 1)
      expect(good.map(({ keys }) => keys.length)).toEqual([50, 50, 50, 30])
      expect(new Set(good.flatMap(({ keys }) => keys)).size).toBe(180)
      const badges = await until('every badge', async () => {
        const all = await badgesOf(listing)
        return all.filter(({ evidence }) => evidence === 'paper').length === 180 ? all : undefined
      })
      expect(badges.find(({ paper }) => paper === '2605.10123')).toMatchObject({ match: 'id', novelty: '12' })
      expect(badges.find(({ paper }) => paper === '2605.10000')).toMatchObject({ novelty: '0' })
    })

    it('score what is on the screen by themselves, if the reader wants that', async () => {
      const tab = await driver.openOwn('library.html#sources')
      await tab.value({ css: '[data-testid="automatic"]' })
      await tab.raw.evaluate(choose, { field: '[data-testid="automatic"]', value: 'screen' })
      const listing = await driver.open(MORE)
      await until('badges without a click', async () => {
        const all = await badgesOf(listing)
        return all.some(({ evidence }) => evidence === 'paper') ? all : undefined
      })
      expect(api.asked.at(-1)?.keys.every((id) => more.includes(id))).toBe(true)
      await tab.raw.bringToFront()
      await tab.raw.evaluate(choose, { field: '[data-testid="automatic"]', value: 'off' })
      await listing.raw.close()
    })

    it('refresh a saved researcher and say what changed', async () => {
      api.world.person('7', 'Ada Lovelace', { hIndex: 14, papers: 2 })
      const library = {
        format: 'gloss-library',
        version: 1,
        exportedAt: '2026-11-01T09:00:00.000Z',
        papers: [],
        researchers: [ADA],
      }
      await importFiles(driver, [fileWith('ada.json', JSON.stringify(library))])
      const tab = await driver.openOwn(`library.html#researcher/${ADA.id}`)
      await tab.click({ css: '[data-testid="refresh-one"]' })
      await tab.text({ css: '[data-testid="refresh-outcome"]' }, /h-index 13 to 14/)
      expect((await exported(driver)).researchers[0]).toMatchObject({ hIndex: 14 })
    })

    it('ask nothing any more once they are switched off, give their host back, and forget if they are told to', async () => {
      const tab = await driver.openOwn('library.html#sources')
      await tab.click(SWITCH)
      await tab.click({ css: '[data-testid="forget-brought"]' })
      await tab.gone(CARD)
      await tab.gone({ css: '[data-testid="forget-brought"]' })
      expect((await exported(driver)).papers).toEqual([])
      const allowed = await tab.raw.evaluate(isAllowed, FEED)
      expect(allowed).toBe(false)
      const before = api.asked.length
      await glossed(await driver.open(PAGE))
      await (await driver.openOwn('popup.html')).text({ css: 'main' }, /\w/)
      await driver.endBackground()
      await glossed(await driver.open(ARXIV))
      expect(api.asked.length).toBe(before)
      expect(driver.strays()).toEqual([])
    })
  })
}

/** Runs in a page of the extension's: chooses as a reader does, whom React hears through the event. */
function choose({ field, value }: { field: string; value: string }): void {
  const select = document.querySelector<HTMLSelectElement>(field)
  if (!select) throw new Error(`${field} is not there.`)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Runs in a page of the extension's. */
function isAllowed(origin: string): Promise<boolean> {
  const { permissions } = Reflect.get(globalThis, 'chrome') as {
    permissions: { contains(what: { origins: string[] }): Promise<boolean> }
  }
  return permissions.contains({ origins: [origin] })
}

const READ = { kind: 'profile-text', capturedAt: '2026-10-01T09:00:00.000Z' }
const ADA = {
  id: 'ada',
  name: 'Ada Lovelace',
  hIndex: 13,
  identities: [{ kind: 'scholar-feed', value: '7' }],
  papers: [],
  tags: [],
  note: '',
  source: READ,
  history: [{ hIndex: 13, source: READ }],
  savedAt: '2026-10-01T09:00:00.000Z',
  updatedAt: '2026-10-01T09:00:00.000Z',
}
