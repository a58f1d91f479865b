import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { CapturedPaper } from '../../../lib/model/capture'
import type { Paper } from '../../../lib/model/paper'
import { bibtex, csl, papersCsv, researchersCsv, ris } from '../../../lib/transfer/write'
import { library } from './arbitraryLibrary'
import { citable, facts } from './facts'
import { readCapture } from './reading'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const runs = { numRuns: 60 }

const sorted = (text: string) => text.replaceAll(',', ' ').split(/\s+/).sort().join(' ').trim()

async function readBack(text: string, papers: readonly Paper[]): Promise<CapturedPaper[]> {
  if (papers.length === 0) return []
  const capture = await readCapture(text)
  expect(capture.skipped).toEqual([])
  expect(capture.researchers).toEqual([])
  return capture.papers
}

describe('what is written is read back', () => {
  it('as BibTeX, every fact', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        const papers = citable(file.papers)
        const read = await readBack(bibtex(papers), papers)
        expect(read.map((paper) => facts(paper))).toEqual(papers.map((paper) => facts(paper)))
      }),
      runs,
    )
  })

  it('as RIS, every fact but commas inside names', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        const papers = citable(file.papers)
        const read = await readBack(ris(papers), papers)
        const loose = (paper: Paper | CapturedPaper) => {
          const given = facts(paper)
          return Object.assign(given, { authors: given.authors.map(sorted) })
        }
        expect(read.map(loose)).toEqual(papers.map(loose))
      }),
      runs,
    )
  })

  it('as CSL-JSON, every fact but its own markup', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        const papers = citable(file.papers)
        const read = await readBack(csl(papers), papers)
        const plain = (text: string) => text.replace(/<(i|b|sup|sub|sc)>(.*?)<\/\1>/g, '$2')
        expect(read.map((paper) => facts(paper))).toEqual(papers.map((paper) => facts(paper, plain)))
      }),
      runs,
    )
  })

  it('as the papers’ CSV, every score', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        // One id, one paper; scores that could not be told from a newer one of the same source are another test's matter.
        const seen = new Set<string>()
        const papers = file.papers.filter((paper) => {
          const labels = paper.scores.map(({ source }) => source.label ?? source.kind)
          const isFree = !!paper.arxivId && !seen.has(paper.arxivId) && new Set(labels).size === labels.length
          if (paper.arxivId) seen.add(paper.arxivId)
          return (
            isFree && paper.scores.length > 0 && paper.scores.every(({ source }) => source.capturedAt < '2026-11-23')
          )
        })
        const read = await readBack(papersCsv(papers), papers)
        const scores = (paper: Paper | CapturedPaper) => ({
          id: paper.arxivId,
          doi: paper.doi,
          scores: paper.scores!.map(({ novelty, aiScore, source }) => ({
            novelty,
            aiScore,
            label: source.label ?? source.kind,
            at: source.capturedAt,
          })),
        })
        expect(read.map(scores)).toEqual(papers.map(scores))
      }),
      runs,
    )
  })

  it('as the researchers’ CSV, every number and word', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (file) => {
        const researchers = file.researchers.filter(
          ({ source, tags }) => source.capturedAt < '2026-11-23' && !tags.some((tag) => /;/.test(tag)),
        )
        if (researchers.length === 0) return
        const capture = await readCapture(researchersCsv(researchers))
        expect(capture.skipped).toEqual([])
        expect(capture.researchers).toEqual(
          researchers.map((person) => {
            const { name, field, hIndex, paperCount, citations, novelty, aiScore, affiliation, identities, source } =
              person
            const tags = person.tags.length > 0 ? person.tags : undefined
            const label = source.label ?? source.kind
            return JSON.parse(
              JSON.stringify({
                field,
                hIndex,
                paperCount,
                citations,
                novelty,
                aiScore,
                name,
                affiliation,
                identities,
                tags,
                note: person.note || undefined,
                source: { kind: 'score-table', label, capturedAt: source.capturedAt },
              }),
            )
          }),
        )
      }),
      runs,
    )
  })
})
