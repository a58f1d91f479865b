import { beforeEach, describe, expect, it } from 'vitest'
import { problems } from '../axe.ts'
import { badgeOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { exportAs, fileWith, importFiles } from '../library.ts'
import { ARXIV, page, sample, SCHOLAR } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { age, choose, COUNT, fill, ownMarkup, readAnew, rowsIn, stands } from '../triage.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'

const FIRST = ['2605.29280', '2611.99002', '2502.17494', '2611.99004', '2611.99005', '2611.99006', '2611.99007']
const SECOND = ['2504.08609', '2611.99009', '2611.99010', '2611.99011', '2611.99012']
const AS_ON_PAGE = [...FIRST, ...SECOND]
const BY_NOVELTY = [
  '2611.99002',
  '2611.99006',
  '2611.99005',
  '2605.29280',
  '2502.17494',
  '2611.99004',
  '2611.99007',
  '2504.08609',
  '2611.99009',
  '2611.99011',
  '2611.99010',
  '2611.99012',
]
const BELOW = new Set(['2605.29280', '2502.17494', '2504.08609', '2611.99009', '2611.99011'])
/** Those of 50 and more, and those of which nothing is known. */
const WITH_NOVELTY = BY_NOVELTY.filter((id) => !BELOW.has(id))

const MONTH = 'https://arxiv.org/list/cs.IR/current'

/** What stands on the toolbar's icon; asked in one of the extension's own pages. */
function iconText(own: Tab): Promise<string> {
  return own.raw.evaluate(() => {
    const { action } = Reflect.get(globalThis, 'chrome') as { action: { getBadgeText(of: object): Promise<string> } }
    return action.getBadgeText({})
  }, undefined)
}

/** Runs in the page. */
function pressWithModifiers(key: string): void {
  for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, [held]: true, bubbles: true, cancelable: true }))
}

