import { describe, expect, it } from 'vitest'
import type { Row } from '../../../lib/model/row'
import { readByline } from '../../../lib/sites/scholarByline'
import { siteOf } from '../../../lib/sites'
import { shared, sharedJson, sharedText } from '../shared'
import { pageOf, readAt } from './page'

interface ExpectedResult {
  cid: string | null
  title: string
  prefix: string | null
  href: string | null
  byline: string
  cited_by: number
}

interface ExpectedWork {
  key: string
  title: string
  authors: string
  venue: string
  cites: string
  year: string
}

const results: [page: string, url: string, count: number][] = [
  ['search-2026-attention', 'https://scholar.google.com/scholar?q=attention+mechanism&hl=en&as_sdt=0,5', 10],
  ['search-2020-hello', 'https://scholar.google.gr/scholar?hl=en&start=1&q=Hello', 10],
  ['search-2021-citation-entries', 'https://scholar.google.com/scholar?q=Geology+of+the+Olympus+Range', 10],
  ['search-2016-bare-title', 'https://scholar.google.co.jp/scholar?q=%22Unsupervised+feature+learning%22&hl=en', 1],
  ['citedby-2015-truncated', 'https://scholar.google.com/scholar?cites=108642523785399070', 10],
]

/** What the page shows of a title: a row keeps no dots where it was cut at its end, a single one where at its start. */
const asShown = (row: Row) => (row.truncated ? `${row.text} …` : row.text)

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** The expected byline's first part, as names. */
function names(byline: string): string[] {
  return byline
    .split(' - ')[0]!
    .split(',')
    .map((name) => name.replace('…', '').trim())
    .filter(Boolean)
}

