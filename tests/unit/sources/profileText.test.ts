import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { authorIdentity, readProfileText } from '../../../lib/sources/profileText'
import { sharedText, shared } from '../shared'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const fixture = readFileSync(resolve(import.meta.dirname, '../../fixtures/transfer/profile.txt'), 'utf8')
const capturedAt = new Date('2026-11-23T10:00:00.000Z')
const read = (text: string, at = capturedAt) => readProfileText(text, { capturedAt: at, kind: 'profile-text' })
const reasons = (text: string) => read(text).skipped.map(({ line, reason }) => `${line}:${reason}`)

if (!shared) console.log('profileText: ../shared is absent, so the seed itself is not read here; own fixtures are.')

describe.runIf(shared)('the seed', () => {
  const seed = () => sharedText('seed/profile.txt')
  it('is one researcher with three papers', () => {
    const { researchers, papers, skipped } = read(seed())
    expect(skipped).toEqual([])
    expect(papers).toEqual([])
    expect(researchers).toHaveLength(1)
    const { papers: listed, ...person } = researchers[0]!
    expect(person).toEqual({
      name: 'Xian Chen',
      field: 'CL',
      hIndex: 13,
      paperCount: 3,
      citations: 21,
      novelty: 45,
      aiScore: 41,
      identities: [],
      source: { kind: 'profile-text', capturedAt: '2026-11-23T10:00:00.000Z' },
    })
    expect(listed!.every((paper) => paper.abstract!.length > 1000)).toBe(true)
    expect(listed!.map(({ abstract: _abstract, ...paper }) => paper)).toEqual([
      {
        title: 'LoopFM: Learning frOm HistOrical RePresentations of Foundation Model for Recommendation',
        authors: ['Shali Jiang', 'Hua Zheng', 'Boyang Liu'],
        authorsComplete: false,
        category: 'LG',
        date: '2026-05-28',
      },
      {
        title:
          'External Large Foundation Model: How to Efficiently Serve Trillions of Parameters for Online Ads Recommendation',
        authors: ['Mingfu Liang', 'Xi Liu', 'Rong Jin'],
        authorsComplete: false,
        category: 'IR',
        date: '2025-02-20',
      },
      {
        title:
          'A Survey of Machine Learning Models and Datasets for the Multi-label Classification of Textual Hate Speech in English',
        authors: ['Julian Bäumler', 'Louis Blöcher', 'Lars-Joel Frey'],
        authorsComplete: false,
        category: 'CL',
        date: '2025-04-11',
      },
    ])
  })

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no blank lines', (text: string) => text.replace(/\n+/g, '\n')],
    ['blank lines everywhere', (text: string) => text.replaceAll('\n', '\n\n\n')],
    ['indented', (text: string) => text.replace(/^/gm, '\t \u00A0')],
    [
      'a page around it',
      (text: string) =>
        `Skip to content\nScholar Feed\nFeed\nSearch papers\nSign in\n${text}\nLoad more\nAbout\nPrivacy\n© 2026 Scholar Feed`,
    ],
  ])('reads the same with %s', (_name, change) => {
    expect(read(change(seed()))).toEqual(read(seed()))
  })

  it('is read twice when it stands there twice', () => {
    const once = read(seed()).researchers[0]
    expect(read(`${seed()}\n${seed()}`).researchers).toEqual([once, once])
  })
})

