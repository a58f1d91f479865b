import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badgeOf, badgesOf, glossed } from '../badges.ts'
import { buildOf, launch } from '../browser.ts'
import type { Engine } from '../browser.ts'
import type { Driver } from '../driver.ts'
import { confirm, fileWith, importFiles, openImport, preview } from '../library.ts'
import { ARXIV, page } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { freshGloss } from './gloss.ts'

const TITLE = 'External Large Foundation Model'
const id = (name: string) => ({ css: `[data-testid="${name}"]` })
/** More rows than records are made of; one of them is on the page. */
const table = [
  'arxiv_id,novelty,ai_score',
  '2502.17494,88,12.6',
  ...Array.from({ length: 6000 }, (_, at) => `2401.${String(at + 1).padStart(5, '0')},${at % 101},50`),
].join('\n')

/** The same rows as one JSON array, a row a line. */
function asArray(csv: string): string {
  const [names, ...rows] = csv.split('\n').map((line) => line.split(','))
  const objects = rows.map((row) => Object.fromEntries(row.map((cell, at) => [names![at]!, cell])))
  return `[\n${objects.map((row) => JSON.stringify(row)).join(',\n')}\n]`
}

const marks = (tab: Tab, count: number) =>
  tab.raw.waitFor(
    (wanted) => document.querySelectorAll('gloss-badge[data-evidence="paper"]').length === wanted,
    count,
    15_000,
  )

/** Whether so many shards lie in the database, read past all code of Gloss. */
async function shardsLeft(wanted: number): Promise<boolean> {
  const answer = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const db = await answer(indexedDB.open('gloss'))
  const left = await answer(db.transaction('shards').objectStore('shards').count())
  db.close()
  return left === wanted
}

