import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../fixtures/sites')

/** What a page of ours is expected to read as: `{site}.json` or `{site}.{variant}.json` beside the page. */
export interface SiteFixture {
  /** `arxiv-list`, `arxiv-list.legacy`. */
  name: string
  /** The registry name: the part before the dot. */
  site: string
  html: string
  url: string
  state: 'rows' | 'empty' | 'unrecognised'
  failed: number
  rows: { title: string; [fact: string]: unknown }[]
  /** Names, or more where the page says more; absent where the site shows no people. */
  people?: unknown[]
}

function readFixture(file: string): SiteFixture {
  const name = file.slice(0, -'.html'.length)
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Omit<SiteFixture, 'name' | 'html'>
  return { ...expected, name, site: name.split('.')[0]!, html: readFileSync(join(folder, file), 'utf8') }
}

/** Every page of ours with what it reads as. */
export const siteFixtures: readonly SiteFixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => readFixture(file))
