import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readArxivEntries } from '../../../lib/sites/arxivEntries'
import { readPlainList } from '../../../lib/sites/arxivPlainList'
import { siteFixtures } from './fixtures'
import { pageOf, plainRow } from './page'

const URL = 'https://arxiv.org/list/cs/recent'
const saved = join(import.meta.dirname, '../../../../shared/pages/arxiv')
const lists = siteFixtures.filter(({ site, rows }) => /^arxiv-(list|catchup|author)$/.test(site) && rows.length > 0)

const entry = (id: string, title: string, authors = '<a href="/a?searchtype=author">Ada Quill</a>') =>
  `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt>
   <dd><div class="list-title"><span class="descriptor">Title:</span> ${title}</div><div class="list-authors">${authors}</div></dd>`
const listOf = (...entries: string[]) =>
  pageOf(`<div id="dlpage"><dl><h3>Mon, 2 Nov 2026</h3>${entries.join('')}</dl></div>`, URL)
const plain = (document: Document) => readPlainList(document.getElementById('dlpage')!, false)

/** The same page, to be read entry by entry: an entry that cannot be read makes the list no plain one. */
function entryByEntry(document: Document) {
  document.querySelector('dl')!.append(document.createElement('dd'))
  const { rows, failed } = readArxivEntries(document, false)
  expect(failed).toBeGreaterThan(0)
  return rows
}

describe('a list whose entries are all alike', () => {
  it.each(lists.map((fixture) => [fixture.name, fixture] as const))('reads the same either way: %s', (_, { html }) => {
    const document = pageOf(html, URL)
    const quick = readArxivEntries(document, false).rows.map(plainRow)
    expect(quick).toEqual(entryByEntry(document).map(plainRow))
  })

  it.runIf(existsSync(saved))('reads the same either way: saved pages', () => {
    for (const name of ['list-recent-2026-cs-50', 'list-new-2026-cs-180', 'list-new-2024-hep-ph', 'author-2026']) {
      const document = pageOf(readFileSync(join(saved, `${name}.html`), 'utf8'), URL)
      const rows = plain(document)!
      expect(rows.length).toBeGreaterThan(20)
      for (const { byline, authors } of rows)
        if (byline !== undefined)
          expect(byline.split(',').map((part) => part.trim())).toEqual(authors.map((one) => one.name))
      expect(rows.map(plainRow)).toEqual(entryByEntry(document).map(plainRow))
    }
  })

  it('has the elements of an entry', () => {
    const [row] = plain(listOf(entry('2605.00001', 'One')))!
    expect([row!.element.localName, row!.lead?.localName, row!.title.className]).toEqual(['dd', 'dt', 'list-title'])
    expect(row!.authors[0]?.element?.localName).toBe('a')
  })
})

it('is not read before it is asked for, where it is long', () => {
  const entries = Array.from({ length: 501 }, (_, at) => entry(`2605.${String(at).padStart(5, '0')}`, `Title ${at}`))
  const document = listOf(...entries)
  const reading = readArxivEntries(document, false)
  expect(reading).toMatchObject({ state: 'rows', failed: 0, unread: true })
  for (const title of document.querySelectorAll('.list-title')) title.append(' more')
  expect(reading.rows.map(({ arxivId }) => arxivId).at(-1)).toBe('2605.00500')
  expect(reading.rows[500]!.text).toBe('Title 500 more')
  expect(readArxivEntries(listOf(...entries.slice(1)), false).unread).toBeUndefined()
})

it('says of an author line what it said before one of its names was marked', () => {
  const document = listOf(
    entry(
      '2605.00001',
      'One',
      '<a href="/a?searchtype=author">Ada Quill</a>, <a href="/b?searchtype=author">Bo Reed</a>',
    ),
  )
  const [before] = plain(document)!
  document.querySelector('.list-authors a')!.after(document.createElement('gloss-author'))
  const [after] = plain(document)!
  expect(before!.byline).toBe('Ada Quill, Bo Reed')
  expect(after!.byline).toBe(before!.byline)
  expect(after!.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed'])
})

describe('is read entry by entry', () => {
  const one = entry('2605.00001', 'One')
  it.each([
    ['where an entry has no id', [one, entry('no id', 'Two')]],
    [
      'where an entry has two',
      [one, entry('2605.00002', 'Two').replace('</dt>', '<a href="/abs/2605.00003" title="Abstract"></a></dt>')],
    ],
    ['where an entry has no title', [one, entry('2605.00002', 'Two').replace('list-title', 'other')]],
    [
      'where an entry has two titles',
      [one, entry('2605.00002', 'Two').replace('</dd>', '<div class="list-title">Three</div></dd>')],
    ],
    ['where a `dt` has no `dd`', [one, '<dt><a href="/abs/2605.00002" title="Abstract"></a></dt>']],
    ['where a `dd` has no `dt`', ['<dd><div class="list-title">Two</div></dd>', one]],
    [
      'where id and title are of two entries',
      [
        one,
        '<dt><a href="/abs/2605.00002" title="Abstract"></a></dt><dd></dd><dt></dt><dd><div class="list-title">Two</div></dd>',
      ],
    ],
    [
      'where somebody put a heading into an entry',
      [one, entry('2605.00002', 'Two').replace('</dd>', '<h3>Hot</h3></dd>')],
    ],
    ['where a title is empty', [one, entry('2605.00002', ' ')]],
  ])('%s', (_, entries) => {
    expect(plain(listOf(...entries))).toBeUndefined()
  })
})

describe('an author line is one text', () => {
  const bylineOf = (authors: string) => plain(listOf(entry('2605.00001', 'One', authors)))![0]!.byline
  const link = (name: string) => `<a href="/a?searchtype=author">${name}</a>`

  it('where it is nothing but linked names', () => {
    expect(bylineOf(`${link('Ada Quill')}, ${link('B.  Vellum')}`)).toBe('Ada Quill, B. Vellum')
  })

  it.each([
    `${link('Ada Quill')}, and others`,
    `${link('Ada Quill')} (1), ${link('B. Vellum')} (2)`,
    `${link('Quill, Jr.')}`,
    `${link('Ada Quill')}, ${link('')}`,
    `${link('Ada Quill')} et al`,
    `<span class="descriptor">Authors:</span> ${link('Ada Quill')}`,
    '',
  ])('and not where there is more: %s', (authors) => {
    expect(bylineOf(authors)).toBeUndefined()
  })
})
