import { describe, expect, it } from 'vitest'
import { siteFixtures } from './fixtures'
import { pageOf, plainPerson, plainRow, siteAt } from './page'

describe.each(siteFixtures)('$name', ({ site: name, html, url, state, failed, rows, people }) => {
  const document = pageOf(html, url)
  const site = siteAt(url)

  it('is read by its site as expected', () => {
    expect(site.name).toBe(name)
    const reading = site.read(document, new URL(url))
    expect(reading.rows.map(plainRow)).toEqual(rows)
    expect({ state: reading.state, failed: reading.failed }).toEqual({ state, failed })
  })

  it('shows the people it shows', () => {
    expect(site.people?.(document, new URL(url)).map(plainPerson)).toEqual(people)
  })

  it('offers a place for each badge that is no link and belongs to the entry', () => {
    const places = site.read(document, new URL(url)).rows.map(({ element, title, place }) => ({
      inEntry: element.contains(title) || element === title,
      inLink: Boolean((place === 'inside' ? title : title.parentElement)?.closest('a')),
    }))
    expect(places).toEqual(rows.map(() => ({ inEntry: true, inLink: false })))
  })

  it('ties each name to the element that shows it', () => {
    for (const row of site.read(document, new URL(url)).rows) {
      for (const { name: author, element } of row.authors) {
        if (element) expect(element.textContent).toContain(author.split(' ').at(-1))
      }
    }
  })

  it('reads the same again, and changes nothing by reading', () => {
    const before = document.documentElement.cloneNode(true)
    const first = site.read(document, new URL(url)).rows.map(plainRow)
    expect(site.read(document, new URL(url)).rows.map(plainRow)).toEqual(first)
    expect(document.documentElement.isEqualNode(before)).toBe(true)
  })
})
