import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Researcher } from '../../lib/model/researcher.ts'
import type { BenchBrowser } from './browser.ts'
import { bareUrl } from './listings.ts'
import type { Listing } from './listings.ts'
import { writeTable } from './rows.ts'
import type { TableRow } from './rows.ts'

/** As long as an import of three million rows may take. */
const PATIENCE = 900_000
const RESEARCHERS = 500
const AT = '2026-11-02T08:00:00.000Z'

/** A row as a table needs it, and the first of its authors. */
type PageRow = TableRow & { author: string }

/**
 * Fills an empty library as a reader does, by importing files: a score table of so many rows, among them all rows of the
 * pages that are measured, and 500 researchers, of whom some wrote papers on those pages.
 * @param size 0 leaves the library empty
 */
export async function fillLibrary(browser: BenchBrowser, pages: readonly Listing[], size: number): Promise<void> {
  if (size === 0) return
  const rows: PageRow[] = []
  for (const listing of pages) rows.push(...(await rowsOf(browser, listing)))
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-files-'))
  try {
    const table = join(folder, 'scores.csv')
    await writeTable(table, unique(rows), size)
    const people = join(folder, 'researchers.json')
    writeFileSync(people, JSON.stringify(libraryOf(rows.map(({ author }) => author).filter(Boolean))))
    for (const file of [people, table]) {
      const page = await browser.openOwn('library.html#import')
      await importFile(page, file)
      await page.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Imports a file in the library's open page and waits for the report. */
export async function importFile(page: Page, path: string): Promise<void> {
  await page.setInputFiles('[data-testid="import-file"]', path)
  await page.locator('[data-testid="import-confirm"]').click({ timeout: PATIENCE })
  await page.waitForFunction(
    () => document.querySelector('[data-testid="import-report"]')?.textContent?.trim(),
    undefined,
    { timeout: PATIENCE, polling: 100 },
  )
}

/** What a listing's rows are called, read where no extension runs. */
async function rowsOf(browser: BenchBrowser, listing: Listing): Promise<PageRow[]> {
  const page = await browser.newPage()
  browser.answer(bareUrl(listing), listing.html)
  await page.goto(bareUrl(listing))
  const rows = await page.evaluate(() => {
    const text = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    const arxiv = [...document.querySelectorAll('dl dt')].map((dt) => ({
      id: dt.querySelector('a[title="Abstract"]')?.getAttribute('href')?.split('/abs/')[1] ?? '',
      title: text(dt.nextElementSibling?.querySelector('.list-title')).replace(/^Title: ?/, ''),
      author: text(dt.nextElementSibling?.querySelector('.list-authors a')),
    }))
    const scholar = [...document.querySelectorAll('h3.gs_rt a')].map((link) => ({ title: text(link), author: '' }))
    return [...arxiv, ...scholar]
  })
  await page.close()
  return rows
}

function unique(rows: readonly PageRow[]): PageRow[] {
  return [...new Map(rows.map((row) => [row.id ?? row.title, row])).values()]
}

/** A library file: every hundredth of these authors, and made-up people. */
function libraryOf(authors: readonly string[]) {
  const known = [...new Set(authors.filter((_, at) => at % 100 === 0))].slice(0, RESEARCHERS)
  const made = Array.from(
    { length: RESEARCHERS - known.length },
    (_, at) => `${GIVEN[at % 20]!} ${FAMILY[Math.floor(at / 20)]!}`,
  )
  const researchers = [...known, ...made].map((name, at): Researcher => {
    const source = { kind: 'profile-text', capturedAt: AT } as const
    const novelty = at % 101
    return {
      id: `bench-${at}` as Researcher['id'],
      name,
      novelty,
      identities: [],
      papers: [],
      tags: [],
      note: '',
      source,
      history: [{ novelty, source }],
      savedAt: AT,
      updatedAt: AT,
    }
  })
  return { format: 'gloss-library', version: 1, exportedAt: AT, researchers, papers: [], overrides: [] }
}

const GIVEN =
  'Ada Bela Carla Dov Edna Farid Gita Hana Ivo Jun Kofi Lena Milo Nadia Omar Pia Quang Rosa Sven Tala'.split(' ')
const FAMILY =
  'Abara Bergqvist Castellanos Dumitrescu Eklund Farrokh Grzelak Hollenbeck Ivanenko Jankauskas Kowalczyk Lindholm Mbeki Nakagawa Oyelaran Petrossian Quispe Rasmussen Sokolov Tanigawa Ueda Vasquez Wolański Yilmaz Zubair'.split(
    ' ',
  )
