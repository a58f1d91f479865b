// What `npm run full` runs: the given folder is a small disk.
import { randomBytes } from 'node:crypto'
import { closeSync, ftruncateSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { libraryOf } from '../bench/largeInputs.ts'
import { Gloss, there } from '../kill/gloss.ts'
import { makeOlder } from '../kill/older.ts'
import { readState } from '../kill/state.ts'

const [disk = ''] = process.argv.slice(2)
const filler = join(disk, 'filler')
const TOLD = /no room left for this, so nothing was changed\. Free some disk space/
const PEOPLE = 'table tbody tr'
const TROUBLE = '[data-testid=trouble]'
const RAW = '[data-testid=raw-export]'
const FAILURE = 'main .failure:not(:empty)'
const small = onDisk('small.json', libraryOf(200, 20))
const large = onDisk('large.json', withLongNotes(libraryOf(4000, 400)))
/** In bytes. */
const LEFT = 100_000
const faults: string[] = []

const profile = join(disk, 'profile')
let gloss = await Gloss.start(profile)
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
  await opens('a library')
  const blank = await gloss.open('icons/16.png')
  await makeOlder(blank, 1)
  await blank.close()
  await opens('a library of an older Gloss')
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

/**
 * Begins the browser anew on a full disk. The library opens there, or the page says what to do and gives all of it as a
 * file, or why it cannot; nothing changes, and once there is room, it opens.
 */
async function opens(what: string): Promise<void> {
  const before = await state()
  await gloss.close()
  const release = keepFull()
  gloss = await Gloss.start(profile)
  const page = await gloss.open('library.html#researchers')
  await there(page, `${PEOPLE}, ${TROUBLE}`)
  const told = await page.$(TROUBLE)
  const said = (await told?.evaluate((element) => element.textContent)) ?? 'it opens'
  console.log(`${what}: ${said}`)
  if (told && !TOLD.test(said)) faults.push(`${what} does not open on a full disk, and does not say why`)
  if (!told) await page.evaluate(() => (location.hash = '#health'))
  await there(page, RAW)
  const whole = await rawFile(page)
  if (!whole.startsWith('{"format":"gloss-raw"') && !(told && TOLD.test(whole)))
    faults.push(`${what} on a full disk is not given as a file, nor is it said why: ${whole}`)
  release()
  free()
  const after = await state()
  if (after.digest !== before.digest || after.faults.length > 0) faults.push(`${what} on a full disk changed something`)
  await page.evaluate(() => (location.hash = '#researchers'))
  await page.reload()
  await there(page, PEOPLE)
  await page.close()
}

/** The beginning of what the button gives to be saved, or why it gives nothing. */
async function rawFile(page: Page): Promise<string> {
  await page.evaluate((button) => {
    addEventListener('click', (event) => event.target instanceof HTMLAnchorElement && event.preventDefault())
    URL.createObjectURL = (blob) => {
      void (blob as Blob)
        .text()
        .then((text) => (document.body.dataset['raw'] = text.replaceAll(/\s/g, '').slice(0, 100)))
      return 'about:blank'
    }
    document.querySelector<HTMLElement>(button)!.click()
  }, RAW)
  await there(page, `body[data-raw], ${FAILURE}`)
  return page.evaluate(
    (failure) => document.body.dataset['raw'] ?? document.querySelector(failure)?.textContent ?? '',
    FAILURE,
  )
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
  ftruncateSync(file, Math.max(0, writeAll(file) - LEFT))
  closeSync(file)
}

/** Fills the disk, and whatever the browser frees of it by tidying up. @returns what ends that */
function keepFull(): () => void {
  const file = openSync(filler, 'w')
  writeAll(file)
  const timer = setInterval(() => writeAll(file), 5)
  return () => {
    clearInterval(timer)
    closeSync(file)
  }
}

/** Writes until nothing more goes in. @returns how many bytes did */
function writeAll(file: number): number {
  let size = 0
  for (const block of [Buffer.alloc(1 << 16), Buffer.alloc(1 << 12), Buffer.alloc(1)])
    try {
      for (;;) size += writeSync(file, block)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  return size
}

function free(): void {
  rmSync(filler, { force: true })
}
