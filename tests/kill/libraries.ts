import type { LibraryFile } from '../../lib/model/libraryFile.ts'

/** Of whom there are two, for a merge. */
export const TWINS = ['r-0', 'r-1'] as const

const PEOPLE = 200
const PAPERS = 5000
const AT = '2026-11-01T09:00:00.000Z'

/** The library that each try begins with. */
export function base(): LibraryFile {
  return library({ papers: [0, PAPERS], people: [0, PEOPLE], hIndex: 10 })
}

/** What is imported into it: as many papers again, and news of half the people. */
export function news(): LibraryFile {
  return library({ papers: [PAPERS / 2, 2 * PAPERS], people: [PEOPLE / 2, PEOPLE + 100], hIndex: 20 })
}

/** More scores than become papers: they become a score pack. */
export function scoreTable(): string {
  const ids = Array.from({ length: 6000 }, (_, at) => `2401.${String(at + 1).padStart(5, '0')}`)
  return ['arxiv_id,novelty,ai_score', ...ids.map((id, at) => `${id},${at % 101},50`)].join('\n')
}

interface Extent {
  papers: readonly [number, number]
  people: readonly [number, number]
  hIndex: number
}

function library({ papers, people, hIndex }: Extent): LibraryFile {
  const source = { kind: 'profile-text', capturedAt: hIndex === 10 ? AT : '2026-11-02T09:00:00.000Z' }
  const each = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
  const file = {
    format: 'gloss-library',
    version: 1,
    exportedAt: AT,
    researchers: each(...people).map((at) => ({
      id: `r-${at}`,
      name: at < 2 ? 'Ada Lovelace' : `Person Number ${at}`,
      identities: at < 2 ? [] : [{ kind: 'orcid', value: `orcid-${at}` }],
      papers: at < 2 ? each(at * 1000, at * 1000 + 1500).map(paperId) : each(at, at + 20).map(paperId),
      tags: [`tag ${at % 7}`],
      note: at % 3 === 0 ? `A note on person ${at}.` : '',
      hIndex,
      source,
      history: [{ hIndex, source }],
      savedAt: AT,
      updatedAt: AT,
    })),
    papers: each(...papers).map((at) => ({
      id: paperId(at),
      arxivId: `26${String(1 + (at % 12)).padStart(2, '0')}.${String(at).padStart(5, '0')}`,
      title: `Paper number ${at}: on one of ${at % 97} things`,
      authors: ['Ada Lovelace', `Person Number ${at % PEOPLE}`],
      authorsComplete: true,
      abstract: `We look at thing ${at}. `.repeat(20),
      scores: [{ novelty: at % 101, source }],
      standalone: true,
    })),
    overrides: [{ id: 'o-1', kind: 'not-paper', row: 'arxiv:2601.99999', at: AT }],
  }
  // Written by hand here, and read through the whole of Gloss's import before anything else is done with it.
  return file as unknown as LibraryFile
}

const paperId = (at: number) => `p-${at}`
