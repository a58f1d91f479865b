import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Driver } from './driver.ts'
import type { Tab } from './tab.ts'
import type { LibraryFile } from '../../lib/model/libraryFile.ts'

const PREVIEW = { css: '[data-testid="import-preview"]' }
const CONFIRM = { css: '[data-testid="import-confirm"]' }
const REPORT = { css: '[data-testid="import-report"]' }

/** Opens the library where files are imported. */
export function openImport(driver: Driver): Promise<Tab> {
  return driver.openOwn('library.html#import')
}

/** Chooses files in the library's import and returns what the preview says. Nothing is written yet. */
export async function preview(tab: Tab, paths: readonly string[]): Promise<string> {
  await tab.raw.setFiles('[data-testid="import-file"]', paths)
  return tab.text(PREVIEW, /\S/)
}

/** Says yes to the preview and returns the report. */
export async function confirm(tab: Tab): Promise<string> {
  await tab.click(CONFIRM)
  return tab.text(REPORT, /\S/)
}

/** Imports files as a reader does, from opening the library to reading the report; the library's tab stays open. */
export async function importFiles(driver: Driver, paths: readonly string[]): Promise<{ tab: Tab; report: string }> {
  const tab = await openImport(driver)
  await preview(tab, paths)
  return { tab, report: await confirm(tab) }
}

export type Format = 'json' | 'csv' | 'bibtex' | 'ris' | 'csl' | 'markdown'

/** Presses an export button in the library, or in the popup, and returns the file. */
export async function exportAs(
  driver: Driver,
  format: Format,
  page = 'library.html#import',
): Promise<{ name: string; text: string }> {
  const tab = await driver.openOwn(page)
  // What stands at the popup's foot moves while its list comes in.
  if (page === 'popup.html') await tab.text({ css: '#root .researcher-list li' }, /\S/)
  const file = await driver.download(() => tab.click({ css: `[data-testid="export-${format}"]` }))
  await tab.raw.close()
  return file
}

/** The whole library, as its own export tells it. */
export async function exported(driver: Driver): Promise<LibraryFile> {
  return JSON.parse((await exportAs(driver, 'json')).text) as LibraryFile
}

/** A folder with these files, by their paths in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-folder-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A file with this text, in a folder of its own. */
export function fileWith(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gloss-file-')), name)
  writeFileSync(path, text)
  return path
}