describe('readProfileText', () => {
  it('reads marks, percentiles, large numbers, complete and cut lists', () => {
    const { researchers, skipped } = read(fixture)
    expect(skipped).toEqual([])
    const [person] = researchers
    expect(person).toMatchObject({
      name: 'Ada Fischer',
      field: 'ML',
      hIndex: 28,
      paperCount: 1204,
      citations: 1200,
      novelty: 61,
      aiScore: 77,
    })
    expect(person!.papers!.map(({ abstract: _abstract, ...paper }) => paper)).toEqual([
      {
        title: 'Sparse Ledgers: Remembering Less to Plan Further',
        authors: ['Ada Fischer', 'Juan de la Cruz', "Mei-Ling O'Neil"],
        authorsComplete: false,
        category: 'AI',
        date: '2026-03-16',
        hasCode: true,
        impactPercentile: 95.3,
      },
      {
        title: 'Who Speaks Last? Turn Taking in Recorded Meetings',
        authors: ['Ada Fischer'],
        authorsComplete: true,
        category: 'CL',
        date: '2025-05-21',
        hasCode: true,
      },
      {
        title: 'A Note on Two Commuting Clocks',
        authors: ['Ada Fischer', 'Bo Li'],
        authorsComplete: true,
        category: 'quant-ph',
        date: '2026-12-30',
      },
    ])
  })

  it('gives a date without a year the year of capture, in January the last when it would lie ahead', () => {
    const dates = (at: string) => read(fixture, new Date(at)).researchers[0]!.papers!.map((paper) => paper.date)
    expect(dates('2026-01-05T00:00:00Z')).toEqual(['2025-03-16', '2025-05-21', '2025-12-30'])
    expect(dates('2026-02-05T00:00:00Z')).toEqual(['2026-03-16', '2025-05-21', '2026-12-30'])
    const january = (at: string) =>
      read('A B\nh-index1\n1 Paper\nCLJan 9\nOne Title\nA B', new Date(at)).researchers[0]!.papers![0]!.date
    expect(january('2026-01-09T00:00:00Z')).toBe('2026-01-09')
    expect(january('2026-01-08T23:59:59Z')).toBe('2025-01-09')
  })

  it('leaves out what is not there, and never writes 0 for it', () => {
    expect(read('Jane Doe\nh-index6\n2papers').researchers).toEqual([
      {
        name: 'Jane Doe',
        hIndex: 6,
        paperCount: 2,
        identities: [],
        source: { kind: 'profile-text', capturedAt: '2026-11-23T10:00:00.000Z' },
      },
    ])
    expect(read('Jane Doe\nh-index0\n1papers').researchers[0]).toMatchObject({ hIndex: 0, paperCount: 1 })
    expect(
      read('Jane Doe\nCL\nh-index11\n45papers\n520citations\nNovelty33%\nAI Score52').researchers[0],
    ).toMatchObject({
      field: 'CL',
      hIndex: 11,
      paperCount: 45,
      citations: 520,
      novelty: 33,
      aiScore: 52,
    })
    expect(read('Jane Doe\nh-index—\n1citations').researchers[0]).toEqual(
      expect.objectContaining({ name: 'Jane Doe', citations: 1 }),
    )
    expect(read('Jane Doe\nh-index—\n1citations').researchers[0]).not.toHaveProperty('hIndex')
  })

  it('reads many profiles, with or without blank lines, and keeps their papers apart', () => {
    const text = `Search\nJane Doe\nCL\nh-index6\n2papers\nJohn Roe\nh-index7\n1 Paper\nLGMay 2, 2025\nA Title of One Line\nJohn Roe\nWe find that one line is enough for anything at all that people read.\n${fixture}`
    const { researchers, skipped } = read(text)
    expect(skipped).toEqual([])
    expect(researchers.map(({ name, field, hIndex, papers }) => [name, field, hIndex, papers?.length])).toEqual([
      ['Jane Doe', 'CL', 6, undefined],
      ['John Roe', undefined, 7, 1],
      ['Ada Fischer', 'ML', 28, 3],
    ])
    expect(researchers[1]!.papers![0]!.abstract).toMatch(/^We find .* read\.$/)
  })

  it('keeps a name in capitals a name where no name would be left', () => {
    expect(read('LI\nh-index1').researchers[0]).toMatchObject({ name: 'LI' })
    expect(read('MARIE CURIE\nAI\nh-index1').researchers[0]).toMatchObject({ name: 'MARIE CURIE', field: 'AI' })
  })

  it('keeps markup in a name as the text it is', () => {
    expect(read('<img src=x onerror=alert(1)>\nh-index1').researchers[0]!.name).toBe('<img src=x onerror=alert(1)>')
  })

  it.each([
    [
      'a title over two lines',
      'A Long Title That Goes\nOn Here\nA B, C D, E F et al.\nText that is an abstract, surely.',
    ],
    [
      'a title over two lines with one author',
      'A Long Title That Goes\nFoundation Models\nJane Doe\nText that is an abstract.',
    ],
    ['no authors', 'A Title\nWe show that, without authors, this line is the abstract of the paper.'],
    ['nothing but one line', 'A Title'],
    ['no title', 'A B, C D et al.\nWe show that, without a title, this line is the abstract of the paper.'],
    ['nothing at all', ''],
  ])('skips a paper with %s, by its line, and keeps the rest', (_name, body) => {
    const { researchers, skipped } = read(
      `Jane Doe\nh-index6\n\n2 Papers\n\nCLMay 1, 2025\n${body}\n\nLGMay 2, 2025\nSure Title\nA B, C D\n`,
    )
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([[6, 'titleAndAuthorsUnclear']])
    expect(researchers[0]!.papers!.map((paper) => paper.title)).toEqual(['Sure Title'])
  })

  it('names what cannot be right by its line and leaves it out', () => {
    expect(reasons('Jane Doe\nh-index1.5\nNovelty145%\nAI Score-3\n-2citations\n1.2.3papers')).toEqual([
      '2:badNumber',
      '3:outOfRange',
      '4:outOfRange',
      '5:outOfRange',
      '6:badNumber',
    ])
    expect(read('Jane Doe\nh-index1.5\nNovelty145%').researchers[0]).toEqual({
      name: 'Jane Doe',
      identities: [],
      source: { kind: 'profile-text', capturedAt: '2026-11-23T10:00:00.000Z' },
    })
    expect(reasons('Jane Doe\nh-index1\n1 Paper\n195CLFeb 30, 2025\nSure Title\nA B, C D')).toEqual([
      '4:badDate',
      '4:outOfRange',
    ])
  })

  it('skips a profile without a name instead of naming it after its surroundings', () => {
    expect(reasons('CL\nh-index13\n3papers')).toEqual(['2:noName'])
    expect(reasons('Home\nSign in\nh-index13')).toEqual(['3:noName'])
    expect(read('Jane Doe\nh-index1\n1 Paper\nCLMay 1, 2025\nSure Title\nA B\nh-index2').researchers).toHaveLength(1)
    expect(reasons('Jane Doe\nh-index1\n1 Paper\nCLMay 1, 2025\nSure Title\nA B\nh-index2')).toEqual(['7:noName'])
  })

  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['Lorem ipsum dolor\nsit amet', 'notAProfile'],
    ['arXiv:2504.14620v21 citationsh-index: 5Has Code', 'notAProfile'],
    ['12 Papers', 'notAProfile'],
    ['Search\n3 Papers\nNothing found', 'notAProfile'],
  ])('answers %j with one problem and nothing else', (text, reason) => {
    expect(read(text)).toEqual({ researchers: [], papers: [], skipped: [expect.objectContaining({ reason })] })
  })

  it('takes who it is from the address, for one profile only', () => {
    const options = {
      capturedAt,
      kind: 'profile-page' as const,
      url: 'https://www.scholarfeed.org/author/4711?tab=papers',
    }
    expect(readProfileText('Jane Doe\nh-index6', options).researchers[0]).toMatchObject({
      identities: [{ kind: 'scholar-feed', value: '4711' }],
      source: { kind: 'profile-page', url: options.url },
    })
    expect(
      readProfileText('A B\nh-index6\nC D\nh-index7', options).researchers.map((person) => person.identities),
    ).toEqual([[], []])
  })

  it.each([
    'https://www.scholarfeed.org/author/x',
    'https://scholarfeed.org.evil.example/author/1',
    'https://scholarfeed.org/paper/1',
    undefined,
  ])('takes nothing from %s', (url) => expect(authorIdentity(url)).toBeUndefined())

  it('reads a hundred thousand lines without looking back over them', () => {
    const noise = Array.from({ length: 100_000 }, (_, index) => `line ${index} of nothing in particular`).join('\n')
    expect(read(`${fixture}\n${noise}\nJane Doe\nh-index6`).researchers.map((person) => person.name)).toEqual([
      'Ada Fischer',
      'Jane Doe',
    ])
  })
})
