import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { siteOf } from '../../../lib/sites'
import { pageOf, readAt } from './page'

const results = 'https://scholar.google.com/scholar?q=quiet'
const profile = 'https://scholar.google.com/citations?user=AAAABBBBCCCC'
const huggingFace = 'https://huggingface.co/papers'
const semanticScholar = 'https://www.semanticscholar.org/search?q=quiet'
const openReview = 'https://openreview.net/group?id=Example.org/2026/Conference'
const dblp = 'https://dblp.org/pid/12/345.html'
const acl = 'https://aclanthology.org/volumes/2025.example-1/'
const feedAuthor = 'https://www.scholarfeed.org/author/48213'
const feedPaper = 'https://www.scholarfeed.org/paper/2504.00002v3'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/sites/${name}.html`, import.meta.url), 'utf8')

describe('a page that lists nothing', () => {
  it.each([
    ['an empty page', results, ''],
    [
      'a robot check',
      results,
      '<div id="gs_bdy_ccl"><div id="gs_captcha_ccl"><form id="gs_captcha_f"></form></div></div>',
    ],
    ['a sign-in', profile, '<form action="https://accounts.google.com/signin"><input type="email"></form>'],
    ['a search without results', results, '<div id="gs_res_ccl_mid"><div class="gs_r gs_med">Nichts</div></div>'],
    ['a profile without papers', profile, '<table id="gsc_a_t"><tbody id="gsc_a_b"></tbody></table>'],
    ['a list of people', 'https://scholar.google.com/citations?view_op=search_authors', fixture('scholar-authors')],
    ['a day without papers', huggingFace, '<main><h1>Daily Papers</h1><a href="/models">Models</a></main>'],
    ['a page not drawn yet', semanticScholar, '<div id="app"></div>'],
    ['a venue without submissions', openReview, '<div id="content"><p class="empty-message">None</p></div>'],
    ['a missing person', dblp, '<h1>Error 404</h1>'],
    ['a missing volume', acl, '<h2>404</h2>'],
    ['a person without papers', feedAuthor, '<h1>Nora Lindqvist</h1>'],
  ])('%s is empty, without a row and without a failure', (_name, url, html) => {
    expect(readAt(pageOf(html, url), url)).toEqual({ rows: [], failed: 0, state: 'empty' })
  })
})

describe('a page whose papers are laid out in a way we do not know', () => {
  it.each([
    [
      results,
      '<div class="new"><h4><a href="https://x.example">A title</a></h4><a href="/scholar?cites=1">12</a></div>',
    ],
    [profile, '<div><a href="/citations?view_op=view_citation&citation_for_view=AAAABBBBCCCC:x">A title</a></div>'],
    [huggingFace, '<div><h2><a href="/papers/2605.00001">A title</a></h2></div>'],
    [semanticScholar, '<li><a href="/paper/A-title/0123456789abcdef0123456789abcdef01234567">A title</a></li>'],
    [openReview, '<div class="card"><h4><a href="/forum?id=aBcDeFgHiJ">A title</a></h4></div>'],
    [dblp, '<ul class="publ-list"><li>A title</li></ul>'],
    [acl, '<li><a href="/2025.example-1.1/">A title</a></li>'],
    [feedPaper, '<h2>A title</h2>'],
    ['https://huggingface.co/papers/2605.00001', '<h2>A title</h2>'],
  ])('is noticed: %s', (url, html) => {
    expect(readAt(pageOf(html, url), url)).toMatchObject({ rows: [], state: 'unrecognised' })
  })
})

describe('one broken entry', () => {
  it.each([
    [
      results,
      '<div class="gs_r"><div class="gs_ri"><h3 class="gs_rt"><span class="gs_ctc">[PDF]</span></h3></div></div>',
    ],
    [profile, '<table><tbody id="gsc_a_b"><tr class="gsc_a_tr"><td><a class="gsc_a_at"></a></td></tr></tbody></table>'],
    [huggingFace, '<article><a href="/papers/2605.00001">x</a></article>'],
    [huggingFace, '<article><h3>A</h3><a href="/papers/2605.00001">x</a><a href="/papers/2605.00002">y</a></article>'],
    [semanticScholar, '<div class="serp-papers__paper-row">x</div>'],
    [
      openReview,
      '<div class="note"><h4><a href="/forum?id=a">On <mjx-container>k</mjx-container>-means</a></h4></div>',
    ],
    [dblp, '<li class="entry article"><cite class="data">x</cite></li>'],
  ])('is counted and costs the others nothing: %s %s', (url, broken) => {
    const name = siteOf(new URL(url))!.name
    const whole = readAt(pageOf(fixture(name), url), url)
    const reading = readAt(pageOf(fixture(name).replace('</body>', `${broken}</body>`), url), url)
    expect(reading.failed).toBe(1)
    expect(reading.rows.map((row) => row.text)).toEqual(whole.rows.map((row) => row.text))
  })
})

describe('the badge', () => {
  it('never goes inside a link, even where a page puts the whole title into one', () => {
    const url = results
    const document = pageOf('<div class="gs_r"><a href="/x"><h3 class="gs_rt">Quiet graphs</h3></a></div>', url)
    const [row] = readAt(document, url).rows
    expect(row).toMatchObject({ place: 'after', title: document.querySelector('a') })
  })
})

describe('people at Scholar', () => {
  const peopleAt = (name: string, url: string) =>
    siteOf(new URL(url))!.people!(pageOf(fixture(name), url), new URL(url)).map(
      ({ element: _element, ...person }) => person,
    )

  it('are those whose profiles a result list links, once each, with the papers whose lines link them', () => {
    const theirs = {
      subject: false,
      papersComplete: false,
      papers: [{ title: 'Quiet graphs and loud walks: $k$-regular cases', arxivId: '2401.00017' }],
    }
    expect(peopleAt('scholar-results', results)).toMatchObject([
      { name: 'Nora Lindqvist', identities: [{ kind: 'scholar', value: 'AAAABBBBCCCC' }], ...theirs },
      { name: 'A van der Berg', identities: [{ kind: 'scholar', value: 'DDDD-EEE_FFF' }], ...theirs },
    ])
  })

  it('are the cards of an author search: one name, two ids, two people', () => {
    expect(peopleAt('scholar-authors', 'https://scholar.google.fr/citations?view_op=search_authors')).toEqual([
      {
        name: 'Nora Lindqvist',
        identities: [{ kind: 'scholar', value: 'AAAABBBBCCCC' }],
        subject: false,
        affiliation: 'Université Exemple',
        citations: 1020,
        interests: ['graphes', 'silence'],
      },
      {
        name: 'Nora Lindqvist',
        identities: [{ kind: 'scholar', value: 'DDDD-EEE_FFF' }],
        subject: false,
        interests: [],
      },
    ])
  })

  it('at Scholar Feed are known by the number in the address', () => {
    expect(peopleAt('scholar-feed-author', feedAuthor)).toEqual([
      { name: 'Nora Lindqvist', identities: [{ kind: 'scholar-feed', value: '48213' }], subject: true },
    ])
  })
})
