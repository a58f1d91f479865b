// `npm run screenshots`: every page of Gloss as it looks, in both themes and every language, with nobody, one and many
// saved, wide, narrow and right to left. Written to .cache/screenshots, to be looked at.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { buildOf, launch } from '../tests/e2e/browser.ts'
import type { Driver, LaunchOptions } from '../tests/e2e/driver.ts'
import { fileWith, importFiles } from '../tests/e2e/library.ts'
import { needBrowsers } from './browsers.ts'
import { libraryOf } from './screenshots/library.ts'
import { shootListings } from './screenshots/listings.ts'
import { shootPages } from './screenshots/shots.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, '.cache', 'screenshots')

const { values: flags } = parseArgs({
  options: {
    /** Only shots whose name holds this. */
    only: { type: 'string', default: '' },
    theme: { type: 'string' },
    language: { type: 'string' },
    many: { type: 'string', default: '2000' },
  },
})

const themes = (['light', 'dark'] as const).filter((theme) => (flags.theme ?? theme) === theme)
const languages = readdirSync(join(buildOf('chromium'), '_locales'))
  .map((name) => name.replace('_', '-'))
  .filter((name) => (flags.language ?? name) === name)

if (themes.length === 0 || languages.length === 0)
  throw new Error('No such theme or language: --theme light or dark, --language en or zh-CN.')

await needBrowsers(['chromium'], (line) => console.log(line))
for (const language of languages) {
  for (const theme of themes) {
    const folder = join(out, `${language}-${theme}`)
    if (flags.only === '') rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    await shoot({ theme, language }, { folder, only: flags.only })
    console.log(`${relative(root, folder)}: ${existsSync(folder) ? readdirSync(folder).length : 0} pictures`)
  }
}

async function shoot(options: Partial<LaunchOptions>, into: { folder: string; only: string }): Promise<void> {
  const driver = await launch('chromium', options)
  try {
    await shootPages(driver, into, 'none')
    await add(driver, 1)
    await shootPages(driver, into, 'one')
    await add(driver, Number(flags.many))
    await shootPages(driver, into, 'many')
    await shootListings(driver, into)
  } finally {
    await driver.close()
  }
}

async function add(driver: Driver, size: number): Promise<void> {
  const { tab } = await importFiles(driver, [fileWith('library.json', JSON.stringify(libraryOf(size)))])
  await tab.raw.close()
}
