import { describe, expect, it, vi } from 'vitest'
import { readCapture, reasonsOf } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const only = async (text: string) => {
  const { papers, skipped } = await readCapture(text)
  expect(skipped).toEqual([])
  expect(papers).toHaveLength(1)
  return papers[0]!
}

describe('BibTeX as others write it', () => {
  it('from arXiv', async () => {
    expect(
      await only(`@misc{fischer2026sparse,
      title={Sparse Ledgers: Remembering Less to Plan Further},
      author={Ada Fischer and Juan de la Cruz and Mei-Ling O'Neil},
      year={2026},
      eprint={2605.01234},
      archivePrefix={arXiv},
      primaryClass={cs.AI},
      url={https://arxiv.org/abs/2605.01234},
}`),
    ).toEqual({
      arxivId: '2605.01234',
      title: 'Sparse Ledgers: Remembering Less to Plan Further',
      authors: ['Ada Fischer', 'Juan de la Cruz', "Mei-Ling O'Neil"],
      authorsComplete: true,
      category: 'cs.AI',
      year: 2026,
      url: 'https://arxiv.org/abs/2605.01234',
    })
  })

  it('from Google Scholar', async () => {
    expect(
      await only(
        `@article{b{\\"a}umler2025who,
  title={Who speaks last? {T}urn taking in recorded meetings},
  author={B{\\"a}umler, Julian and Bl{\\"o}cher, Louis and others},
  journal={arXiv preprint arXiv:2504.01234},
  year={2025}
}`.replace('b{\\"a}umler2025who', 'baumler2025who'),
      ),
    ).toEqual({
      arxivId: '2504.01234',
      title: 'Who speaks last? Turn taking in recorded meetings',
      authors: ['Julian Bäumler', 'Louis Blöcher'],
      authorsComplete: false,
      year: 2025,
    })
  })

  it('from Zotero, with braces, macros, joined strings and a comment', async () => {
    const paper = await only(String.raw`
@comment{jabref-meta: databaseType:bibtex;}
@preamble{"\newcommand{\noop}[1]{}"}
@string{jrn = {Journal of {Clocks}}}
Loose words between entries are comments, too.
@ARTICLE ( key-1 ,
  TITLE     = "On $\mathcal{N}=4$ and {GPT-4}: " # {50\% of {\'E}clairs},
  Author    = {Garc{\'\i}a M{\'a}rquez, Jos{\'e} and {The ATLAS Collaboration} and Davis, Jr., Sammy},
  journal   = jrn,
  month     = may, day = 3, year = 2024,
  doi       = {https://doi.org/10.1000/ABC_1},
  abstract  = {One paragraph
               in two lines.},
)`)
    expect(paper).toEqual({
      doi: '10.1000/abc_1',
      title: 'On $\\mathcal{N}=4$ and GPT-4: 50% of Éclairs',
      authors: ['José García Márquez', 'The ATLAS Collaboration', 'Sammy Davis, Jr.'],
      authorsComplete: true,
      venue: 'Journal of Clocks',
      date: '2024-05-03',
      abstract: 'One paragraph in two lines.',
    })
  })

  it('from BibLaTeX', async () => {
    expect(
      await only(
        `@online{x, title = {A Title}, author = {Li, Bo}, date = {2026-05-28}, eprint = {2605.00002v3}, eprinttype = {arxiv}, eprintclass = {quant-ph}}`,
      ),
    ).toMatchObject({ arxivId: '2605.00002', date: '2026-05-28', category: 'quant-ph', authors: ['Bo Li'] })
  })

  it('loses only the entries that are broken, each by its line', async () => {
    const capture = await readCapture(`@misc{good1, title={First Title}}

@misc{open, title={Never closed,
  author={A B}

@misc{good2, title={Second Title}}
@misc{, title={No key}}
@misc{notitle, author={A B}}
@misc{badid, title={A Title}, eprint={tomorrow}, archivePrefix={arXiv}}
@misc{baddoi, title={A Title}, doi={none}}
@misc{two, title={A Title}, eprint={2605.00001}, archivePrefix={arXiv}, doi={10.48550/arXiv.2605.00002}}
@misc{jstor, title={Third Title}, eprint={4711}, eprinttype={jstor}}
@misc{cut, title={A Tit`)
    expect(capture.papers.map((paper) => paper.title)).toEqual(['First Title', 'Second Title', 'Third Title'])
    expect(reasonsOf(capture)).toEqual([
      '3:badRecord',
      '7:badRecord',
      '8:noTitle',
      '9:badArxivId',
      '10:badDoi',
      '11:conflictingIds',
      '13:badRecord',
    ])
  })

  it('is read in one pass, however many entries never close', async () => {
    const capture = await readCapture('@misc{a, title={\n'.repeat(20_000))
    expect(capture.papers).toEqual([])
    expect(capture.skipped).toHaveLength(20_000)
  })
})

