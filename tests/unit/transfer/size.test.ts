import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { CapturedPaper } from '../../../lib/model/capture'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import type { Paper } from '../../../lib/model/paper'
import { bibtex, csl, libraryJson, markdown, papersCsv, researchersCsv, ris } from '../../../lib/transfer/write'
import { libraryOf } from '../../bench/largeInputs'
import { facts } from './facts'
import { readCapture, readOne } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

const PEOPLE = 10_000
const PAPERS = 50_000

/** One text to compare: comparing 50,000 records one by one costs more than reading them. */
const told = (papers: readonly (Paper | CapturedPaper)[]) =>
  papers.map((paper) => JSON.stringify(facts(paper))).join('\n')

describe('10,000 researchers with 50,000 papers', () => {
  let file: LibraryFile
  let wanted: string

  beforeAll(async () => {
    const reading = await readOne(libraryOf(PAPERS, PEOPLE))
    if (reading.kind !== 'library') throw new Error('no library')
    file = reading.file
    wanted = told(file.papers)
    expect([file.researchers.length, file.papers.length, reading.skipped.length]).toEqual([PEOPLE, PAPERS, 0])
  })

  it('come back from a library file, byte for byte', async () => {
    const text = libraryJson(file)
    const again = await readOne(text)
    if (again.kind !== 'library') throw new Error('no library')
    expect(libraryJson(again.file) === text).toBe(true)
  })

  it.each([
    ['BibTeX', bibtex],
    ['RIS', ris],
    ['CSL-JSON', csl],
  ])('come back from %s, every fact', async (_name, write) => {
    const capture = await readCapture(write(file.papers))
    expect(capture.skipped).toEqual([])
    expect(told(capture.papers) === wanted).toBe(true)
  })

  it('come back from both tables', async () => {
    const papers = await readCapture(papersCsv(file.papers, file.researchers))
    const scores = (of: readonly (Paper | CapturedPaper)[]) =>
      of
        .map(({ arxivId, scores: [score] = [] }) => `${arxivId} ${score?.novelty} ${score?.source.capturedAt}`)
        .join('\n')
    expect(papers.skipped).toEqual([])
    expect(scores(papers.papers) === scores(file.papers)).toBe(true)
    const people = await readCapture(researchersCsv(file.researchers))
    expect(people.skipped).toEqual([])
    const numbers = (of: LibraryFile['researchers'] | typeof people.researchers) =>
      of.map(({ name, novelty, note, tags }) => `${name} ${novelty} ${note ?? ''} ${(tags ?? []).join()}`).join('\n')
    expect(numbers(people.researchers) === numbers(file.researchers)).toBe(true)
  })

  it('stand in a digest, each of them', () => {
    const text = markdown(file.researchers, file.papers)
    expect(text.match(/^## /gm)).toHaveLength(PEOPLE + 1)
    const shown = new Set(text.match(/(?<=arxiv\.org\/abs\/)[\d.]+/g))
    expect(file.papers.filter(({ arxivId }) => !shown.has(arxivId!))).toEqual([])
  })
})
