import { describe, expect, it } from 'vitest'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { problems, problemsInBothThemes, tooWide } from '../axe.ts'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import type { Driver } from '../driver.ts'
import { fileWith, importFiles } from '../library.ts'
import { ARXIV, SCHOLAR, page, sample } from '../pages.ts'
import { STATES } from '../states.ts'
import type { State } from '../states.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

/** A page as an extension that darkens pages leaves it: all of it is dark, also what had a ground of its own. */
const DARKENED = `<style>
  html, body { background: #14161a !important }
  body * { background: none !important; color: #ddd !important }
</style>`
const TOAST = { css: 'gloss-toast' }
const SAVE = { css: 'gloss-save' }
/** A narrow window, either way; and a common one at 200 %. */
const WINDOWS = [
  { width: 320, height: 640, dir: 'ltr' },
  { width: 320, height: 640, dir: 'rtl' },
  { width: 640, height: 430, dir: 'ltr' },
] as const

/** What an automatic check can tell of WCAG 2.2 AA, and that every page holds in a narrow window and at 200 %. */
export function access(engine: Engine): void {
  // Widths and names of Chinese are no matter of the browser: they are looked at in one.
  for (const language of engine === 'chromium' ? ['en-US', 'zh-CN'] : ['en-US']) {
    describe(`for everyone, in ${language}`, () => {
      const gloss = freshGloss(engine, fill, language === 'en-US' ? undefined : { language })

      it.each(STATES)('$name: names, roles, contrast, and nothing too wide', async (state) => {
        const tab = await openState(gloss(), state)
        const found = language === 'en-US' ? problemsInBothThemes(tab) : problems(tab, undefined, 'words')
        expect(await found).toEqual([])
        for (const { width, height, dir } of WINDOWS) {
          await tab.raw.resize(width, height)
          await tab.raw.evaluate((chosen) => document.documentElement.setAttribute('dir', chosen), dir)
          expect([width, dir, ...(await tooWide(tab))]).toEqual([width, dir])
        }
        await tab.raw.close()
      })

      it.each([
        ['a light', ''],
        ['a dark', DARKENED],
      ])('on %s ground: badges, card, bar, keys and messages', async (_ground, style) => {
        for (const [url, name] of [
          [ARXIV, 'arxiv-list-recent'],
          [SCHOLAR, 'scholar-search'],
        ] as const) {
          gloss().answer(url, page(name).replace('</head>', `${style}</head>`))
          const tab = await gloss().open(url)
          await glossed(tab)
          await tab.text({ css: '.count' })
          await tab.click({ css: 'gloss-badge[data-evidence="profile"]' })
          await tab.text({ css: '[role="dialog"]' })
          expect(await problems(tab, ['gloss-badge', 'gloss-card', 'gloss-bar'])).toEqual([])
          await tab.raw.keyboard.press('Escape')
          await tab.gone({ css: '[role="dialog"]' })
          await tab.raw.keyboard.type('?')
          await tab.text({ css: 'dialog, [role="dialog"]' })
          expect(await problems(tab, ['gloss-help'])).toEqual([])
          await tab.raw.mouse.move(1, 1)
          await tab.raw.keyboard.press('Escape')
          await tab.gone({ css: 'dialog' })
          await tab.raw.keyboard.type('jx')
          await tab.text(TOAST, /\S/)
          // It stays for as long as somebody points at it.
          await tab.hover(TOAST)
          expect(await problems(tab, ['gloss-toast'])).toEqual([])
          await tab.raw.keyboard.type('u')
          await tab.text(TOAST, /\S/)
          await tab.raw.close()
        }
      })

      it.each([
        ['a light', '', '1'],
        ['a dark', DARKENED, '2'],
      ])('on %s ground: the button that saves whom a page is about', async (_ground, style, author) => {
        const url = `https://www.scholarfeed.org/author/${author}`
        gloss().answer(url, page('scholarfeed-author').replace('</head>', `${style}</head>`))
        const tab = await gloss().open(url)
        await tab.text(SAVE, /\S/)
        expect(await problems(tab, ['gloss-save'])).toEqual([])
        await tab.click({ css: 'button', name: /Save researcher|保存/ })
        await tab.text({ css: 'gloss-save[data-state="saved"]' }, /2/)
        expect(await problems(tab, ['gloss-save'])).toEqual([])
        await tab.raw.close()
      })
    })
  }
}

async function fill(driver: Driver): Promise<void> {
  await importFiles(driver, [sample('xian-chen.txt'), sample('scores.csv')])
  await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(140)))])
}

async function openState(driver: Driver, { page: name, press = [], shows }: State): Promise<Tab> {
  const tab = await driver.openOwn(name)
  await tab.raw.bringToFront()
  await tab.raw.resize(1280, 860)
  await tab.text({ css: 'h1' })
  for (const target of press) await tab.click(target)
  if (shows) await tab.text(shows)
  return tab
}