describe('RIS as others write it', () => {
  it('from a publisher', async () => {
    const paper = await only(`\uFEFFTY  - JOUR
T1  - Sparse Ledgers: Remembering
 Less to Plan Further
A1  - Fischer, Ada
A1  - de la Cruz, Juan
Y1  - 2026/05/28/
JO  - Journal of Clocks
DO  - https://doi.org/10.1000/ABC
UR  - https://example.org/abc
N2  - We keep a ledger.
ER  -
`)
    expect(paper).toEqual({
      doi: '10.1000/abc',
      title: 'Sparse Ledgers: Remembering Less to Plan Further',
      authors: ['Ada Fischer', 'Juan de la Cruz'],
      authorsComplete: true,
      date: '2026-05-28',
      venue: 'Journal of Clocks',
      abstract: 'We keep a ledger.',
      url: 'https://example.org/abc',
    })
  })

  it('takes an arXiv id from a DOI, an address or a labelled number', async () => {
    const record = (line: string) => `TY  - UNPB\r\nTI  - A Title\r\n${line}\r\nER  - \r\n`
    for (const line of [
      'DO  - 10.48550/arXiv.2605.00001',
      'UR  - http://arxiv.org/abs/2605.00001',
      'AN  - arXiv:2605.00001v2',
      'M1  - arXiv:2605.00001',
    ]) {
      expect(await only(record(line))).toMatchObject({ arxivId: '2605.00001', title: 'A Title' })
    }
  })

  it('loses only the records that are broken, each by its line', async () => {
    const capture = await readCapture(`TY  - JOUR
TI  - First Title
ER  -

TY  - JOUR
TI  - No end
TY  - JOUR
TI  - Second Title
ER  -
TY  - JOUR
AU  - Li, Bo
ER  -
TY  - JOUR
TI  - A Title
AN  - arXiv:tomorrow
ER  -
TY  - JOUR
TI  - Cut o`)
    expect(capture.papers.map((paper) => paper.title)).toEqual(['First Title', 'Second Title'])
    expect(reasonsOf(capture)).toEqual(['5:badRecord', '10:noTitle', '13:badArxivId', '17:badRecord'])
  })
})

describe('CSL-JSON as others write it', () => {
  it('from Zotero', async () => {
    const paper = await only(
      JSON.stringify([
        {
          id: 'http://zotero.org/users/1/items/AAAA',
          type: 'article',
          title: 'On <i>E. coli</i> and <span class="nocase">GPT-4</span>',
          author: [
            { family: 'García', given: 'José' },
            { literal: 'The ATLAS Collaboration' },
            { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
          ],
          issued: { 'date-parts': [['2026', 5, '28']] },
          number: 'arXiv:2605.00001',
          publisher: 'arXiv',
          DOI: '10.48550/arXiv.2605.00001',
          URL: 'http://arxiv.org/abs/2605.00001',
          abstract: '<jats:p>We look.</jats:p>',
        },
      ]),
    )
    expect(paper).toEqual({
      arxivId: '2605.00001',
      doi: '10.48550/arxiv.2605.00001',
      title: 'On E. coli and GPT-4',
      authors: ['José García', 'The ATLAS Collaboration', 'Jan van der Berg, Jr.'],
      authorsComplete: true,
      date: '2026-05-28',
      url: 'http://arxiv.org/abs/2605.00001',
      abstract: 'We look.',
    })
  })

  it('in an object, alone, with odd dates', async () => {
    const item = {
      id: 1,
      type: 'book',
      title: 'A Title',
      issued: { raw: '2024-05' },
      'container-title': ['Venue', 'V.'],
    }
    expect(await only(JSON.stringify({ items: [item] }))).toMatchObject({
      title: 'A Title',
      year: 2024,
      venue: 'Venue',
    })
    expect(await only(JSON.stringify(item))).toMatchObject({ title: 'A Title' })
  })

  it('loses only the items that are broken, each by its line', async () => {
    const items = [
      { id: 'a', type: 'book', title: 'First Title' },
      { id: 'b', type: 'book', title: '' },
      { id: 'c', type: 'book', title: 'T', DOI: 'nope' },
      { id: 'd', type: 'book', title: 'T', author: 'Fischer' },
      { id: 'e', type: 'article', title: 'T', archive: 'arXiv', archive_location: 'nope' },
      { id: 'f', type: 'article', title: 'T', number: 'arXiv:2605.00001', DOI: '10.48550/arXiv.2605.00002' },
      'text',
    ]
    const capture = await readCapture(`[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`)
    expect(capture.papers.map((paper) => paper.title)).toEqual(['First Title'])
    expect(reasonsOf(capture)).toEqual([
      '3:noTitle',
      '4:badDoi',
      '5:badRecord',
      '6:badArxivId',
      '7:conflictingIds',
      '8:badRecord',
    ])
  })
})
