import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Driver } from './driver.ts'
import type { Tab } from './tab.ts'

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

/** Imports files as a reader does, from opening the library to reading the report. */
export async function importFiles(driver: Driver, paths: readonly string[]): Promise<string> {
  const tab = await openImport(driver)
  await preview(tab, paths)
  const report = await confirm(tab)
  await tab.raw.close()
  return report
}

/** A file with this text, in a folder of its own. */
export function fileWith(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'gloss-file-')), name)
  writeFileSync(path, text)
  return path
}
