import { describe, expect, it, vi } from 'vitest'
import { readCapture, reasonsOf, utf16, utf8 } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const rows = [
  ['arxiv_id', 'title', 'novelty', 'ai_score', 'source', 'date'],
  ['2605.29280', 'A Title, with "quotes" and a comma', '45', '41.25', 'my table', '2026-05-28'],
  ['hep-th/9901001', '', '', '12', '', ''],
]
const quoted = (separator: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\n')
const now = '2026-11-23T10:00:00.000Z'
const expected = [
  {
    arxivId: '2605.29280',
    title: 'A Title, with "quotes" and a comma',
    authors: [],
    authorsComplete: false,
    scores: [
      {
        novelty: 45,
        aiScore: 41.3,
        source: { kind: 'score-table', label: 'my table', capturedAt: '2026-05-28T00:00:00.000Z' },
      },
    ],
  },
  {
    arxivId: 'hep-th/9901001',
    title: 'arXiv:hep-th/9901001',
    authors: [],
    authorsComplete: false,
    scores: [{ aiScore: 12, source: { kind: 'score-table', label: 'input', capturedAt: now } }],
  },
]
const scoresOf = async (text: string) =>
  (await readCapture(text)).papers.map(({ scores }) => scores!.map(({ novelty, aiScore }) => [novelty, aiScore]))
const one = async (header: string, row: string) => {
  const capture = await readCapture(`${header}\n${row}\n`)
  return capture.papers[0] ?? reasonsOf(capture)
}

describe('score tables', () => {
  it.each([',', ';', '\t', '|', '^', '~', ':', ' '])('are read with %j between cells', async (separator) => {
    expect(await readCapture(quoted(separator))).toEqual({ researchers: [], papers: expected, skipped: [] })
  })

  it.each([
    ['a byte order mark', utf8(`\uFEFF${quoted(',')}`)],
    ['CRLF', utf8(quoted(',').replaceAll('\n', '\r\n'))],
    ['CR', utf8(quoted(',').replaceAll('\n', '\r'))],
    ['blank lines', utf8(`\n\n${quoted(',').replaceAll('\n', '\n\n')}\n\n,,,,,\n`)],
    ['Excel’s sep line', utf8(`sep=;\n${quoted(';')}`)],
    ['UTF-16 LE', utf16(quoted(','), 'le', true)],
    ['UTF-16 BE', utf16(quoted(','), 'be', true)],
    ['UTF-16 LE without mark', utf16(quoted('\t'), 'le', false)],
    ['UTF-16 BE without mark', utf16(quoted('\t'), 'be', false)],
    [
      'JSON Lines',
      utf8(
        rows
          .slice(1)
          .map((row) => JSON.stringify(Object.fromEntries(row.map((cell, at) => [rows[0]![at], cell]))))
          .join('\n'),
      ),
    ],
    [
      'a JSON array',
      utf8(
        JSON.stringify(
          rows
            .slice(1)
            .map((row) =>
              Object.fromEntries(row.map((cell, at) => [rows[0]![at]!.toUpperCase(), cell === '' ? null : cell])),
            ),
          undefined,
          2,
        ),
      ),
    ],
  ])('are read with %s', async (_name, bytes) => {
    expect(await readCapture(bytes)).toEqual({ researchers: [], papers: expected, skipped: [] })
  })

  it('know their columns by many spellings, in any order, among others', async () => {
    expect(await scoresOf('AI Score;Year;ArXiv ID;Novelty (%)\n41;2025;2605.29280;45')).toEqual([[[45, 41]]])
    expect(await scoresOf('AI_SCORE,arXiv,NOVELTY_SCORE\n41,arXiv:2605.29280v2,45')).toEqual([[[45, 41]]])
    expect(await scoresOf('Paper Title\tllm_novelty_score\nSome Title\t0.455')).toEqual([[[45.5, undefined]]])
  })

  it('read numbers as people write them, to one decimal', async () => {
    expect(await scoresOf('doi;novelty;ai_score\n10.1000/1;45,25;0\n10.1000/2;45.25%;100\n10.1000/3; 7 ;1e1')).toEqual([
      [[45.3, 0]],
      [[45.3, 100]],
      [[7, 10]],
    ])
    expect(await scoresOf('{"arxiv_id":"2605.29280","novelty":45.04,"llm_novelty_score":0.9}')).toEqual([
      [[45, undefined]],
    ])
    expect(await scoresOf('{"arxiv_id":"2605.29280","llm_novelty_score":0.145,"ai_score":null}')).toEqual([
      [[14.5, undefined]],
    ])
  })

  it('take ids in every spelling, and an arXiv DOI for the id it is', async () => {
    expect(await one('arxiv_id,novelty', 'https://arxiv.org/abs/2605.29280v3,1')).toMatchObject({
      arxivId: '2605.29280',
    })
    expect(await one('doi,novelty', 'https://doi.org/10.48550/arXiv.2605.29280,1')).toMatchObject({
      arxivId: '2605.29280',
    })
    expect(await one('doi,novelty', 'doi:10.1000/ABC,1')).toMatchObject({
      doi: '10.1000/abc',
      title: 'doi:10.1000/abc',
    })
  })

  it.each([
    ['arxiv_id,title,novelty', '2605.2928,A Title,45', '2:badArxivId'],
    ['arxiv_id,title,novelty', 'soon,A Title,45', '2:badArxivId'],
    ['doi,title,novelty', '11.1000/x,A Title,45', '2:badDoi'],
    ['arxiv_id,doi,novelty', '2605.29280,10.48550/arXiv.2605.29281,45', '2:conflictingIds'],
    ['arxiv_id,novelty', ',45', '2:noKey'],
    ['title,novelty', '---,45', '2:noKey'],
    ['arxiv_id,novelty', '2605.29280,', '2:noScore'],
    ['arxiv_id,novelty', '2605.29280,NaN', '2:badNumber'],
    ['arxiv_id,novelty', '2605.29280,Infinity', '2:badNumber'],
    ['arxiv_id,novelty', '2605.29280,0x1F', '2:badNumber'],
    ['arxiv_id;novelty', '2605.29280;1,234', '2:badNumber'],
    ['arxiv_id,novelty', '2605.29280,-1', '2:outOfRange'],
    ['arxiv_id,novelty', '2605.29280,100.04', '2:outOfRange'],
    ['arxiv_id,novelty,ai_score', '2605.29280,45,101', '2:outOfRange'],
    ['arxiv_id,llm_novelty_score', '2605.29280,45', '2:outOfRange'],
    ['arxiv_id,novelty,date', '2605.29280,45,2026-02-31', '2:badDate'],
    ['arxiv_id,novelty,date', '2605.29280,45,3026-01-01', '2:badDate'],
    ['arxiv_id,novelty,date', '2605.29280,45,May 28', '2:badDate'],
    ['arxiv_id,novelty', '2605.29280,45,46', '2:wrongFieldCount'],
    ['arxiv_id,novelty,ai_score', '2605.29280,4', '2:wrongFieldCount'],
    ['arxiv_id,title,novelty', '2605.29280,"A "stray" quote",45', '2:badQuotes'],
  ])('refuse under %j the row %j', async (header, row, reason) => {
    const capture = await readCapture(`${header}\n${row}\n`)
    expect(reasonsOf(capture)).toEqual([reason])
    expect(capture.papers).toEqual([])
  })

  it('name lines as an editor numbers them, quoted line ends included', async () => {
    const capture = await readCapture(
      'arxiv_id,title,novelty\n2605.29280,"two\nlines",1\n\nx,,2\n2605.29281,"three\n\nlines",3\ny,,4\n',
    )
    expect(reasonsOf(capture)).toEqual(['5:badArxivId', '9:badArxivId'])
    expect(capture.papers.map((paper) => paper.title)).toEqual(['two lines', 'three lines'])
  })

  it('keep the newer of two rows about one paper, and one score a source', async () => {
    const header = 'arxiv_id,novelty,source,date\n'
    const both = await readCapture(
      `${header}2605.29280,40,a,2026-01-01\n2605.29280v2,50,a,2026-02-01\n2605.29280,60,b,2025-01-01\n`,
    )
    expect(both.papers.map(({ scores }) => scores!.map(({ novelty, source }) => [source.label, novelty]))).toEqual([
      [
        ['a', 50],
        ['b', 60],
      ],
    ])
    expect(reasonsOf(both)).toEqual(['2:duplicate'])
    const older = await readCapture(
      `${header}2605.29280,50,a,2026-02-01\n2605.29280,40,a,2026-01-01\n2605.29280,41,a,2026-02-01\n`,
    )
    expect(older.papers[0]!.scores!.map(({ novelty }) => novelty)).toEqual([50])
    expect(reasonsOf(older)).toEqual(['3:duplicate', '4:duplicate'])
  })

  it.each([
    ['novelty,ai_score\n1,2', '1:noKeyColumn'],
    ['arxiv_id,title\n2605.29280,x', '1:noScoreColumn'],
    ['arxiv_id,novelty,Novelty\n2605.29280,1,2', '1:duplicateColumn'],
    ['{"arxiv_id":"2605.29280","novelty":1,"Novelty":2}', '1:duplicateColumn'],
  ])('refuse %j', async (text, reason) => {
    const capture = await readCapture(text)
    expect(reasonsOf(capture)).toEqual([reason])
    expect(capture.papers).toEqual([])
  })

  it('skip broken JSON lines by number and keep the others', async () => {
    const capture = await readCapture(
      '{"arxiv_id":"2605.29280","novelty":1}\n{"arxiv_id":\n[1]\n"x"\n{"arxiv_id":"2605.29281","novelty":"2"}\n{"arxiv_id":"2605.29282","nov',
    )
    expect(capture.papers.map((paper) => paper.arxivId)).toEqual(['2605.29280', '2605.29281'])
    expect(reasonsOf(capture)).toEqual(['2:badJson', '3:badRecord', '4:badRecord', '6:badJson'])
  })

  it.each([3, 20_000])('lose one row, not the rest, to a quote that is never closed (%i rows)', async (more) => {
    const rest = Array.from(
      { length: more },
      (_, at) => `260${(at % 9) + 1}.${String(at).padStart(5, '0')},${'x'.repeat(300)},3\n`,
    )
    const capture = await readCapture(`arxiv_id,title,novelty\n2605.29280,fine,1\n2605.29281,"open,2\n${rest.join('')}`)
    expect(reasonsOf(capture).filter((reason) => !reason.endsWith('duplicate'))).toEqual(['3:badQuotes'])
    expect(capture.papers.slice(0, 2).map((paper) => paper.arxivId)).toEqual([
      '2605.29280',
      expect.stringMatching(/^26/),
    ])
    expect(capture.papers.length + capture.skipped.length).toBe(more + 2)
  })
})
