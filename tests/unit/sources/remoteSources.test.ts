import { describe, expect, it } from 'vitest'
import { sourceIds } from '../../../lib/model/asking'
import { remoteSource, remoteSources } from '../../../lib/sources'
import { shared, sharedJson, sharedText } from '../shared'

const at = new Date('2026-11-27T09:00:00.000Z')
const source = (id: (typeof sourceIds)[number]) => remoteSource(id).questions
const json = JSON.stringify

describe('every source', () => {
  it.each(sourceIds)('asks its own host, over https, and Google never: %s', (id) => {
    const { questions, origin } = remoteSource(id)
    for (const question of Object.values(questions)) {
      const { url } = question.request(['2605.10001'], 'key')
      expect(url.startsWith(origin.replace('*', ''))).toBe(true)
      expect(new URL(url).protocol).toBe('https:')
    }
    expect(origin).not.toContain('google')
  })

  it('stands once in the list', () => expect(remoteSources.map(({ id }) => id)).toEqual([...sourceIds]))

  it.each(sourceIds)('takes nothing but JSON (or XML) of the right shape: %s', (id) => {
    for (const question of Object.values(remoteSource(id).questions))
      for (const text of ['', '{', 'null', '[]', '7', '"text"', '{"papers":7}', '<html></html>', '{"error":"x"}'])
        expect(() => {
          const said = question.read(text, ['2605.10001'], at)
          // Whatever it takes, it knows nothing by it.
          for (const { is } of said.values()) if (is === 'known') throw new Error('known')
        }).toThrow()
  })
})

describe('Scholar Feed', () => {
  const paper = {
    arxiv_id: '2605.10001v3',
    title: 'Sparse Ledgers',
    authors: ['Ada Fischer'],
    github_url: 'https://github.com/x/y',
    llm_summary: 'They  forget.',
    llm_novelty_score: 0.455,
    impact_pct: 95.3,
    citation_count: 3,
  }
  const keys = ['2605.10001', '2605.10002', '2605.10003', 'hep-th/9901001']
  const read = (papers: unknown[]) =>
    source('scholar-feed').paper!.read(json({ papers, total: 1, not_found: [] }), keys, at)

  it('asks for up to 50 papers at once', () => {
    expect(source('scholar-feed').paper!.request(keys.slice(0, 2), 'sf_x')).toEqual({
      url: 'https://api.scholarfeed.org/api/v1/public/papers?arxiv_ids[]=2605.10001&arxiv_ids[]=2605.10002',
      headers: { Accept: 'application/json', Authorization: 'Bearer sf_x' },
    })
  })

  it('gives each number under its own name, and what it does not know as unknown', () => {
    const said = read([paper])
    expect(said.get('2605.10001')).toMatchObject({
      is: 'known',
      value: {
        paper: {
          arxivId: '2605.10001',
          scores: [{ novelty: 45.5 }],
          impactPercentile: 95.3,
          citations: 3,
          codeUrl: 'https://github.com/x/y',
          hasCode: true,
          summary: 'They forget.',
        },
      },
    })
    expect(said.get('2605.10002')).toEqual({ is: 'unknown' })
  })

  it('loses nothing to broken, empty or foreign entries beside it', () => {
    const broken = { arxiv_id: '2605.10002', title: 7, authors: 'x', llm_novelty_score: 'high' }
    const said = read([
      null,
      7,
      'x',
      {},
      { arxiv_id: null },
      broken,
      { ...paper, arxiv_id: '2605.99999' },
      paper,
      { ...paper, llm_novelty_score: 1 },
    ])
    expect(said.get('2605.10001')).toMatchObject({ is: 'known', value: { paper: { scores: [{ novelty: 45.5 }] } } })
    expect(said.get('2605.10002')).toEqual({ is: 'unreadable' })
    expect([...said.keys()]).toEqual(keys)
  })

  it('never takes another person for the one asked for', () => {
    const readAuthor = (author: unknown) => source('scholar-feed').author!.read(json(author), ['7'], at).get('7')
    expect(readAuthor({ id: 8, name: 'Ada Fischer', h_index: 3 })).toEqual({ is: 'unreadable' })
    expect(readAuthor({ id: 7, name: 'Ada Fischer', h_index: 3, total_papers: null })).toMatchObject({
      is: 'known',
      value: { name: 'Ada Fischer', hIndex: 3, identities: [{ kind: 'scholar-feed', value: '7' }] },
    })
  })
})

