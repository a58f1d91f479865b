import { describe, expect, it } from 'vitest'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { exportAs, exported, fileWith, importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import { until } from '../until.ts'
import { freshGloss } from './gloss.ts'

const SEARCH = { css: 'input[type="search"]' }
const MAIN = { css: 'main' }
const LINE = { css: '[data-testid="page-line"]' }

/** The popup, which tests open in a tab of its own. */
export function popup(engine: Engine): void {
  describe('the popup', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt')])
      await importFiles(driver, [fileWith('mira-holt.txt', MIRA)])
    })

    it('lists the saved researchers with their numbers', async () => {
      const tab = await gloss().openOwn('popup.html')
      const text = await tab.text(MAIN, /Xian Chen/)
      expect(text).toMatch(/Mira Holt/)
      for (const number of ['45', '41', '71', '58']) expect(text).toContain(number)
    })

    it('stands before the script that runs it, and nothing moves when that takes over', async () => {
      const tab = await gloss().openOwn('popup.html')
      await tab.text(MAIN, /Xian Chen/)
      // What it begins with is kept a moment after the library changed.
      const seen = await until('the popup to begin with its list', async () => {
        const both = await tab.raw.evaluate(opening, 0)
        return both.first.includes('Xian Chen') ? both : undefined
      })
      expect(seen.taken).toBe(seen.first)
    })

    it('says what was found on the page beside it', async () => {
      const listing = await gloss().open(ARXIV)
      await glossed(listing)
      const tab = await gloss().openOwn('popup.html')
      await listing.raw.bringToFront()
      await tab.reload()
      expect(await tab.text(LINE, /\w/)).toMatch(/^12 papers read, 3 with scores/)
    })

    it('finds a researcher by a part of the name', async () => {
      const tab = await gloss().openOwn('popup.html')
      await tab.text(MAIN, /Xian Chen/)
      await tab.write(SEARCH, 'mira')
      await tab.gone({ css: '.researcher-list li', name: /Xian Chen/ })
      expect(await tab.text(MAIN)).toMatch(/Mira Holt/)
    })

    it('removes a researcher and brings them back', async () => {
      const tab = await gloss().openOwn('popup.html')
      const before = (await exported(gloss())).researchers
      await tab.raw.bringToFront()
      await tab.write(SEARCH, 'mira')
      await tab.click({ css: 'button', name: 'Remove Mira Holt' })
      await tab.click({ css: 'button', name: 'Undo' })
      await tab.text({ css: '.researcher-list li', name: /Mira Holt/ })
      expect((await exported(gloss())).researchers).toEqual(before)
    })

    it('is used by the keyboard alone', async () => {
      const tab = await gloss().openOwn('popup.html')
      await tab.text(MAIN, /Xian Chen/)
      await tab.raw.keyboard.press('ArrowDown')
      await tab.raw.keyboard.press('ArrowDown')
      await tab.raw.keyboard.press('Delete')
      await tab.text({ css: '.toast' }, /removed/)
      await tab.raw.keyboard.type('/')
      await tab.raw.keyboard.type('?')
      expect(await tab.value(SEARCH)).toBe('?')
      await tab.raw.keyboard.press('Escape')
      await tab.raw.keyboard.press('Tab')
      await tab.click({ css: 'button', name: 'Undo' })
      await tab.text({ css: '.toast' }, /is back/)
      await tab.raw.keyboard.type('?')
      expect(await tab.text({ css: 'dialog' }, /Keys/)).not.toMatch(/Select the row/)
    })

    it('exports JSON and CSV', async () => {
      expect((await exportAs(gloss(), 'json', 'popup.html')).text).toContain('"gloss-library"')
      expect((await exportAs(gloss(), 'csv', 'popup.html')).text).toContain('Mira Holt')
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}

/**
 * Runs in the page: opens the popup once more, in a frame.
 * @returns its parts with their places, as drawn before the popup's own script and as they stand in its first moment
 */
function opening(): Promise<{ first: string; taken: string }> {
  const frame = document.createElement('iframe')
  frame.style.cssText = 'position: fixed; inset: 0; width: 380px; height: 600px'
  frame.src = 'popup.html'
  const places = (inside: string) =>
    [
      ...(frame.contentDocument?.querySelectorAll(`${inside} :is(h1, a, input, select, li dd, li p, .popup-count)`) ??
        []),
    ]
      .map((part) => `${part.textContent} ${JSON.stringify(part.getBoundingClientRect())}`)
      .join('\n')
  return new Promise((resolve) => {
    let first = ''
    const watcher = new MutationObserver(() => look())
    const look = () => {
      if (frame.contentDocument?.querySelector('#first')) first = places('#first')
      if (!frame.contentDocument?.querySelector('#root .popup')) return
      const taken = places('#root')
      watcher.disconnect()
      frame.remove()
      resolve({ first, taken })
    }
    frame.addEventListener('load', () => {
      if (frame.contentDocument) watcher.observe(frame.contentDocument, { childList: true, subtree: true })
      look()
    })
    document.body.append(frame)
  })
}

const MIRA = `Mira Holt

HC
h-index6
1paper
Novelty71%
AI Score58

1 Paper

HCMar 16
Second Glances: How Readers Return to a Listing

Mira Holt, Pavel Dvořák

A diary study of which titles people open on the second visit to a page, and why.
`
