import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { badgesOf, glossed } from '../badges.ts'
import type { Engine } from '../browser.ts'
import { launch } from '../browser.ts'
import { confirm, exportAs, exported, fileWith, folderWith, importFiles, openImport, preview } from '../library.ts'
import { bibtexOf } from '../../bench/largeInputs.ts'
import { ARXIV, sample } from '../pages.ts'
import { freshGloss } from './gloss.ts'

const UNDO = { css: '[data-testid="import-undo"]' }
const REPORT = { css: '[data-testid="import-report"]' }
const SAID = { css: '[data-testid="import-preview"], [data-testid="import-error"]' }

/** What an import promises: seen before it is done, done whole or not at all, undone at will. */
export function imports(engine: Engine): void {
  describe('an import', () => {
    const gloss = freshGloss(engine)

    it('writes nothing before the preview is confirmed', async () => {
      const tab = await openImport(gloss())
      await preview(tab, [sample('xian-chen.txt')])
      expect((await exported(gloss())).researchers).toEqual([])
    })

    it('reads a pasted text as it reads a file', async () => {
      const tab = await openImport(gloss())
      await tab.paste({ css: '[data-testid="import-text"]' }, readFileSync(sample('xian-chen.txt'), 'utf8'))
      await tab.click({ css: '[data-testid="import-text-read"]' })
      expect(await tab.text(SAID, /Xian Chen/)).toMatch(/3 papers/)
    })

    it('reaches listings that are already open, and undo takes it back from them', async () => {
      const listing = await gloss().open(ARXIV)
      await glossed(listing)
      expect(await badgesOf(listing)).toEqual([])
      const { tab } = await importFiles(gloss(), [sample('xian-chen.txt')])
      await listing.raw.waitFor(
        () => document.querySelectorAll('gloss-badge[data-evidence="profile"]').length === 3,
        undefined,
        15_000,
      )
      await tab.raw.bringToFront()
      await tab.click(UNDO)
      await listing.raw.waitFor(
        () => document.querySelectorAll('gloss-badge[data-evidence="profile"]').length === 0,
        undefined,
        15_000,
      )
      const { researchers, papers } = await exported(gloss())
      expect({ researchers, papers }).toEqual({ researchers: [], papers: [] })
    })

    it('can be a folder, whatever lies in it', async () => {
      const tab = await openImport(gloss())
      const folder = folderWith({
        'ada.txt': 'Ada Lovelace\nCL\nh-index13\n',
        'deep/down/scores.csv': 'arxiv_id,novelty\n2605.29280,45\n',
        'photo.png': '\u0089PNG\u0000\u0000',
      })
      await tab.raw.setFolder('[data-testid="import-folder"]', folder)
      expect(await tab.text(SAID, /Ada Lovelace/)).toMatch(/1 researcher and 1 paper.*photo\.png/s)
      expect(await confirm(tab)).toMatch(/Added 1 researcher and 1 paper.*Skipped 1/s)
      await tab.click(UNDO)
      await tab.text(REPORT, /Undone/)
    })

    it('of many papers can be called off while it reads and while it writes, and leaves nothing behind', async () => {
      const tab = await openImport(gloss())
      const many = fileWith('many.bib', bibtexOf(20_000))
      await tab.raw.setFiles('[data-testid="import-file"]', [many])
      await tab.click({ css: '[data-testid="import-progress"] button' })
      await tab.text({ css: '[data-testid="import-stopped"]' }, /Nothing was changed/)
      await preview(tab, [many])
      await tab.click({ css: '[data-testid="import-confirm"]' })
      await tab.click({ css: '[data-testid="import-progress"] button' })
      await tab.text({ css: '[data-testid="import-stopped"]' }, /Nothing was changed/)
      const { researchers, papers } = await exported(gloss())
      expect({ researchers, papers }).toEqual({ researchers: [], papers: [] })
    })

    it.each([
      [
        'a score table with a number out of range',
        'bad.csv',
        'arxiv_id,novelty\n2502.17494,50\n2504.08609,950\n',
        /Line 3: .*950/,
      ],
      ['a score table without a score column', 'bad.csv', 'arxiv_id,colour\n2502.17494,red\n', /Line 1: .*column/],
      ['broken JSON', 'bad.json', '{"format":"gloss-library",\n"version":1,\n"researchers":[}', /Line 3: .*JSON/],
      ['a text that is no profile', 'note.txt', 'Dear diary,\ntoday I read nothing at all.\n', /\S/],
      ['bytes that are no text', 'noise.bin', '\u0000\u0001\u0002\u0003\u0000\u0001\u0002', /\S/],
    ])('names what is wrong with %s and changes nothing', async (_what, name, text, says) => {
      const before = await exported(gloss())
      const tab = await openImport(gloss())
      await tab.raw.setFiles('[data-testid="import-file"]', [fileWith(name, text)])
      expect(await tab.text(SAID, says)).toMatch(says)
      const { exportedAt: _before, ...kept } = before
      const { exportedAt: _after, ...now } = await exported(gloss())
      expect(now).toEqual(kept)
    })
  })

  describe('a library exported and imported elsewhere', () => {
    const gloss = freshGloss(engine, async (driver) => {
      await importFiles(driver, [sample('xian-chen.txt')])
      await importFiles(driver, [sample('scores.csv')])
    })

    it('is the same to the byte, the moment of export aside', async () => {
      const first = await exportAs(gloss(), 'json')
      const other = await launch(engine)
      try {
        const tab = await openImport(other)
        await preview(tab, [fileWith(first.name, first.text)])
        await confirm(tab)
        const second = await exportAs(other, 'json')
        const timeless = (text: string) => text.replace(/"exportedAt":\s*"[^"]*"/, '')
        expect(timeless(second.text)).toBe(timeless(first.text))
        expect(second.text).toContain('"gloss-library"')
      } finally {
        await other.close()
      }
    })

    it('can be copied, and pasted where it is imported', async () => {
      const tab = await openImport(gloss())
      await tab.click({ css: '[data-testid="copy-json"]' })
      await tab.text({ css: 'output' }, /Gloss JSON is on the clipboard/)
      await tab.click({ css: '[data-testid="import-text"]' })
      await tab.raw.pressPaste()
      await tab.click({ css: '[data-testid="import-text-read"]' })
      expect(await tab.text(SAID, /\S/)).toMatch(/already holds all of this/)
    })

    it('can be had as a table of researchers', async () => {
      const { name, text } = await exportAs(gloss(), 'csv')
      expect(name).toMatch(/\.csv$/)
      expect(text).toContain('Xian Chen')
    })
  })
}