describe('OpenAlex', () => {
  const author = {
    id: 'https://openalex.org/A7',
    display_name: 'Ada Fischer',
    orcid: 'https://orcid.org/0000-0002-1825-0097',
    works_count: 31,
    cited_by_count: 1200,
    summary_stats: { h_index: 13, i10_index: 15, '2yr_mean_citedness': 1 },
    last_known_institutions: [{ display_name: 'Somewhere' }],
  }

  it('gives the metrics of a person, by id or by ORCID', () => {
    for (const key of ['A7', 'orcid:0000-0002-1825-0097'])
      expect(source('openalex').author!.read(json(author), [key], at).get(key)).toMatchObject({
        is: 'known',
        value: {
          hIndex: 13,
          i10Index: 15,
          paperCount: 31,
          citations: 1200,
          affiliation: 'Somewhere',
          identities: [
            { kind: 'openalex', value: 'A7' },
            { kind: 'orcid', value: '0000-0002-1825-0097' },
          ],
        },
      })
    const other = 'orcid:0000-0001-5109-3700'
    expect(source('openalex').author!.read(json(author), [other], at).get(other)).toEqual({ is: 'unreadable' })
  })

  it('leaves absent what is null or nonsense, and never makes 0 of it', () => {
    const bare = { ...author, works_count: null, cited_by_count: -3, summary_stats: null }
    const said = source('openalex').author!.read(json(bare), ['A7'], at).get('A7')
    for (const field of ['hIndex', 'paperCount', 'citations']) expect(said).not.toHaveProperty(`value.${field}`)
  })

  it.runIf(shared)('reads recorded works', () => {
    const said = source('openalex').papersOf!.read(sharedText('pages/api/openalex-works.json'), ['A1'], at).get('A1')
    if (said?.is !== 'known') throw new Error('not read')
    expect(said.value).toHaveLength(3)
    expect(said.value[0]).toMatchObject({
      title: 'A review on the attention mechanism of deep learning',
      date: '2021-04-01',
    })
  })
})

describe('Semantic Scholar', () => {
  const questions = source('semantic-scholar')

  it('gives a batch in its order, null for what it does not know, and nobody another’s numbers', () => {
    const said = questions.author!.read(
      json([{ authorId: '1', name: 'A', hIndex: 3 }, null, { authorId: '9', name: 'C' }]),
      ['1', '2', '3'],
      at,
    )
    expect(said.get('1')).toMatchObject({ is: 'known', value: { hIndex: 3 } })
    expect(said.get('2')).toEqual({ is: 'unknown' })
    expect(said.get('3')).toEqual({ is: 'unreadable' })
    // One short: whose the second would be, nobody can tell.
    expect(() => questions.author!.read(json([null]), ['1', '2'], at)).toThrow()
  })

  it.runIf(shared)('reads recorded answers', () => {
    const batch = sharedJson<{ json: unknown }>('pages/api/test_get_authors.json').json
    expect(
      [...questions.author!.read(json(batch), ['3234559', '1726629', '1711844'], at).values()].map(({ is }) => is),
    ).toEqual(['known', 'known', 'known'])
    const search = questions
      .people!.read(json(sharedJson<{ json: unknown }>('pages/api/test_search_author.json').json), ['turing'], at)
      .get('turing')
    expect(search).toMatchObject({
      is: 'known',
      value: [{ name: 'A. Turing' }, { name: 'J. Turing' }, { name: 'A. Turing' }],
    })
    const author = sharedJson<object>('pages/api/Author.fixture.json')
    expect(questions.author!.read(json([author]), ['2262347'], at).get('2262347')).toMatchObject({
      is: 'known',
      value: { name: 'A. Turing', hIndex: 23, paperCount: 60, citations: 12_415 },
    })
    const nulls = sharedJson<object>('pages/api/PaperWithNullValues.fixture.json')
    expect(questions.paper!.read(json([nulls]), ['2605.10001'], at).get('2605.10001')).toEqual({ is: 'unreadable' })
  })
})

describe('arXiv', () => {
  const feed = (...entries: string[]) =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">${entries.join('')}</feed>`
  const entry = (id: string, title: string) =>
    `<entry><id>http://arxiv.org/abs/${id}</id><title>${title}</title><summary>\n Of &lt;things&gt;\n</summary><published>2020-01-29T20:27:42Z</published><author><name>Ada Fischer</name></author><arxiv:primary_category term="cs.IR"/></entry>`
  const read = (xml: string) => source('arxiv').paper!.read(xml, ['2001.00741', '2001.00742'], at)

  it('gives papers by id', () => {
    const said = read(feed(entry('2001.00741v2', 'Engines\n and looms'), '<entry><id>x</id></entry>'))
    expect(said.get('2001.00741')).toEqual({
      is: 'known',
      value: {
        people: [],
        paper: {
          arxivId: '2001.00741',
          title: 'Engines and looms',
          authors: ['Ada Fischer'],
          authorsComplete: true,
          category: 'cs.IR',
          date: '2020-01-29',
          abstract: 'Of <things>',
        },
      },
    })
    expect(said.get('2001.00742')).toEqual({ is: 'unknown' })
  })

  it('refuses a cut feed, and one that would have entities expand', () => {
    const whole = feed(entry('2001.00741', 'Engines'))
    expect(() => read(whole.slice(0, -9))).toThrow(SyntaxError)
    const laughs = '<!DOCTYPE feed [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    expect(() => read(laughs + feed(entry('2001.00741', '&b;')))).toThrow(SyntaxError)
    expect(() => read('<a>'.repeat(100_000))).toThrow(SyntaxError)
  })

  it.runIf(shared)('reads a recorded feed', () => {
    const said = source('arxiv').paper!.read(
      sharedText('pages/api/arxiv-query.xml'),
      ['2002.00741', '1112.2954', '1102.2017'],
      at,
    )
    expect([...said.values()].map(({ is }) => is)).toEqual(['known', 'known', 'known'])
    expect(said.get('1112.2954')).toMatchObject({
      value: { paper: { doi: '10.1016/j.mechmachtheory.2012.07.003', category: 'cs.CE' } },
    })
  })
})
