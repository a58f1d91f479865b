import { describe, expect, it } from 'vitest'
import { readArxivEntries } from '../../../lib/sites/arxivEntries'
import { pageOf } from './page'

const dt = (id: string, mark = '') =>
  `<dt><a name="item1">[1]</a> <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> ${mark} [<a href="/pdf/${id}" title="Download PDF">pdf</a>]</dt>`
const dd = (title: string) => `<dd><div class="meta"><div class="list-title mathjax">${title}</div></div></dd>`

function read(entries: string, announces = false) {
  const html = `<div id="dlpage"><h1>Cs</h1><dl id="articles">${entries}</dl></div>`
  return readArxivEntries(pageOf(html, 'https://arxiv.org/list/cs/new'), announces)
}

describe('readArxivEntries', () => {
  it('gives no paper the id of another', () => {
    // A title without its own id line is read by its title alone; an id without a title is a broken entry.
    const { rows, failed } = read(
      `${dt('2611.00001')}${dd('One')}${dd('Two')}${dt('2611.00003')}${dt('2611.00004')}${dd('Four')}`,
    )
    expect(rows.map((row) => [row.arxivId, row.text])).toEqual([
      ['2611.00001', 'One'],
      [undefined, 'Two'],
      ['2611.00004', 'Four'],
    ])
    expect(failed).toBe(1)
  })

  it('does not carry an id past a heading', () => {
    const { rows } = read(`${dt('2611.00001')}<h3>Cross submissions</h3>${dd('Two')}`)
    expect(rows.map((row) => row.arxivId)).toEqual([undefined])
  })

  it('does not take a heading that somebody put into an entry for the page’s own', () => {
    const noted = dd('One').replace('</dd>', '<h3>Cross-references</h3></dd>')
    const { rows } = read(`<h3>New submissions</h3>${dt('2611.00001')}${noted}${dt('2611.00002')}${dd('Two')}`, true)
    expect(rows.map((row) => [row.section, row.announcement])).toEqual([
      ['New submissions', 'new'],
      ['New submissions', 'new'],
    ])
  })

  it('takes the id from the link to the abstract alone', () => {
    const noted = dt('2611.00001').replace('<dt>', '<dt><a href="/abs/2401.00001v2" title="Related">see also</a>')
    expect(read(noted + dd('One')).rows[0]?.arxivId).toBe('2611.00001')
    const translated = dt('2611.00001').replace('title="Abstract"', 'title="Zusammenfassung"')
    expect(read(translated + dd('One')).rows[0]?.arxivId).toBe('2611.00001')
  })

  it('hands over the id line with the entry', () => {
    const row = read(dt('2611.00001') + dd('One')).rows[0]
    expect([row?.lead?.localName, row?.element.localName]).toEqual(['dt', 'dd'])
  })

  it('calls new only what is announced and neither cross-listed nor replaced', () => {
    const entries = `${dt('2611.00001')}${dd('One')}${dt('2611.00002', '(cross-list from math.AG)')}${dd('Two')}${dt('2611.00003', '(replaced)')}${dd('Three')}`
    expect(read(entries, true).rows.map((row) => row.announcement)).toEqual(['new', 'cross', 'replaced'])
    expect(read(entries).rows.map((row) => row.announcement)).toEqual([undefined, 'cross', 'replaced'])
  })

  it('puts the badge after a link that holds the whole title', () => {
    const linked = dd('One')
      .replace('<div class="meta">', '<a class="meta" href="/x">')
      .replace('</div></dd>', '</a></dd>')
    const row = read(dt('2611.00001') + linked).rows[0]
    expect([row?.title.localName, row?.place, row?.text]).toEqual(['a', 'after', 'One'])
  })

  it('tells a day without updates from a layout it does not know', () => {
    expect(read('<p>No updates for this time period.</p>').state).toBe('empty')
    expect(read('<article><a href="/abs/2611.00001">One</a></article>').state).toBe('unrecognised')
    expect(read(dt('2611.00001')).state).toBe('unrecognised')
  })
})
