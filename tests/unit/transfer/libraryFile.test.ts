import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { libraryFileSchema } from '../../../lib/model/libraryFile'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import { readInput } from '../../../lib/transfer/read'
import { libraryJson } from '../../../lib/transfer/write'
import { library } from './arbitraryLibrary'
import { readOne, reasonsOf, utf8 } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const empty = {
  format: 'gloss-library',
  version: 1,
  exportedAt: '2026-11-23T10:00:00.000Z',
  researchers: [],
  papers: [],
  overrides: [],
}
const when = '2026-11-01T00:00:00.000Z'
const paper = (id: string, extra = {}) => ({
  id,
  title: `Title ${id}`,
  authors: ['A B'],
  authorsComplete: true,
  scores: [],
  ...extra,
})
const researcher = (id: string, extra = {}) => ({
  id,
  name: 'Ada Fischer',
  identities: [],
  papers: [],
  tags: [],
  note: '',
  source: { kind: 'manual', capturedAt: when },
  history: [],
  savedAt: when,
  updatedAt: when,
  ...extra,
})

async function back(text: string): Promise<LibraryFile> {
  const reading = await readOne(text)
  if (reading.kind !== 'library') throw new Error(JSON.stringify(reading))
  expect(reading.skipped).toEqual([])
  return reading.file
}

describe('the library file', () => {
  it('comes back equal, and is written again with the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        const text = libraryJson(file)
        const read = await back(text)
        expect(read).toEqual(file)
        expect(libraryJson(read)).toBe(text)
        expect(libraryFileSchema.parse(JSON.parse(text))).toEqual(file)
      }),
      { numRuns: 80 },
    )
  })

  it('is written the same whatever order the keys were stored in', async () => {
    const shuffle = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffle)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffle(inner)]),
      )
    }
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        expect(libraryJson(shuffle(file) as LibraryFile)).toBe(libraryJson(file))
      }),
      { numRuns: 30 },
    )
  })

  it('may be laid out as anyone likes', async () => {
    const file = {
      ...empty,
      papers: [paper('p1'), paper('p2')],
      researchers: [researcher('r1', { papers: ['p2', 'p1'] })],
    }
    const tidy = await back(JSON.stringify(file))
    expect(await back(JSON.stringify(file, undefined, 2))).toEqual(tidy)
    expect(await back(`\uFEFF${JSON.stringify(file, undefined, '\t').replaceAll('\n', '\r\n')}\n\n`)).toEqual(tidy)
    expect(tidy.researchers[0]!.papers).toEqual(['p2', 'p1'])
  })

  it('refuses a newer version and says which', async () => {
    expect(await readOne(JSON.stringify({ ...empty, version: 7 }))).toMatchObject({
      kind: 'capture',
      capture: { researchers: [], papers: [], skipped: [{ reason: 'newerVersion', found: '7' }] },
    })
  })

  it.each([
    ['no version', { ...empty, version: undefined }, 'notALibrary'],
    ['version 0', { ...empty, version: 0 }, 'notALibrary'],
    ['a version in words', { ...empty, version: 'one' }, 'notALibrary'],
    ['no date', { ...empty, exportedAt: undefined }, 'notALibrary'],
    ['a date that is none', { ...empty, exportedAt: 'yesterday' }, 'notALibrary'],
    ['no papers', { ...empty, papers: undefined }, 'notALibrary'],
    ['papers as an object', { ...empty, papers: {} }, 'notALibrary'],
  ])('refuses %s whole', async (_name, file, reason) => {
    const reading = await readOne(JSON.stringify(file))
    expect(reading).toMatchObject({ kind: 'capture', capture: { researchers: [], papers: [], skipped: [{ reason }] } })
  })

  it('is refused whole wherever it is cut off', async () => {
    const text = libraryJson(
      libraryFileSchema.parse({ ...empty, papers: [paper('p1')], researchers: [researcher('r1')] }),
    )
    for (let length = 1; length < text.trimEnd().length; length++) {
      const reading = await readOne(utf8(text.slice(0, length)))
      expect(reading).toMatchObject({ kind: 'capture', capture: { researchers: [], papers: [] } })
      expect(reading.kind === 'capture' && reading.capture.skipped).toHaveLength(1)
    }
  })

  it('leaves out single records that do not hold, by line, and the links to them', async () => {
    const file = {
      ...empty,
      papers: [
        paper('p1'),
        paper('p2', { arxivId: 'nonsense' }),
        paper('p3', { scores: [{ novelty: 130, source: { kind: 'manual', capturedAt: when } }] }),
        paper('p1'),
      ],
      researchers: [researcher('r1', { papers: ['p1', 'p2', 'p9'] }), researcher('r2', { novelty: -1 }), { id: 'r3' }],
    }
    const reading = await readOne(JSON.stringify(file, undefined, 1))
    expect(reading).toMatchObject({
      kind: 'library',
      file: { papers: [{ id: 'p1' }], researchers: [{ id: 'r1', papers: ['p1'] }] },
    })
    const reasons = reasonsOf(reading.kind === 'library' ? reading : reading.capture).map((reason) =>
      reason.replace(/\d+:/, ''),
    )
    expect(reasons.sort()).toEqual([
      'badPaper',
      'badPaper',
      'badResearcher',
      'badResearcher',
      'duplicate',
      'missingPaper',
      'missingPaper',
    ])
  })

  it('is not taken in by keys that mean something to JavaScript', async () => {
    const text =
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(empty).slice(1, -1)}}`.replace(
        '"papers":[]',
        `"papers":[{"__proto__":{"polluted":1},${JSON.stringify(paper('p1')).slice(1)}]`,
      )
    const file = await back(text)
    expect(file.papers[0]).toEqual(paper('p1'))
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect((file.papers[0] as { polluted?: number }).polluted).toBeUndefined()
  })

  it('is given whole when it comes among other files', async () => {
    const file = libraryFileSchema.parse({
      ...empty,
      papers: [
        paper('p1'),
        paper('p2', { scores: [{ novelty: 40, source: { kind: 'score-table', capturedAt: when } }] }),
      ],
      researchers: [researcher('r1', { papers: ['p1'], tags: ['reads well'], note: 'met in May', novelty: 45 })],
    })
    const reading = await readInput(
      [
        { name: 'a.json', bytes: utf8(libraryJson(file)) },
        { name: 'b.csv', bytes: utf8('arxiv_id,novelty\n2605.29280,50\n') },
      ],
      { capturedAt: new Date(when) },
    )
    expect(reading).toMatchObject({
      kind: 'mixture',
      formats: ['library', 'score-table'],
      libraries: [file],
      capture: { researchers: [], papers: [{ arxivId: '2605.29280', scores: [{ novelty: 50 }] }], skipped: [] },
    })
  })
})