describe.runIf(shared)('real Google Scholar result pages', () => {
  it.each(results)('%s reads as expected', (page, url, count) => {
    const expected = sharedJson<ExpectedResult[]>(`pages/expected/${page}.json`)
    const reading = readAt(pageOf(sharedText(`pages/scholar/${page}.html`), url), url)
    expect(reading).toMatchObject({ failed: 0, state: 'rows' })
    expect(reading.rows).toHaveLength(count)
    expect(
      reading.rows.map((row) => ({
        cid: row.element.getAttribute('data-cid'),
        title: asShown(row),
        href: row.title.querySelector('a')?.getAttribute('href') ?? null,
        authors: row.authors.map(({ name }) => name),
        authorsComplete: row.authorsComplete,
        year: row.year,
      })),
    ).toEqual(
      expected.map(({ cid, title, href, byline }) => ({
        cid,
        title: oneLine(title),
        href,
        authors: names(byline),
        authorsComplete: !byline.split(' - ')[0]!.includes('…'),
        year: Number(/(?:, |- )(\d{4})(?: - |$)/.exec(byline)![1]),
      })),
    )
  })

  it('knows the authors whose profiles a result links, by their ids', () => {
    const url = results[0]![1]
    const document = pageOf(sharedText('pages/scholar/search-2026-attention.html'), url)
    const rows = readAt(document, url).rows
    const linked = rows.map((row) => [...row.element.querySelectorAll('.gs_a a')].map((link) => link.textContent))
    expect(linked.flat().length).toBeGreaterThan(10)
    expect(rows.map((row) => row.authors.filter((author) => author.identity).map(({ name }) => name))).toEqual(linked)
    expect(rows[0]!.authors.map(({ identity }) => identity)).toEqual([
      undefined,
      { kind: 'scholar', value: 'HqKD-fwAAAAJ' },
      { kind: 'scholar', value: 'K9bBXkYAAAAJ' },
    ])
    const people = siteOf(new URL(url))!.people!(document, new URL(url))
    expect(people).toHaveLength(
      new Set(rows.flatMap((row) => row.authors.flatMap((one) => one.identity?.value ?? []))).size,
    )
    expect(people[0]).toMatchObject({ name: linked[0]![0], identities: [{ kind: 'scholar', value: 'HqKD-fwAAAAJ' }] })
    expect(people.every((person) => !person.subject)).toBe(true)
  })

  it('takes ids from addresses that are certain, and no others', () => {
    const idsOf = (page: string, url: string) =>
      readAt(pageOf(sharedText(`pages/scholar/${page}.html`), url), url).rows.map((row) => row.arxivId ?? row.doi)
    expect(idsOf('search-2026-attention', results[0]![1])).toEqual([
      undefined,
      undefined,
      '2204.13154', // [PDF] arxiv.org beside a publisher's page of the same year
      '10.13374/j.issn2095-9389.2021.01.30.005',
      undefined,
      '2203.14263',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(idsOf('search-2020-hello', results[1]![1])[0]).toBe('10.1061/(asce)1090-0241(2003)129:11(1054)')
    expect(idsOf('search-2016-bare-title', results[3]![1])).toEqual(['1206.5538']) // CoRR, abs/1206.5538
    expect(idsOf('citedby-2015-truncated', results[4]![1])[1]).toBe('10.1111/j.1463-6409.2010.00421.x')
  })

  it('keeps the mark of a title that lost its beginning, and calls it no beginning', () => {
    const [, , [page, url]] = results as [unknown, unknown, [string, string, number], ...unknown[]]
    const row = readAt(pageOf(sharedText(`pages/scholar/${page}.html`), url), url).rows[4]!
    expect(row.text).toMatch(/^… erosion, uplift/)
    expect(row.truncated).toBe(false)
  })

  it('finds nothing, and nothing wrong, where Scholar asks for a proof of humanity', () => {
    const url = 'https://scholar.google.com/scholar?q=Geology+of+the+Bull+Pass'
    expect(readAt(pageOf(sharedText('pages/scholar/robot-check.html'), url), url)).toEqual({
      rows: [],
      failed: 0,
      state: 'empty',
    })
  })

  it('reads the venue of a byline apart from publisher and year', () => {
    const document = pageOf(sharedText('pages/scholar/search-2026-attention.html'), results[0]![1])
    expect(readByline(document.querySelectorAll('.gs_a')[2]!).venue).toBe('Neural Computing and Applications, 2022')
  })
})

describe.runIf(shared)('real Google Scholar profiles', () => {
  const profiles: [page: string, url: string, count: number][] = [
    ['profile-2026', 'https://scholar.google.com/citations?hl=en&user=RxmmtT8AAAAJ', 20],
    ['profile-fr', 'https://scholar.google.ca/citations?user=8daWuo4AAAAJ&hl=fr&pagesize=2&sortby=pubdate', 2],
  ]

  it.each(profiles)('%s reads as expected', (page, url, count) => {
    const expected = sharedJson<ExpectedWork[]>(`pages/expected/${page}.json`)
    const document = pageOf(sharedText(`pages/scholar/${page}.html`), url)
    const reading = readAt(document, url)
    expect(reading).toMatchObject({ failed: 0, state: 'rows' })
    expect(reading.rows).toHaveLength(count)
    const [subject] = siteOf(new URL(url))!.people!(document, new URL(url))
    expect(
      reading.rows.map((row, index) => ({
        title: asShown(row),
        authors: row.authors.map(({ name }) => name).join(', '),
        cites: String(subject!.papers![index]!.citations ?? ''),
        year: String(row.year),
        venue: subject!.papers![index]!.venue ?? '',
      })),
    ).toEqual(
      expected.map(({ title, authors, venue, cites, year }) => ({
        title,
        authors,
        cites,
        year,
        // The expectation adds the year, which small screens show after the venue.
        venue: venue.replace(new RegExp(`,? ?${year}$`), ''),
      })),
    )
    expect(reading.rows.every((row) => row.place === 'after' && row.title.localName === 'a')).toBe(true)
  })

  it.each([
    [profiles[0]!, 'RxmmtT8AAAAJ', [18747, 67, 167], 4],
    [profiles[1]!, '8daWuo4AAAAJ', [1338, 17, 21], 3],
  ] as const)('%s: whose it is, with the numbers as shown', ([page, url], value, numbers, interests) => {
    const document = pageOf(sharedText(`pages/scholar/${page}.html`), url)
    const [subject, ...others] = siteOf(new URL(url))!.people!(document, new URL(url))
    expect(subject).toMatchObject({
      name: document.querySelector('#gsc_prf_pup-img')!.getAttribute('alt'),
      identities: [{ kind: 'scholar', value }],
      subject: true,
      affiliation: document.querySelector('.gsc_prf_il')!.textContent,
      papersComplete: false,
    })
    expect([subject!.citations, subject!.hIndex, subject!.i10Index]).toEqual(numbers)
    expect(subject!.interests).toHaveLength(interests)
    // Co-authors, beside their photographs.
    expect(others.map((person) => person.name)).toEqual(
      [...document.querySelectorAll('#gsc_rsb_co img')].map((photograph) => photograph.getAttribute('alt')),
    )
    expect(others.every((person) => !person.subject && person.affiliation)).toBe(true)
  })

  it('watches where "Show more" puts new rows', () => {
    const [page, url] = profiles[0]!
    const document = pageOf(sharedText(`pages/scholar/${page}.html`), url)
    expect(siteOf(new URL(url))!.watch!(document)?.id).toBe('gsc_a_b')
  })
})
