import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Skipped } from '../../../lib/model/capture'
import { Unreadable } from '../../../lib/transfer/problem'
import { beginsAsScores, readScoreStream } from '../../../lib/transfer/scoreStream'
import { readInput } from '../../../lib/transfer/read'

const capturedAt = new Date('2026-11-20T00:00:00Z')

/** What comes of a table whose bytes arrive in parts that end at these places. */
async function streamed(bytes: Uint8Array, ends: readonly number[] = []) {
  const parts = [...ends, bytes.length].sort((a, b) => a - b)
  async function* chunks() {
    let from = 0
    for (const to of parts) {
      yield bytes.subarray(from, to)
      from = to
    }
  }
  const rows: unknown[] = []
  const skipped: Skipped[] = []
  try {
    await readScoreStream(
      chunks(),
      { take: (row, line) => rows.push({ ...row, line }), refuse: (reason) => skipped.push(reason) },
      { capturedAt },
    )
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { refused: error.skipped.reason }
  }
  return { rows, skipped }
}

const encode = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from([0xfeff, ...text].map((c) => (typeof c === 'number' ? c : c.charCodeAt(0)))).buffer)

const many = Array.from(
  { length: 2000 },
  (_, at) => `2605.${String(at + 1).padStart(5, '0')},"A ""quoted"" title, ${at}",${at % 100}`,
)
const tables: [string, Uint8Array][] = [
  ['CSV', encode(['arxiv_id,title,novelty', ...many].join('\n'))],
  [
    'CSV with a mark and the line ends of Windows',
    encode(`\uFEFF${['arxiv_id,title,novelty', ...many.slice(0, 200)].join('\r\n')}\r\n`),
  ],
  ['TSV in UTF-16', utf16('doi\tai_score\n10.1000/1\t5\n10.1000/é\t6,5\n')],
  [
    'JSON Lines',
    encode(many.map((_, at) => JSON.stringify({ title: `Ein Titel über ${at}`, novelty: at % 100 })).join('\n')),
  ],
  [
    'broken rows',
    encode('sep=;\ntitle;novelty\nOne;1\nTwo;2;3\n"Three;3\nFour;4\nFive;500\n;6\nSeven;\n\n"Ei"ght;8\nNine;9'),
  ],
  [
    'a JSON array',
    encode(
      `[\n${many.map((_, at) => JSON.stringify({ title: `Title, [${at}] of {"many"}\\`, novelty: at % 100 })).join(',\n')}\n]\n`,
    ),
  ],
  [
    'a JSON array with broken rows',
    encode(
      '[{"title":"One","novelty":1},\n 7, null,\n{"title":"Two","novelty":[2]},\n[{"doi":"x"}] , {"title":"\\u0041 \\" ]","novelty":3}]',
    ),
  ],
  ['cells with line ends', encode('title,novelty\n"One\nand\nmore",1\n"Two\n",x\nThree,3\n')],
  [
    'broken JSON Lines',
    encode('{"title":"One","novelty":1}\n{"title":"Two","novelty":\n[3]\n\n{"doi":"10.1000/4","novelty":4}'),
  ],
]

describe('a score table that is read as it arrives', () => {
  it.each(tables)('gives the same however its bytes are cut: %s', async (_name, bytes) => {
    const whole = await streamed(bytes)
    expect(whole.rows?.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (ends) => {
        expect(await streamed(bytes, ends)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })

  it.each(tables)('gives what reading it whole gives: %s', async (name, bytes) => {
    const reading = await readInput([{ name, bytes }], { capturedAt })
    const { rows, skipped } = await streamed(bytes)
    if (reading.kind !== 'capture') throw new Error(reading.kind)
    expect(reading.capture.skipped).toEqual(skipped)
    expect(reading.capture.papers.length).toBe(rows?.length)
    expect(beginsAsScores(bytes.subarray(0, 1000))).toBe(true)
  })

  it.each([
    ['noKeyColumn', 'colour,novelty\nred,1\n'],
    ['noScoreColumn', 'title,colour\nOne,red\n'],
    ['duplicateColumn', 'title,Title,novelty\nOne,One,1\n'],
    ['empty', ' \n\n'],
    ['notText', 'title\0novelty'],
  ])('refuses what is none: %s', async (refused, text) => expect(await streamed(encode(text))).toEqual({ refused }))

  it('refuses bytes that are no characters', async () => {
    const bytes = encode('title,novelty\nOne,1\nTwo,2\n')
    bytes[16] = 0xff
    expect(await streamed(bytes)).toEqual({ refused: 'badEncoding' })
  })

  it('costs a line of 20 MB that line, and keeps no more of it than it needs', async () => {
    const long = `title,novelty\nOne,1\n"${'x'.repeat(20 << 20)}\nTwo,2\n`
    const ends = Array.from({ length: 40 }, (_, at) => at << 19)
    const { rows, skipped } = await streamed(encode(long), ends)
    expect(rows).toMatchObject([{ title: 'One' }, { title: 'Two' }])
    expect(skipped).toMatchObject([{ line: 3, reason: 'badQuotes' }])
  })
})

describe('a JSON array that is read as it arrives', () => {
  const row = '{"doi":"10.1000/1","novelty":1}'

  it.each([
    ['an element without end', `[${row},{"doi":"10.1000/2"`],
    ['no end', `[${row}`],
    ['an end of another kind', `[${row}}`],
    ['text behind its end', `[${row}] and more`],
    ['nothing between two commas', `[${row},,${row}]`],
    ['a comma at the end', `[${row},]`],
  ])('is refused for %s', async (_what, text) => expect(await streamed(encode(text))).toEqual({ refused: 'badJson' }))

  it('may hold nothing', async () => expect(await streamed(encode(' [ ] \n'))).toEqual({ rows: [], skipped: [] }))

  it('costs an element of 20 MB that element', async () => {
    const long = `[${row},\n{"title":"${'x'.repeat(20 << 20)}"},\n${row}]`
    const ends = Array.from({ length: 40 }, (_, at) => at << 19)
    const { rows, skipped } = await streamed(encode(long), ends)
    expect(rows).toMatchObject([{ line: 1 }, { line: 3 }])
    expect(skipped).toMatchObject([{ line: 2, reason: 'tooLarge' }])
  })
})

describe('what begins as a score table', () => {
  it.each([
    ['arxiv_id,novelty\n', true],
    ['{"arxiv_id":"2605.00001","novelty":1}\n', true],
    ['{"format":"gloss-library"}\n', false],
    ['{"arxiv_id":"2605.00001","novelty":1}', false],
    ['[{"arxiv_id":"2605.00001","novelty":1}]', true],
    [' [\n{"arxiv_id":"no id","novelty":1},\n{"arxiv_id":"2605.00001","novelty":1}, {"arx', true],
    ['[{"arxiv_id":"2605.00001","novelty":1,"llm_summary":"It sums up."}]', false],
    ['[{"id":"x","type":"article","title":"A bibliography"}]', false],
    ['[]', false],
    ['@article{x,', false],
    ['', false],
  ])('%s: %s', (text, begins) => expect(beginsAsScores(encode(text))).toBe(begins))
})
