import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it, vi } from 'vitest'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'
import { readCell } from '../../../lib/transfer/csvCell'
import { RESEARCHER_COLUMNS } from '../../../lib/transfer/researcherTable'
import { researchersCsv } from '../../../lib/transfer/write'
import { library } from './arbitraryLibrary'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const when = '2026-11-01T00:00:00.000Z'
const plain = {
  id: 'r1' as ResearcherId,
  identities: [],
  papers: [],
  tags: [],
  source: { kind: 'manual' as const, capturedAt: when },
  history: [],
  savedAt: when,
  updatedAt: when,
}

const rowsOf = (text: string) => {
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', delimiter: ',' })
  expect(errors).toEqual([])
  expect(data.at(-1)).toEqual([''])
  return data.slice(0, -1)
}

describe('the researchers’ table', () => {
  it('holds every fact of generated researchers, and no live formula', () => {
    fc.assert(
      fc.property(library, ({ researchers }) => {
        const [header, ...rows] = rowsOf(researchersCsv(researchers))
        expect(header).toEqual([...RESEARCHER_COLUMNS])
        expect(rows).toHaveLength(researchers.length)
        for (const [at, row] of rows.entries()) {
          const person = researchers[at]!
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
          expect(readCell(row[0]!)).toBe(person.name)
          const numbers = [person.hIndex, person.paperCount, person.citations, person.novelty, person.aiScore]
          expect(row.slice(2, 7)).toEqual(numbers.map((number) => (number === undefined ? '' : String(number))))
          expect(readCell(row[7]!)).toBe(person.affiliation ?? '')
          expect(readCell(row[9]!)).toBe(person.tags.join('; '))
          expect(readCell(row[10]!)).toBe(person.note)
          expect(row[12]).toBe(person.source.capturedAt)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', "'=1", "''-x", '＝1', '\n=x', "'plain", 'plain', ''])(
    'defuses %j and gives it back',
    (cell) => {
      const researcher: Researcher = { ...plain, name: cell, note: cell }
      const text = researchersCsv([researcher])
      const row = rowsOf(text)[1]!
      expect(row[0]).not.toMatch(/^\s*[=+\-@＝]|^[\t\r\n]/)
      expect(readCell(row[0]!)).toBe(cell)
      expect(readCell(row[10]!)).toBe(cell)
    },
  )
})
