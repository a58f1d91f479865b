import { describe, expect, it } from 'vitest'
import type { Engine } from '../browser.ts'
import { confirm, exported, importFiles, openImport, preview } from '../library.ts'
import { sample } from '../pages.ts'
import { rowsIn } from '../rowsIn.ts'
import { freshGloss } from './gloss.ts'

const css = (testId: string) => ({ css: `[data-testid="${testId}"]` })
const PERSON = { css: 'table tbody th' }

/** That nothing a reader saved is lost, and that all of it goes when they say so. */
export function backups(engine: Engine): void {
  describe('the library', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt')])
    })

    it('shows in every open window what any of them changes', async () => {
      const list = await gloss().openOwn('library.html#researchers')
      await list.text(PERSON, /Xian Chen/)
      const other = await openImport(gloss())
      await preview(other, [sample('scores.csv')])
      await confirm(other)
      const papers = await gloss().openOwn('library.html#papers')
      await papers.text({ css: 'main' }, /Xian Chen/)
      await list.raw.bringToFront()
      await list.click({ css: 'table tbody th a' })
      await list.click(css('remove-researcher'))
      await papers.raw.bringToFront()
      await papers.raw.waitFor(
        () => !document.querySelector('main')?.textContent?.includes('Xian Chen'),
        undefined,
        15_000,
      )
      expect((await exported(gloss())).researchers).toEqual([])
    })

    it('comes back as it was before the last import, after a look at what that means', async () => {
      const { exportedAt: _now, ...removed } = await exported(gloss())
      const tab = await openImport(gloss())
      await tab.click(css('restore'))
      expect(await tab.text(css('restore-preview'))).toMatch(/Come back\s*1 researcher/)
      await tab.click(css('restore-confirm'))
      expect(await tab.text(css('restore-report'))).toMatch(/Added 1 researcher/)
      expect((await exported(gloss())).researchers.map(({ name }) => name)).toEqual(['Xian Chen'])
      await tab.raw.bringToFront()
      await tab.click(css('restore-undo'))
      await tab.text(css('restore-report'), /Undone/)
      const { exportedAt: _then, ...again } = await exported(gloss())
      expect(again).toEqual(removed)
    })

    it('says on the health page where it lies and that the browser keeps it', async () => {
      const tab = await gloss().openOwn('library.html#health')
      expect(await tab.text(css('storage-health'), /snapshot/)).toMatch(/Your library is kept/)
    })

    it('is forgotten whole, in writing, and nothing of it is left anywhere', async () => {
      const tab = await gloss().openOwn('library.html#settings')
      await tab.click(css('forget'))
      await tab.write(css('forget-word'), 'forget')
      await tab.click(css('forget-yes'))
      expect(await tab.text(css('forgotten'))).toMatch(/Nothing is left/)
      expect(await rowsIn(tab)).toEqual({})
      const list = await gloss().openOwn('library.html#researchers')
      await list.text({ css: 'main' }, /press “Save researcher”/)
      await gloss().openOwn('popup.html')
    })
  })
}
