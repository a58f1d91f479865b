// What `npm run full` runs: the given folder is a small disk.
import { randomBytes } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { libraryOf } from '../bench/largeInputs.ts'
import { Gloss, there } from '../kill/gloss.ts'
import { readState } from '../kill/state.ts'

const [disk = ''] = process.argv.slice(2)
const filler = join(disk, 'filler')
const TOLD = /no room left for this, so nothing was changed\. Free some disk space/
const small = onDisk('small.json', libraryOf(200, 20))
const large = onDisk('large.json', withLongNotes(libraryOf(4000, 400)))
/** In bytes. */
const LEFT = 100_000
const faults: string[] = []

const gloss = await Gloss.start(join(disk, 'profile'))
try {
  const page = await gloss.open('library.html#import')
  await importFile(page, small, '[data-testid=import-report]')
  await press(page, '[data-testid=backup-take]')
  await there(page, '[data-testid=snapshot]')

  await meets(page, 'an import', '[data-testid=import-error]', async (told) => {
    await importFile(page, large, told)
  })
  await page.reload()
  await importFile(page, large, '[data-testid=import-report]')
  await meets(page, 'a snapshot', '.backups output:not(:empty)', async (told) => {
    await there(page, '[data-testid=backup-take]')
    await press(page, '[data-testid=backup-take]')
    await there(page, told)
  })
  const { faults: broken, counts } = await state()
  faults.push(...broken)
  console.log(`with room again: ${JSON.stringify(counts)}`)
  if (counts['papers'] !== 4000) faults.push('the import did not go through once there was room')
} finally {
  await gloss.close()
}
console.log(faults.length === 0 ? '\nA full disk changes nothing, and is told.' : `\n${faults.join('\n')}`)
process.exitCode = faults.length === 0 ? 0 : 1

/** Does something on a full disk, and looks whether the reader is told and the library is what it was. */
async function meets(page: Page, what: string, told: string, run: (told: string) => Promise<void>): Promise<void> {
  const before = await state()
  await page.reload()
  fill()
  await run(told)
  const said = await page.$eval(told, (element) => element.textContent ?? '')
  console.log(`${what}: ${said}`)
  if (!TOLD.test(said)) faults.push(`${what} on a full disk does not say so`)
  free()
  const after = await state()
  if (after.digest !== before.digest || after.faults.length > 0) faults.push(`${what} on a full disk left something`)
}

/** A file that goes when the disk does. */
function onDisk(name: string, text: string): string {
  const path = join(disk, name)
  writeFileSync(path, text)
  return path
}

/** Notes that no compression makes small: a snapshot of them is larger than what a browser frees by tidying up. */
function withLongNotes(text: string): string {
  return text.replaceAll('"note":""', () => JSON.stringify({ note: randomBytes(6000).toString('base64') }).slice(1, -1))
}

async function importFile(page: Page, path: string, until: string): Promise<void> {
  await there(page, 'input[data-testid=import-file]')
  const input = await page.$('input[data-testid=import-file]')
  await input!.uploadFile(path)
  await there(page, '[data-testid=import-confirm]:not([disabled])')
  await press(page, '[data-testid=import-confirm]')
  await there(page, until)
}

function press(page: Page, button: string): Promise<void> {
  return page.$eval(button, (element) => (element as HTMLElement).click())
}

async function state() {
  const page = await gloss.open('icons/16.png')
  const found = await readState(page)
  await page.close()
  return found
}

/** Fills the disk, but for what a browser needs to go on for a moment: all of it, then a little back. */
function fill(): void {
  const file = openSync(filler, 'w')
  const block = Buffer.alloc(1 << 16)
  let size = 0
  try {
    for (;;) size += writeSync(file, block)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
  ftruncateSync(file, Math.max(0, size - LEFT))
  closeSync(file)
}

function free(): void {
  rmSync(filler, { force: true })
}
