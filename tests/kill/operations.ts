import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { folder } from './folder.ts'
import { there } from './gloss.ts'
import type { Gloss } from './gloss.ts'
import { base, news, scoreTable, TWINS } from './libraries.ts'
import { makeOlder } from './older.ts'

const PATIENCE = { timeout: 60_000, polling: 50 }

/** Something that changes the library, up to the moment from which on it can be killed. */
export interface Operation {
  name: 'import' | 'merge' | 'restore' | 'undo' | 'migration' | 'pack removal' | 'pack return'
  /** Leaves the library as the operation finds it. */
  setUp(gloss: Gloss): Promise<void>
  /** Does everything short of the change itself. @returns what begins it, and what waits for its end */
  prepare(gloss: Gloss): Promise<{ begin(): Promise<void>; end(): Promise<void> }>
}

export const operations: readonly Operation[] = [
  {
    name: 'import',
    setUp: (gloss) => importFile(gloss, 'base.json', base()),
    async prepare(gloss) {
      const page = await preview(gloss, 'news.json', JSON.stringify(news()))
      return clicking(page, '[data-testid=import-confirm]', '[data-testid=import-report][data-state=done]')
    },
  },
  {
    name: 'merge',
    async setUp(gloss) {
      await importFile(gloss, 'base.json', base())
      await takeSnapshot(gloss)
    },
    async prepare(gloss) {
      const page = await gloss.open(`library.html#researcher/${TWINS[0]}`)
      await there(page, '[data-testid=merge-researchers]')
      return clicking(page, '[data-testid=merge-researchers]', '[data-testid=merge-report]')
    },
  },
  {
    name: 'restore',
    async setUp(gloss) {
      await importBoth(gloss)
      await takeSnapshot(gloss)
    },
    async prepare(gloss) {
      const page = await gloss.open('library.html#import')
      // The newest is of now; the one before it was taken before the second import.
      const older = '[data-testid=snapshot]:nth-child(2) [data-testid=restore]'
      await there(page, older)
      await press(page, older)
      await there(page, '[data-testid=restore-confirm]')
      return clicking(page, '[data-testid=restore-confirm]', '[data-testid=restore-report]')
    },
  },
  {
    name: 'undo',
    setUp: importBoth,
    async prepare(gloss) {
      const page = await gloss.open('library.html#import')
      await there(page, '[data-testid="changes"] li button')
      return clicking(
        page,
        '[data-testid="changes"] li:first-child button',
        '[data-testid="changes"] li:nth-child(2) .line-what ~ span',
      )
    },
  },
  {
    name: 'migration',
    async setUp(gloss) {
      await importFile(gloss, 'base.json', base())
      const page = await gloss.open('icons/16.png')
      await makeOlder(page, 1)
    },
    async prepare(gloss) {
      const page = await gloss.open('icons/16.png')
      const library = page.url().replace('icons/16.png', 'library.html#researchers')
      return {
        begin: async () => void page.goto(library).catch(() => undefined),
        end: () => there(page, 'table tbody tr'),
      }
    },
  },
  {
    name: 'pack removal',
    setUp: importPack,
    async prepare(gloss) {
      const page = await gloss.open('library.html#sources')
      await there(page, REMOVE_PACK)
      return clicking(page, REMOVE_PACK, UNDO)
    },
  },
  {
    name: 'pack return',
    setUp: importPack,
    async prepare(gloss) {
      const page = await gloss.open('library.html#sources')
      await there(page, REMOVE_PACK)
      await press(page, REMOVE_PACK)
      await there(page, UNDO)
      return clicking(page, UNDO, '[data-testid=pack]')
    },
  },
]

const REMOVE_PACK = '[data-testid=pack-remove]'
const UNDO = '.toast [data-testid=undo]'

/** A score pack beside the people; it has to have more rows than records are made of. */
async function importPack(gloss: Gloss): Promise<void> {
  await importFile(gloss, 'base.json', base())
  const page = await preview(gloss, 'scores.csv', scoreTable())
  await press(page, '[data-testid=import-confirm]')
  await there(page, '[data-testid=import-report]')
  await page.close()
}

async function importBoth(gloss: Gloss): Promise<void> {
  await importFile(gloss, 'base.json', base())
  await importFile(gloss, 'news.json', news())
}

/** So that what is killed is the change itself, and not nearly always the snapshot that goes before it. */
async function takeSnapshot(gloss: Gloss): Promise<void> {
  const page = await gloss.open('library.html#import')
  const listed = () => document.querySelectorAll('[data-testid=snapshot]').length
  await there(page, '[data-testid=backup-take]')
  const before = await page.evaluate(listed)
  await press(page, '[data-testid=backup-take]')
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-testid=snapshot]').length > count,
    PATIENCE,
    before,
  )
  await page.close()
}

async function importFile(gloss: Gloss, name: string, file: object): Promise<void> {
  const page = await preview(gloss, name, JSON.stringify(file))
  const { begin, end } = clicking(page, '[data-testid=import-confirm]', '[data-testid=import-report][data-state=done]')
  await begin()
  await end()
  await page.close()
}

async function preview(gloss: Gloss, name: string, text: string): Promise<Page> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const page = await gloss.open('library.html#import')
  await there(page, 'input[data-testid=import-file]')
  const input = await page.$('input[data-testid=import-file]')
  await input!.uploadFile(path)
  await there(page, '[data-testid=import-confirm]:not([disabled])')
  return page
}

function clicking(page: Page, button: string, end: string) {
  return {
    begin: () => press(page, button),
    end: () => there(page, end),
  }
}

/** Without waiting for anything that the click sets off. */
function press(page: Page, button: string): Promise<void> {
  return page.$eval(button, (element) => (element as HTMLElement).click())
}