/** Reading a day of a listing: the bar, the keys, what was seen, the reader's rules and corrections. */
export function triage(engine: Engine): void {
  describe('triage', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
    })
    // Each of these readers begins with the sample as it is, whatever became of the one before.
    beforeEach(async () => {
      gloss().answer(ARXIV, page('arxiv-list-recent'))
      await readAnew(gloss())
    })
    const listing = async (): Promise<Tab> => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      await tab.text(COUNT, /shown|as on the page/)
      return tab
    }

    it('sorts within sections, filters without hiding the unscored, survives a reload and comes back exactly', async () => {
      const tab = await listing()
      const before = await ownMarkup(tab)
      await choose(tab, 'Sort', 'novelty')
      await stands(tab, BY_NOVELTY)
      await tab.click({ css: 'button', name: 'Filter' })
      await fill(tab, 'Novelty from', '50')
      await tab.text(COUNT, /7 of 12 shown · 4 without a score/)
      await stands(tab, WITH_NOVELTY)
      expect(await problems(tab, ['gloss-bar'])).toEqual([])
      await tab.raw.goto(ARXIV)
      await tab.text(COUNT, /7 of 12 shown/)
      await stands(tab, WITH_NOVELTY)
      await tab.raw.evaluate(() => (location.hash = '#item11'), undefined)
      await tab.raw.waitFor(() => document.querySelectorAll('dt[hidden], dd[hidden]').length < 10, undefined, 15_000)
      await tab.raw.evaluate(() => history.replaceState(null, '', location.pathname), undefined)
      await tab.click({ css: 'button', name: 'As on the page' })
      await stands(tab, AS_ON_PAGE)
      await tab.raw.waitFor(
        () => document.querySelectorAll('[data-gloss-at], [data-gloss-row]').length === 0,
        undefined,
        15_000,
      )
      expect(await ownMarkup(tab)).toBe(before)
    })

    it('is gone through by keys: next, dismiss, undo, back to the page as it was', async () => {
      const tab = await listing()
      await tab.click({ css: 'h1' })
      await tab.raw.keyboard.type('jjk')
      const at = () => tab.raw.evaluate(() => document.activeElement?.id, undefined)
      expect(await at()).toBe('2605.29280')
      await tab.raw.keyboard.type('j')
      expect(await at()).toBe('2611.99002')
      await tab.raw.keyboard.type('x')
      await tab.text(COUNT, /11 of 12 shown · 1 dismissed/)
      expect(await at()).toBe('2502.17494')
      await tab.raw.keyboard.type('u')
      await tab.text(COUNT, /12 of 12 shown/)
      await tab.raw.keyboard.type('s')
      await tab.text({ css: '[role="status"]', name: /is saved/ })
      await tab.raw.keyboard.type('u')
      await tab.text({ css: '[role="status"]', name: /no longer saved/ })
      await tab.raw.keyboard.type('.')
      await tab.text({ css: '[role="dialog"]' }, /Novelty/)
      await tab.raw.keyboard.press('Escape')
      await tab.raw.keyboard.type('?')
      await tab.text({ css: 'dialog' }, /next paper/)
      expect(await problems(tab, ['gloss-help'])).toEqual([])
      await tab.raw.keyboard.press('Escape')
      await tab.gone({ css: 'dialog' })
      await tab.raw.keyboard.type('f')
      await tab.raw.keyboard.type('baselines')
      await tab.text(COUNT, /1 of 12 shown/)
    })

    /** Visits the listing again, on which one paper is dismissed, and has it stand as the page has it. */
    const dismissedBefore = async (tab: Tab) => {
      await tab.reload()
      await tab.text(COUNT, /11 of 12 shown · 1 dismissed/)
      await tab.click({ css: 'h1' })
      await tab.raw.keyboard.type('r')
      await stands(tab, AS_ON_PAGE)
    }

    it('a paper is dismissed from its card, taken back from the message, and by the same button later', async () => {
      const tab = await listing()
      const press = async (name: string) => {
        await tab.click({ css: 'gloss-badge[data-paper="2611.99006"]' })
        await tab.click({ css: 'button', name })
      }
      await press('Dismiss')
      await tab.text(COUNT, /11 of 12 shown · 1 dismissed/)
      await tab.gone({ css: '[role="dialog"]' })
      await tab.text({ css: '[role="status"]', name: /Dismissed, on every listing/ })
      await tab.click({ css: 'button', name: 'Undo' })
      await tab.text(COUNT, /^12 of 12 shown/)
      await press('Dismiss')
      await tab.text(COUNT, /11 of 12 shown · 1 dismissed/)
      await dismissedBefore(tab)
      await press('Bring back')
      await tab.text({ css: '[role="status"]', name: /It is back/ })
      await tab.click({ css: 'h1' })
      await tab.raw.keyboard.type('r')
      await tab.text(COUNT, /^12 of 12 shown/)
      await tab.raw.keyboard.type('u')
      await tab.text(COUNT, /11 of 12 shown · 1 dismissed/)
    })

    it('brings back what was dismissed on an earlier visit: where the page stands as it was', async () => {
      const tab = await listing()
      await tab.click({ css: 'h1' })
      await tab.raw.keyboard.type('jx')
      await tab.text(COUNT, /11 of 12 shown · 1 dismissed/)
      await dismissedBefore(tab)
      await tab.raw.keyboard.type('jx')
      await tab.text({ css: '[role="status"]', name: /It is back/ })
      await tab.raw.keyboard.type('r')
      await tab.text(COUNT, /12 of 12 shown/)
    })

    it('leaves keys alone in fields, and everywhere once the reader switches them off', async () => {
      const tab = await listing()
      const focused = () => tab.raw.evaluate(() => document.activeElement?.id ?? '', undefined)
      await tab.raw.keyboard.type('f')
      await tab.raw.keyboard.type('xjs?')
      expect(await tab.value({ css: 'input[type=search]' })).toBe('xjs?')
      expect(await tab.count({ css: 'dialog' })).toBe(0)
      await fill(tab, 'Words', '')
      await tab.text(COUNT, /^12 of 12 shown/)
      await tab.click({ css: 'h1' })
      await tab.raw.evaluate(pressWithModifiers, 'j')
      expect(await focused()).toBe('')
      await tab.raw.keyboard.type('j')
      expect(await focused()).not.toBe('')
      const settings = await gloss().openOwn('library.html#settings')
      const pressing = async () => {
        await tab.raw.bringToFront()
        await tab.click({ css: 'h1' })
        await tab.raw.keyboard.type('j')
        return focused()
      }
      await settings.click({ css: '[data-testid="reading-keys"]' })
      await until('keys to do nothing', async () => (await pressing()) === '' || undefined)
      await settings.raw.bringToFront()
      await settings.click({ css: '[data-testid="reading-keys"]' })
      await until('keys to be back', async () => (await pressing()) !== '' || undefined)
    })

    it('remembers what was seen, and says what is new since', async () => {
      const memory = await gloss().openOwn('library.html#about')
      const tab = await listing()
      await tab.raw.bringToFront()
      // The first screen is seen by whoever stays on it.
      await until('papers to count as seen', async () => (await rowsIn(memory, 'seen')) > 0 || undefined)
      await tab.raw.close()
      await age(memory)
      gloss().answer(ARXIV, page('arxiv-list-recent').replaceAll('2611.99012', '2611.99013'))
      const next = await listing()
      expect(await next.text({ css: '.news' }, /new since/)).toMatch(/^1 new since/)
      // It is marked, for the eye and the ear, and nothing has moved for it.
      await next.raw.waitFor(() => document.querySelector('[data-gloss-new]') !== null, undefined, 15_000)
      expect(
        await next.raw.evaluate(() => {
          const rows = [...document.querySelectorAll<HTMLElement>('[data-gloss-new]')]
          return rows.map((row) => [
            row.previousElementSibling?.querySelector('a[title="Abstract"]')?.id,
            row.dataset.glossNew,
            getComputedStyle(row, '::before').position,
          ])
        }, undefined),
      ).toEqual([['2611.99013', 'New since your last visit.', 'absolute']])
      // Chromium has put the words in by then, Firefox does when they are asked for.
      const drawn = await next.raw.evaluate(
        () => getComputedStyle(document.querySelector('[data-gloss-new]')!, '::before').content,
        undefined,
      )
      expect(drawn).toMatch(/^"●" \/ (?:"New since your last visit\."|attr\(data-gloss-new\))$/)
      await next.click({ css: 'button', name: 'Filter' })
      await choose(next, 'Already seen', 'hide')
      await next.text(COUNT, /^(?!12)\d+ of 12 shown/)
      await choose(next, 'Already seen', 'dim')
      await next.text(COUNT, /^12 of 12 shown · \d+ greyed/)
      await next.raw.waitFor(
        () => Number(getComputedStyle(document.querySelector('dd[data-gloss-row~="dim"]')!).opacity) < 0.5,
        undefined,
        15_000,
      )
    })

    it('collects new papers by saved researchers, and clears them with one click', async () => {
      // Papers that no page has had before the reader's eyes: those just closed may yet tell of theirs.
      gloss().answer(
        ARXIV,
        page('arxiv-list-recent').replaceAll('2605.29280', '2605.39280').replaceAll('2502.17494', '2502.27494'),
      )
      await listing()
      const popup = await gloss().openOwn('popup.html')
      const inbox = { css: '[data-testid="inbox"]' }
      expect(await popup.text(inbox, /LoopFM|External Large/i)).toMatch(/Xian Chen/)
      // Three are certain. The fourth is by somebody of that name, which calls nobody.
      await until('the icon to count', async () => (await iconText(popup)) === '3' || undefined)
      await popup.click({ css: '[data-testid="inbox-clear"]' })
      await popup.text(inbox, /No new papers/)
      await until('the icon to count nothing', async () => (await iconText(popup)) === '' || undefined)
    })

    it('collects from other listings of arXiv what is of this month and certainly by a saved researcher', async () => {
      const month = new Date().toISOString().slice(2, 7).replace('-', '')
      // Besides it stand two of theirs from other months, and one by somebody of that name.
      gloss().answer(MONTH, page('arxiv-list-recent').replaceAll('2605.29280', `${month}.49280`))
      const tab = await gloss().open(MONTH)
      await glossed(tab)
      await tab.text(COUNT, /shown/)
      const popup = await gloss().openOwn('popup.html')
      await until('the icon to count', async () => (await iconText(popup)) === '1' || undefined)
      expect(await popup.text({ css: '[data-testid="inbox"]' }, /LoopFM/)).not.toMatch(/External Large|Rewriting/)
      await popup.click({ css: '[data-testid="inbox-clear"]' })
      await popup.text({ css: '[data-testid="inbox"]' }, /No new papers/)
    })

    it('follows the reader’s own rules at once', async () => {
      const tab = await listing()
      const settings = await gloss().openOwn('library.html#settings')
      await settings.click({ css: '[data-testid="rule-new"]' })
      await settings.write({ css: 'input[name="words"]' }, 'baselines')
      await settings.raw.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('select[name="action"]')
        if (select) select.value = 'hide'
        select?.dispatchEvent(new Event('change', { bubbles: true }))
      }, undefined)
      // Listings show it before it is kept, and no longer when it is not.
      await tab.text(COUNT, /11 of 12 shown/)
      await settings.click({ css: '[data-testid="rule-form"] button', name: 'Cancel' })
      await tab.text(COUNT, /12 of 12 shown/)
      await settings.click({ css: '[data-testid="rule-new"]' })
      await settings.write({ css: 'input[name="words"]' }, 'baselines')
      await settings.raw.evaluate(() => {
        const select = document.querySelector<HTMLSelectElement>('select[name="action"]')
        if (select) select.value = 'hide'
      }, undefined)
      await settings.click({ css: '[data-testid="rule-save"]' })
      await settings.text({ css: '[data-testid="rules"]' }, /Hide papers with “baselines”/)
      await tab.raw.bringToFront()
      await tab.text(COUNT, /11 of 12 shown/)
      const library = fileWith('library.json', (await exportAs(gloss(), 'json')).text)
      await settings.raw.bringToFront()
      await settings.click({ css: '[data-testid="rules"] button', name: /^Remove/ })
      await tab.raw.bringToFront()
      await tab.text(COUNT, /12 of 12 shown/)
      // It is all that the file has and the library has not.
      const { tab: imports, report } = await importFiles(gloss(), [library])
      expect(report).toMatch(/Added 1 rule\./)
      await tab.raw.bringToFront()
      await tab.text(COUNT, /11 of 12 shown/)
      await imports.raw.bringToFront()
      await imports.click({ css: '[data-testid="import-undo"]' })
      await tab.raw.bringToFront()
      await tab.text(COUNT, /12 of 12 shown/)
      // Among other files it brings the same.
      const { report: together } = await importFiles(gloss(), [sample('scores.csv'), library])
      expect(together).toMatch(/Added 1 rule\./)
      await tab.raw.bringToFront()
      await tab.text(COUNT, /11 of 12 shown/)
    })

    it('takes the reader’s word that a paper is not by somebody, everywhere, until it is taken back', async () => {
      const tab = await listing()
      await tab.click({ css: 'gloss-badge[data-paper="2605.29280"]' })
      await tab.click({ css: 'button', name: 'Not Xian Chen' })
      await tab.raw.waitFor(
        () => document.querySelector('gloss-badge[data-paper="2605.29280"][data-author="confirmed"]') === null,
        undefined,
        15_000,
      )
      const settings = await gloss().openOwn('library.html#settings')
      await settings.text({ css: '[data-testid="corrections"]' }, /is not by Xian Chen/)
      await settings.click({ css: '[data-testid="corrections"] button', name: /^Undo/ })
      await settings.gone({ css: '[data-testid="corrections"]' })
      await tab.raw.bringToFront()
      await tab.raw.waitFor(
        () => document.querySelector('gloss-badge[data-paper="2605.29280"][data-author="confirmed"]') !== null,
        undefined,
        15_000,
      )
    })

    it('takes the reader’s word on every site, and on what a paper is', async () => {
      const tab = await listing()
      await tab.click({ css: 'gloss-badge[data-paper="2605.29280"]' })
      await tab.click({ css: 'button', name: 'Not Xian Chen' })
      await tab.raw.waitFor(
        () => document.querySelector('gloss-badge[data-paper="2605.29280"][data-author]') === null,
        undefined,
        15_000,
      )
      const scholar = await gloss().open(SCHOLAR)
      expect((await badgeOf(scholar, 'LoopFM'))?.author).toBeUndefined()
      await tab.raw.bringToFront()
      await tab.click({ css: 'gloss-badge[data-paper="2611.99002"]' })
      await tab.click({ css: 'button', name: 'Not this paper' })
      await tab.raw.waitFor(
        () => document.querySelector('gloss-badge[data-paper="2611.99002"][data-novelty]') === null,
        undefined,
        15_000,
      )
      const settings = await gloss().openOwn('library.html#settings')
      await settings.text({ css: '[data-testid="corrections"]' }, /is not the paper[^]*is not by Xian Chen/)
      await tab.raw.bringToFront()
      await tab.click({ css: 'h1' })
      await tab.raw.keyboard.type('u')
      await tab.raw.waitFor(
        () => document.querySelector('gloss-badge[data-paper="2611.99002"]')?.getAttribute('data-novelty') === '82',
        undefined,
        15_000,
      )
      await tab.raw.keyboard.type('u')
      await settings.gone({ css: '[data-testid="corrections"]' })
    })

    it('says on the card where a score stands among those of this page', async () => {
      const tab = await listing()
      await tab.click({ css: 'gloss-badge[data-paper="2611.99006"]' })
      const card = await tab.text({ css: '[role="dialog"]' }, /Among the papers of this page/)
      // 64, beside 82, 57.5, 31 and 12.
      expect(card).toMatch(/Novelty is higher than 75% of the 4 others/)
    })

    it('shows no number before it is asked for, in blind mode', async () => {
      const settings = await gloss().openOwn('library.html#settings')
      await settings.click({ css: '[data-testid="reading-blind"]' })
      const tab = await listing()
      const ink = () =>
        tab.raw.evaluate(() => {
          const part = document.querySelector('gloss-badge[data-paper="2611.99002"]')?.shadowRoot?.querySelector('b')
          return part ? getComputedStyle(part).color : ''
        }, undefined)
      expect(await ink()).toBe('rgba(0, 0, 0, 0)')
      await tab.hover({ css: 'gloss-badge[data-paper="2611.99002"]' })
      expect(await ink()).not.toBe('rgba(0, 0, 0, 0)')
      expect((await badgeOf(tab, 'Margins That'))?.novelty).toBe('82')
      await tab.raw.mouse.move(1, 1)
      await until('it to be unseen again', async () => (await ink()) === 'rgba(0, 0, 0, 0)' || undefined)
      await tab.raw.evaluate(
        () => document.querySelector<HTMLElement>('gloss-badge[data-paper="2611.99002"]')?.focus(),
        undefined,
      )
      expect(await ink()).not.toBe('rgba(0, 0, 0, 0)')
    })

    it('asked the network for nothing and raised no error', () => {
      expect(gloss().strays()).toEqual([])
      // Tabs without a listing have nobody to tell that the library changed.
      expect(
        gloss()
          .errors()
          .filter((error) => !error.includes('Receiving end does not exist')),
      ).toEqual([])
    })
  })
}
