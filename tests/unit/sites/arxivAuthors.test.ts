import { describe, expect, it } from 'vitest'
import { authorSightings, readAuthors } from '../../../lib/sites/arxivAuthors'
import type { Row } from '../../../lib/model/row'
import { pageOf } from './page'

const link = (name: string) =>
  `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=x" rel="nofollow">${name}</a>`

function line(html: string): Element {
  return pageOf(`<div class="list-authors">${html}</div>`, 'https://arxiv.org/').querySelector('.list-authors')!
}

describe('readAuthors', () => {
  it.each([
    ['linked names', `${link('Ada Quill')}, ${link('B. Vellum')}`, ['Ada Quill', 'B. Vellum'], true],
    ['one name', link('Ada Quill'), ['Ada Quill'], true],
    ['a name with a comma', `${link('Sam Davis, Jr.')}, ${link('B. Vellum')}`, ['Sam Davis, Jr.', 'B. Vellum'], true],
    [
      'affiliations',
      `${link('Ada Quill')} (1), ${link('B. Vellum')} (2) ((1) X, (2) Y)`,
      ['Ada Quill', 'B. Vellum'],
      true,
    ],
    [
      'links that are no authors',
      `${link('Ada Quill')} (<a href="http://mill.example/">this http URL</a>), ${link('B. Vellum')}`,
      ['Ada Quill', 'B. Vellum'],
      true,
    ],
    [
      'a translation after the last name',
      `${link('Ada Quill')}, ${link('B. Vellum')}<font class="notranslate immersive-translate-target-wrapper"> 甲, 乙</font>`,
      ['Ada Quill', 'B. Vellum'],
      true,
    ],
    [
      'an extension’s link after a name with a comma',
      `${link('Sam Davis, Jr.')}<a href="https://example.org/?q=Sam">look up</a>`,
      ['Sam Davis, Jr.'],
      true,
    ],
    [
      'names in wrappers',
      `<span>${link('Ada <b>Quill</b>')}, ${link('B. Vellum')}</span>`,
      ['Ada Quill', 'B. Vellum'],
      true,
    ],
    ['our own markers', `${link('Ada Quill')}<gloss-author></gloss-author>`, ['Ada Quill'], true],
    ['a cut list', `${link('Ada Quill')}, et al. (49 additional authors not shown)`, ['Ada Quill'], false],
    ['a missing list', '(author list is unavailable)', [], false],
    ['an empty line', ' ', [], false],
    ['an empty link', `${link(' ')}, ${link('Ada Quill')}`, ['Ada Quill'], true],
  ])('reads %s', (_what, html, names, complete) => {
    const { authors, authorsComplete } = readAuthors(line(html))
    expect(authors.map((author) => author.name)).toEqual(names)
    expect(authorsComplete).toBe(complete)
    for (const { name, element } of authors) expect(element?.textContent).toBe(name)
  })

  it('knows of no line that there are no authors to know of', () => {
    expect(readAuthors(null)).toEqual({ authors: [], authorsComplete: false })
  })

  it('never takes a search for a name for who somebody is', () => {
    expect(readAuthors(line(link('Ada Quill'))).authors[0]?.identity).toBeUndefined()
  })

  it('shows people as names with the one paper they stand on', () => {
    const { authors, authorsComplete } = readAuthors(line(`${link('Ada Quill')}, ${link('B. Vellum')}`))
    const row = { text: 'Notes', truncated: false, authors, authorsComplete, arxivId: '2611.00001' } as Row
    const people = authorSightings([row])
    const papers = [
      {
        title: 'Notes',
        truncated: false,
        authors: ['Ada Quill', 'B. Vellum'],
        authorsComplete: true,
        arxivId: '2611.00001',
        doi: undefined,
      },
    ]
    expect(people.map((person) => person.element?.textContent)).toEqual(['Ada Quill', 'B. Vellum'])
    // What travels: everything but the element.
    expect(people.map((person) => Object.assign({}, person))).toEqual([
      { name: 'Ada Quill', identities: [], subject: false, papers, papersComplete: false },
      { name: 'B. Vellum', identities: [], subject: false, papers, papersComplete: false },
    ])
  })

  it('ties names to the links it read, whatever happens to the line later', () => {
    const changing = line(`${link('Ada Quill')}, ${link('B. Vellum')}`)
    const { authors } = readAuthors(changing)
    changing.firstElementChild!.remove()
    expect(authors.map((author) => author.element?.textContent)).toEqual(['Ada Quill', 'B. Vellum'])
  })
})
