import { describe, expect, it } from 'vitest'
import { readByline, readNames, scholarUser } from '../../../lib/sites/scholarByline'
import { oneNumber } from '../../../lib/sites/scholarPeople'
import { pageOf } from './page'

const url = 'https://scholar.google.com/scholar?q=a'

function byline(html: string) {
  const { authors, ...rest } = readByline(pageOf(`<div class="gs_a">${html}</div>`, url).querySelector('.gs_a')!)
  return { ...rest, authors: authors.map(({ name, identity }) => (identity ? `${name} <${identity.value}>` : name)) }
}

describe('readByline', () => {
  it.each([
    ['A Berg, B Cole&nbsp;- Silence, 2022 - example.org', ['A Berg', 'B Cole'], true, 2022],
    ['A Berg, B Cole… - Journal of&nbsp;…, 2022 - example.org', ['A Berg', 'B Cole'], false, 2022],
    ['A Berg…&nbsp;- 2004 - books.example', ['A Berg'], false, 2004],
    ['A Berg - Antarctica. Institute of …, 1996', ['A Berg'], true, 1996],
    ['A Berg - Proceedings of the 2019 …', ['A Berg'], true, undefined],
    ['A Berg-Cole - CVPR - Workshops, 2020 - example.org', ['A Berg-Cole'], true, 2020],
    ['…, A Berg, B Cole - Silence, 2022 - example.org', ['A Berg', 'B Cole'], false, 2022],
    ['<b>A Berg</b>, B<b> Cole </b>&nbsp;- Silence, 2022 - x', ['A Berg', 'B Cole'], true, 2022],
    ['Silence, 2022 - example.org', [], false, undefined],
    ['2022 - example.org', [], false, undefined],
    ['', [], false, undefined],
  ])('%s', (html, authors, complete, year) => {
    expect(byline(html)).toMatchObject({ authors, complete, year })
  })

  it('gives a linked name its id, and two people of one name theirs in order', () => {
    expect(
      byline(
        'A Berg, <a href="/citations?user=AAAABBBBCCCC&hl=en&oi=sra">A Berg</a>, <a href="/citations?user=DDDD-EEE_FFF">A Berg</a>, <a href="/citations?user=short">C Day</a>&nbsp;- x, 2020 - y',
      ).authors.filter((author) => author.includes('<')),
    ).toEqual(['A Berg <AAAABBBBCCCC>', 'A Berg <DDDD-EEE_FFF>'])
  })
})

describe('readNames', () => {
  it.each([
    ['A Berg, B Cole, ...', ['A Berg', 'B Cole'], false],
    ['A Berg, B Cole', ['A Berg', 'B Cole'], true],
    ['李静， 王安', ['李静', '王安'], true],
    ['...', [], false],
  ])('%s', (text, names, complete) => {
    expect(readNames(text)).toEqual({ authors: names.map((name) => ({ name })), complete })
  })
})

describe('scholarUser', () => {
  it.each([
    ['/citations?user=AAAABBBBCCCC&hl=en', 'AAAABBBBCCCC'],
    ['https://scholar.google.com/citations?hl=en&user=DDDD-EEE_FFF#x', 'DDDD-EEE_FFF'],
    ['/citations?view_op=view_citation&user=AAAABBBBCCCC', undefined],
    ['/citations?user=tooshort', undefined],
    ['/scholar?user=AAAABBBBCCCC', undefined],
    ['', undefined],
  ])('%s leads to %s', (href, user) => {
    const link = pageOf('<a>x</a>', url).querySelector('a')!
    link.setAttribute('href', href)
    expect(scholarUser(link)).toBe(user)
  })
})

describe('oneNumber', () => {
  it.each([
    ['Cited by 1,088,758', 1088758],
    ['Zitiert von: 12.345', 12345],
    ['Cité 1\u202f020 fois', 1020],
    ['18747', 18747],
    ['0', 0],
    ['', undefined],
    ['2 of 30', undefined],
    ['عدد', undefined],
  ])('%s is %s', (text, value) => expect(oneNumber(text)).toBe(value))
})
