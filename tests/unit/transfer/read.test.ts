import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { problemKeys } from '../../../lib/model/capture'
import { readInput } from '../../../lib/transfer/read'
import { libraryJson } from '../../../lib/transfer/write'
import { capturedAt, readCapture, readOne, reasonsOf, utf8 } from './reading'
import messages from '../../../public/locales/en.yml?raw'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const table = 'arxiv_id,novelty\n2605.29280,45\n'
const profile = 'Ada Fischer\nML\nh-index28\n'
const library = libraryJson({
  format: 'gloss-library',
  version: 1,
  exportedAt: '2026-11-01T00:00:00.000Z',
  researchers: [],
  papers: [],
  overrides: [],
})
const bib = '@misc{x, title={A Title}}'
const files = (contents: Record<string, string | Uint8Array>) =>
  Object.entries(contents).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? utf8(content) : content,
  }))

describe('readInput', () => {
  it.each([
    [table, 'score-table'],
    [profile, 'profile-text'],
    [library, 'library'],
    [bib, 'bibtex'],
    ['TY  - JOUR\nTI  - A Title\nER  - \n', 'ris'],
    ['[{"id":"a","type":"book","title":"A Title"}]', 'csl-json'],
    ['{"papers":[{"arxiv_id":"2605.29280","title":"T","citation_count":1}],"total":1}', 'scholar-feed'],
    ['[{"arxiv_id":"2605.29280","title":"T","llm_novelty_score":0.5,"has_code":false}]', 'scholar-feed'],
    ['name,h_index\nAda Fischer,28\n', 'researcher-table'],
    ['{"title":"T","novelty":45}', 'score-table'],
    ['{\n"title":"T",\n"novelty":45\n}', 'score-table'],
    ['[{"title":"T","novelty":45}]', 'score-table'],
  ])('tells %j by its content, whatever its name', async (content, format) => {
    for (const name of ['a.csv', 'a.json', 'a.bib', 'a.exe', '']) {
      const reading = await readOne(content, name)
      expect(reading.formats).toEqual([format])
      const { skipped } = reading.kind === 'library' ? reading : reading.capture
      expect(skipped).toEqual([])
    }
  })

  it('reads a folder of files as one, and says which file each reason is about', async () => {
    const reading = await readInput(
      files({
        'a/table.csv': table,
        'a/me.txt': profile,
        'a/refs.bib': bib,
        'a/photo.png': new Uint8Array([137, 80, 78, 71, 0, 0]),
        'a/.DS_Store': 'x',
        'a/bad.csv': 'arxiv_id,novelty\nx,1\n',
      }),
      { capturedAt },
    )
    expect(reading.formats).toEqual(['score-table', 'profile-text', 'bibtex'])
    expect(reading).toMatchObject({
      kind: 'capture',
      capture: {
        researchers: [{ name: 'Ada Fischer', source: { label: 'a/me.txt' } }],
        papers: [{ arxivId: '2605.29280', scores: [{ source: { label: 'a/table.csv' } }] }, { title: 'A Title' }],
        skipped: [{ file: 'a/photo.png' }, { file: 'a/bad.csv', line: 2, reason: 'badArxivId' }],
      },
    })
  })

  it('reads a zip like the folder it holds', async () => {
    const zip = zipSync({
      'a/table.csv': strToU8(table),
      'a/me.txt': [strToU8(profile), { level: 0 }],
      '__MACOSX/a/._me.txt': strToU8('x'),
      'a/inner.zip': zipSync({ x: strToU8('x') }),
    })
    const capture = await readCapture(zip, 'export.zip')
    expect(capture.researchers.map((person) => person.name)).toEqual(['Ada Fischer'])
    expect(capture.papers).toHaveLength(1)
    expect(capture.skipped).toEqual([{ reason: 'nestedArchive', file: 'a/inner.zip' }])
  })

  it('restores a library from a zip that holds nothing else', async () => {
    expect(
      await readOne(zipSync({ 'library.json': strToU8(library), 'readme.txt': strToU8('Hello there') })),
    ).toMatchObject({
      kind: 'library',
      skipped: [{ file: 'readme.txt', reason: 'unknownFormat' }],
    })
  })

  it('tells how far it is, and reaches the end', async () => {
    const told: number[] = []
    const rows = Array.from({ length: 20_000 }, (_, at) => `2605.${String(at).padStart(5, '0')},${at % 100}`).join('\n')
    await readInput(files({ 'a.csv': `arxiv_id,novelty\n${rows}`, 'b.csv': table }), {
      capturedAt,
      onProgress: ({ done, total }) => told.push(done / total),
    })
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
  })

  it('stops when told to, with the reason given, at any of its breaths', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `2605.${String(at).padStart(5, '0')},${at % 100}`).join('\n')
    const controller = new AbortController()
    const reading = readInput(files({ 'a.csv': `arxiv_id,novelty\n${rows}` }), {
      capturedAt,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    })
    await expect(reading).rejects.toThrow('enough')
    await expect(readInput(files({ 'a.csv': table }), { capturedAt, signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    )
  })

  it('gives way to the page while it reads', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `${JSON.stringify({ arxiv_id: `2605.${String(at).padStart(5, '0')}`, novelty: at % 100 })}`,
    ).join('\n')
    let turns = 0
    let isOver = false
    const count = () => {
      turns++
      if (!isOver) setTimeout(count)
    }
    setTimeout(count)
    await readOne(rows)
    isOver = true
    expect(turns).toBeGreaterThan(1)
  })

  it('answers nothing at all with a reason', async () => {
    expect(
      reasonsOf(
        ((await readInput([], { capturedAt })) as { capture: Awaited<ReturnType<typeof readCapture>> }).capture,
      ),
    ).toEqual(['empty'])
  })

  it('has a message for every reason', () => {
    const section = /^problems:\n((?: .*\n|\n)*)/m.exec(messages)![1]!
    const keys = new Set([...section.matchAll(/^ {2}(\w+):/gm)].map(([, key]) => key))
    expect(problemKeys.filter((key) => !keys.has(key))).toEqual([])
  })
})