/** Runs in the page: says yes, and no as soon as it is being written, which takes no time that a pointer could use. */
async function saveAndCallOff(): Promise<void> {
  const press = (name: string) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`)?.click()
  const writing = new Promise<void>((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[data-testid="import-confirm"]:disabled')) return
      observer.disconnect()
      resolve()
    }).observe(document.body, { subtree: true, attributes: true })
  })
  press('import-confirm')
  await writing
  press('import-cancel')
}

/** Large tables of scores, from a file and from a host. */
export function packs(engine: Engine): void {
  describe('a large score table', () => {
    const gloss = freshGloss(engine)

    it('becomes a pack that marks pages and can be switched off', async () => {
      const { report } = await importFiles(gloss(), [fileWith('arxiv scores.csv', table)])
      expect(report).toMatch(/6,001 papers.*Undo/s)
      const listing = await gloss().open(ARXIV)
      expect(await badgeOf(listing, TITLE)).toMatchObject({
        evidence: 'paper',
        match: 'id',
        novelty: '88',
        aiScore: '13',
      })
      expect(await badgesOf(listing)).toHaveLength(1)
      const sources = await gloss().openOwn('library.html#sources')
      expect(await sources.text(id('pack'))).toMatch(/arxiv scores.*6,001 papers/s)
      await sources.click(id('pack-enabled'))
      await marks(listing, 0)
      await sources.click(id('pack-enabled'))
      await marks(listing, 1)
    })

    it('gives its place to a newer import, and comes back when that is undone', async () => {
      const { tab, report } = await importFiles(gloss(), [fileWith('arxiv scores.csv', table.replace(',88,', ',77,'))])
      expect(report).toMatch(/Replaced the pack/)
      expect(await badgeOf(await gloss().open(ARXIV), TITLE)).toMatchObject({ novelty: '77' })
      await tab.raw.bringToFront()
      await tab.click(id('import-undo'))
      await tab.text(id('import-report'), /the former one is back/)
      expect(await badgeOf(await gloss().open(ARXIV), TITLE)).toMatchObject({ novelty: '88' })
      await tab.raw.close()
    })

    it('that is removed comes back by undo, and goes without a trace once the page is closed', async () => {
      const listing = await gloss().open(ARXIV)
      await marks(listing, 1)
      const sources = await gloss().openOwn('library.html#sources')
      await sources.click(id('pack-remove'))
      await sources.gone(id('pack'))
      await marks(listing, 0)
      await sources.raw.bringToFront()
      await sources.click(id('undo'))
      await sources.text(id('pack'), /6,001 papers/)
      await marks(listing, 1)
      await sources.raw.bringToFront()
      await sources.click(id('pack-remove'))
      await sources.gone(id('pack'))
      await sources.raw.close()
      await marks(listing, 0)
      const later = await gloss().openOwn('library.html#sources')
      await later.text({ css: 'main' }, /There are none yet/)
      await later.raw.waitFor(shardsLeft, 0, 15_000)
    })

    it.each([
      ['in an archive', 'scores.zip', () => zipSync({ 'scores.csv': strToU8(table) })],
      ['as a JSON array', 'scores.json', () => strToU8(asArray(table))],
    ])('is one too %s; called off, it leaves nothing', async (_how, name, content) => {
      const path = fileWith(name, '')
      writeFileSync(path, content())
      const tab = await openImport(gloss())
      expect(await preview(tab, [path])).toMatch(/6,001/)
      expect(await tab.text(id('import-as-papers'))).toMatch(/\S/)
      await tab.click(id('import-cancel'))
      await tab.gone(id('import-preview'))
      const sources = await gloss().openOwn('library.html#sources')
      expect(await sources.value(id('pack-address'))).toBe('')
      await sources.gone(id('pack'))
    })

    it('is one too when it is pasted', async () => {
      const tab = await openImport(gloss())
      await tab.click(id('import-text'))
      await tab.raw.evaluate((text) => navigator.clipboard.writeText(text), table)
      await tab.raw.pressPaste()
      await tab.click(id('import-text-read'))
      expect(await tab.text(id('import-preview'), /6,001/)).toMatch(/pack/i)
      expect(await confirm(tab)).toMatch(/6,001 papers.*Undo/s)
      expect(await badgeOf(await gloss().open(ARXIV), TITLE)).toMatchObject({ evidence: 'paper', novelty: '88' })
      await tab.raw.bringToFront()
      await tab.click(id('import-undo'))
      const sources = await gloss().openOwn('library.html#sources')
      await sources.text({ css: 'main' }, /There are none yet/)
      await sources.raw.waitFor(shardsLeft, 0, 15_000)
    })

    it('whose writing is called off leaves nothing, and is imported when it is wanted after all', async () => {
      const path = fileWith('arxiv scores.csv', table)
      const tab = await openImport(gloss())
      await preview(tab, [path])
      await tab.raw.evaluate(saveAndCallOff, undefined)
      await tab.text(id('import-stopped'), /\S/)
      await tab.raw.waitFor(shardsLeft, 0, 15_000)
      const sources = await gloss().openOwn('library.html#sources')
      await sources.text({ css: 'main' }, /There are none yet/)
      await tab.raw.bringToFront()
      await preview(tab, [path])
      expect(await confirm(tab)).toMatch(/6,001 papers/)
      await sources.raw.bringToFront()
      await sources.text(id('pack'), /6,001 papers/)
    })

    it('asked the network for nothing', () => expect(gloss().strays()).toEqual([]))
  })

  // Firefox has no way to hand a driven browser a permission that a reader is asked for.
  if (engine === 'chromium') subscription()
}

function subscription(): void {
  describe('a pack on a host', () => {
    const host = 'https://packs.example'
    const folder = mkdtempSync(join(tmpdir(), 'gloss-packs-'))
    let driver: Driver | undefined

    beforeAll(async () => {
      const csv = join(folder, 'scores.csv')
      writeFileSync(csv, table)
      const files = join(folder, 'files')
      execFileSync('npm', ['run', '--silent', 'pack', '--', csv, '--out', files, '--name', 'Published'], {
        stdio: 'ignore',
      })
      // The production build, with this one host allowed as if the reader had said yes.
      const extension = join(folder, 'extension')
      cpSync(buildOf('chromium'), extension, { recursive: true })
      const path = join(extension, 'manifest.json')
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as object
      writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [`${host}/*`] }))
      driver = await launch('chromium', { extension })
      driver.answer(ARXIV, page('arxiv-list-recent'))
      for (const name of readdirSync(files)) driver.answer(`${host}/scores/${name}`, readFileSync(join(files, name)))
    })
    afterAll(async () => {
      await driver?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('is subscribed to, fetched as pages need it, and marks them once it is there', async () => {
      const sources = await driver!.openOwn('library.html#sources')
      await sources.write(id('pack-address'), `${host}/scores/`)
      await sources.click(id('pack-fetch-needed-choice'))
      await sources.click(id('pack-subscribe'))
      await sources.text(id('pack'), /Published.*0 of 2 parts/s)
      const listing = await driver!.open(ARXIV)
      await glossed(listing)
      await marks(listing, 1)
      expect(await badgeOf(listing, TITLE)).toMatchObject({ novelty: '88', match: 'id' })
      await sources.raw.bringToFront()
      await sources.text(id('pack'), /1 of 2 parts/)
    })

    it('asked the network for nothing else', () => expect(driver!.strays()).toEqual([]))
  })
}
