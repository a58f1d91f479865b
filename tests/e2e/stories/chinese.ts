import { describe, expect, it } from 'vitest'
import { glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { fileWith, importFiles } from '../library.ts'
import { ARXIV, sample } from '../pages.ts'
import { libraryOf } from '../../../scripts/screenshots/library.ts'
import { freshGloss } from './gloss.ts'

const COMMON_ENGLISH = /\b(the|and|Search|Export|Saved|Papers|Researchers|Novelty|AI Score|Settings|Library)\b/

/** A reader whose browser is in Chinese. */
export function chinese(engine: Engine): void {
  describe('in Chinese', () => {
    const gloss = freshGloss(
      engine,
      async (driver) => {
        await importFiles(driver, [sample('xian-chen.txt')])
        await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(1)))])
      },
      { language: 'zh-CN' },
    )

    it('the popup speaks it, and writes numbers as it does', async () => {
      const tab = await gloss().openOwn('popup.html')
      const text = await tab.text({ css: '.popup' }, /Xian Chen/)
      expect(text).toMatch(/已保存 2 位研究者/)
      expect(text).toMatch(/新颖度/)
      // Ten thousands, not thousands.
      expect(text).toMatch(/被引 10\.9万 次/)
      expect(text).not.toMatch(COMMON_ENGLISH)
      expect(await tab.raw.evaluate(() => document.documentElement.lang, undefined)).toBe('zh-CN')
    })

    it('so does the library, with its dates', async () => {
      const tab = await gloss().openOwn('library.html#researchers')
      const text = await tab.text({ css: '.researchers-page' }, /Ada Quill/)
      expect(text).toMatch(/108,702/)
      expect(text).toMatch(/2026年2月20日/)
      expect(text).not.toMatch(COMMON_ENGLISH)
      for (const [name, title] of [
        ['papers', '论文'],
        ['compare', '比较'],
        ['import', '导入与导出'],
        ['settings', '设置'],
      ]) {
        await tab.click({ css: `[data-testid="nav-${name}"]` })
        await tab.text({ css: 'h1' }, new RegExp(`^${title}`))
      }
    })

    it('and a badge and its card on a page in English', async () => {
      const tab = await gloss().open(ARXIV)
      await glossed(tab)
      const badge = { css: 'gloss-badge[data-paper="2605.29280"]' }
      expect(await tab.text(badge)).toMatch(/主页\s*新颖度 45%\s*AI 评分 41/)
      expect(await tab.name(badge)).toMatch(/新颖度 45%/)
      await tab.click(badge)
      const card = await tab.text({ css: '[role="dialog"]' })
      expect(card).toMatch(/Xian Chen 的主页/)
      expect(card).toMatch(/读取于 \d{4}年\d+月\d+日/)
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })
}
