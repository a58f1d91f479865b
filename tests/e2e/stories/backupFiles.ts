import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOf, launch } from '../browser.ts'
import type { Engine } from '../browser.ts'
import type { Driver } from '../driver.ts'
import { exported, fileWith, importFiles } from '../library.ts'
import { sample } from '../pages.ts'
import type { Tab } from '../tab.ts'
import { until } from '../until.ts'

const css = (testId: string) => ({ css: `[data-testid="${testId}"]` })

/** That a library is also kept outside the browser, for whoever wants that. */
export function backupFiles(engine: Engine): void {
  describe('backup files', () => {
    let driver: Driver
    let remade: string | undefined

    beforeAll(async () => {
      // Firefox is told to say yes when it asks for a permission. Chromium without a window can neither be asked nor
      // told: there the build has from the start what it would ask for, and asking is answered at once.
      if (engine === 'chromium') remade = withDownloads(buildOf(engine))
      driver = await launch(engine, { savesFiles: true, ...(remade !== undefined && { extension: remade }) })
      await importFiles(driver, [sample('xian-chen.txt')])
    })
    afterAll(async () => {
      await driver?.close()
      if (remade !== undefined) rmSync(remade, { recursive: true, force: true })
    })

    it('begin with one as soon as they are switched on', async () => {
      const tab = await driver.openOwn('library.html#settings')
      await tab.click(css('backups-files'))
      await tab.text(css('backups-said'), /The first file is in your downloads folder/)
      const [file] = await files(driver, 1)
      expect(JSON.parse(file!)).toMatchObject({ format: 'gloss-library', researchers: [{ name: 'Xian Chen' }] })
      const health = await driver.openOwn('library.html#health')
      // Before it has been read, it is a dash.
      const said = await health.text(css('storage-health'), /Last backup file\s*[^\s–]/)
      expect(said).not.toMatch(/Last backup file\s*Never/)
    })

    it('come by themselves when the week is over, and hold all there is', { timeout: 120_000 }, async () => {
      const { tab } = await importFiles(driver, [sample('scores.csv')])
      await aWeekLater(tab)
      await driver.endBackground()
      await alarm(tab)
      const [, second] = await files(driver, 2)
      const other = await launch(engine)
      try {
        await importFiles(other, [fileWith('backup.json', second!)])
        const { exportedAt: _now, ...here } = await exported(other)
        const { exportedAt: _then, ...wanted } = JSON.parse(second!) as { exportedAt: string }
        expect(here).toEqual(wanted)
        expect(here.researchers).toMatchObject([{ name: 'Xian Chen' }])
        expect(here.papers.length).toBeGreaterThan(3)
      } finally {
        await other.close()
      }
    })
  })
}

/** The build with the permission that Gloss asks for when files are switched on. */
function withDownloads(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-downloads-build-'))
  cpSync(build, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const { permissions, optional_permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  expect(optional_permissions).toEqual(['downloads'])
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: [...permissions, 'downloads'] }))
  return folder
}

interface Manifest {
  permissions: string[]
  optional_permissions: string[]
}

/** The texts of the backup files, oldest first, once there are so many and all are whole. */
function files(driver: Driver, count: number): Promise<string[]> {
  const folder = join(driver.downloads, 'Gloss')
  return until(`${count} backup files`, () => {
    const names = existsSync(folder) ? readdirSync(folder) : []
    const whole = names.filter((name) => /^gloss-library-\d{4}-\d\d-\d\d.*\.json$/.test(name))
    const texts = whole.sort((a, b) => a.length - b.length).map((name) => readFileSync(join(folder, name), 'utf8'))
    return whole.length === count && texts.every((text) => text.trimEnd().endsWith('}')) ? texts : undefined
  })
}

/** Dates the last file back by eight days: no browser lets its clock be put forward. */
function aWeekLater(tab: Tab): Promise<void> {
  return tab.raw.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const db = await answer(indexedDB.open('gloss'))
    const settings = db.transaction('settings', 'readwrite').objectStore('settings')
    const row: { value: { file: { at: string } } } = await answer(settings.get('backups'))
    row.value.file.at = new Date(Date.parse(row.value.file.at) - 8 * 86_400_000).toISOString()
    await answer(settings.put(row))
    db.close()
  }, undefined)
}

/** Rings the alarm that wakes Gloss every hour, now. */
function alarm(tab: Tab): Promise<void> {
  return tab.raw.evaluate(async () => {
    const { alarms } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')) as {
      alarms: { create(name: string, when: { when: number }): Promise<void> }
    }
    await alarms.create('backups', { when: Date.now() })
  }, undefined)
}
