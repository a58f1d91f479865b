import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { problemKeys } from '../../../lib/model/capture'
import { capturedPaperSchema, capturedResearcherSchema } from '../../../lib/model/captureSchema'
import { libraryFileSchema } from '../../../lib/model/libraryFile'
import type { Reading } from '../../../lib/transfer/read'
import { malformed } from './malformed'
import { readOne, utf8 } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const skippedOf = (reading: Reading) => (reading.kind === 'library' ? reading.skipped : reading.capture.skipped)

/** Everything that would be written, checked against the schemas once more and with nothing on it that they do not name. */
function contents(reading: Reading): string[] {
  if (reading.kind === 'library') {
    expect(libraryFileSchema.strict().parse(reading.file)).toEqual(reading.file)
    return [
      ...reading.file.papers.map((paper) => paper.title),
      ...reading.file.researchers.map((person) => person.name),
    ]
  }
  const { papers, researchers } = reading.capture
  for (const paper of papers) expect(capturedPaperSchema.strict().parse(paper)).toEqual(paper)
  for (const person of researchers) expect(capturedResearcherSchema.strict().parse(person)).toEqual(person)
  const own = researchers.flatMap((person) => person.papers ?? [])
  return [...[...papers, ...own].map((paper) => paper.title), ...researchers.map((person) => person.name)]
}

console.log(`malformed: ${malformed.length} inputs by hand and by table`)

describe('malformed inputs', () => {
  it('are at least 300, all different', () => {
    expect(malformed.length).toBeGreaterThanOrEqual(300)
    expect(new Set(malformed.map(({ name, bytes }) => `${name} ${bytes.length}`)).size).toBe(malformed.length)
  })

  it.each(malformed)('$name', async ({ bytes, sound = [] }) => {
    const reading = await readOne(bytes)
    const skipped = skippedOf(reading)
    expect(skipped.length).toBeGreaterThan(0)
    for (const { reason, line, found } of skipped) {
      expect(problemKeys).toContain(reason)
      if (line !== undefined) expect(line).toBeGreaterThan(0)
      if (found !== undefined) expect(found.length).toBeLessThanOrEqual(100)
    }
    for (const text of contents(reading)) expect(sound).toContain(text)
    expect(({} as { polluted?: unknown; novelty?: unknown }).novelty).toBeUndefined()
  })
})

describe('broken at random', () => {
  const inputs = malformed.filter(({ bytes }) => bytes.length > 20 && bytes.length < 2000)

  it('bytes changed anywhere give data that holds and reasons that are known, never an exception', async () => {
    const change = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...inputs),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async ({ bytes }, changes) => {
          const broken = bytes.slice()
          for (const { at, by } of changes) broken[at % broken.length]! ^= by
          const reading = await readOne(broken)
          contents(reading)
          for (const { reason } of skippedOf(reading)) expect(problemKeys).toContain(reason)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('pieces joined at random do no harm either', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\n',
      '\\',
      '@misc{a,',
      'title={x}',
      'TY  - JOUR\n',
      'ER  - \n',
      'TI  - x\n',
      'arxiv_id',
      'novelty',
      '2605.29280',
      'h-index1',
      'CLMay 1',
      'A B',
      '"format":"gloss-library"',
      '1',
      'null',
      '\u2028',
      '\uFEFF',
      "'",
      ';',
      '\t',
      '$',
      '\\"',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const reading = await readOne(utf8(pieces.join('')))
        contents(reading)
        for (const { reason } of skippedOf(reading)) expect(problemKeys).toContain(reason)
      }),
      { numRuns: 300 },
    )
  })
})
