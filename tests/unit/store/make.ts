import type { ArxivId } from '../../../lib/model/arxivId'
import type { Capture, CapturedPaper, CapturedResearcher } from '../../../lib/model/capture'
import type { Doi } from '../../../lib/model/doi'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import type { PaperScore } from '../../../lib/model/paper'
import type { Provenance } from '../../../lib/model/provenance'
import { applyImport } from '../../../lib/store/apply'
import { openDatabase } from '../../../lib/store/database'
import type { Library } from '../../../lib/store/database'
import { readLibrary } from '../../../lib/store/libraryFile'
import type { ImportInput } from '../../../lib/store/plan/importPlan'
import { planImport } from '../../../lib/store/plan/planImport'
import type { ChangeReport } from '../../../lib/store/report'

let made = 0

/** A library of its own for one test. */
export function freshLibrary(): Promise<Library> {
  return openDatabase({ name: `test-${++made}` })
}

export const day = (date: string) => `${date}T09:00:00.000Z`

export const text = (date: string, more: Partial<Provenance> = {}): Provenance => ({
  kind: 'profile-text',
  capturedAt: day(date),
  ...more,
})

export const page = (date: string, more: Partial<Provenance> = {}): Provenance => ({
  kind: 'profile-page',
  capturedAt: day(date),
  ...more,
})

interface PaperParts extends Omit<Partial<CapturedPaper>, 'arxivId' | 'doi'> {
  arxivId?: string
  doi?: string
}

export function paper(title: string, { arxivId, doi, ...more }: PaperParts = {}): CapturedPaper {
  return {
    title,
    authors: ['Ada Lovelace', 'Charles Babbage'],
    authorsComplete: true,
    ...more,
    ...(arxivId !== undefined && { arxivId: arxivId as ArxivId }),
    ...(doi !== undefined && { doi: doi as Doi }),
  }
}

export function person(name: string, more: Partial<CapturedResearcher> = {}): CapturedResearcher {
  return { name, identities: [], source: text('2026-05-30'), ...more }
}

export const capture = (more: Partial<Capture>): Capture => ({ researchers: [], papers: [], skipped: [], ...more })

export const score = (
  novelty: number | undefined,
  aiScore: number | undefined,
  date: string,
  label = 'table',
): PaperScore => ({
  ...(novelty !== undefined && { novelty }),
  ...(aiScore !== undefined && { aiScore }),
  source: { kind: 'score-table', label, capturedAt: day(date) },
})

export async function take(db: Library, input: ImportInput, label = 'test'): Promise<ChangeReport> {
  return applyImport(db, await planImport(db, input, label))
}

/** The library without what differs from one reading of it to the next. */
export async function contents(db: Library): Promise<Omit<LibraryFile, 'exportedAt'>> {
  const { exportedAt: _now, ...rest } = await readLibrary(db)
  return rest
}

/** The profile that the project starts from, by its facts. */
export const seed = (date = '2026-11-23'): Capture =>
  capture({
    researchers: [
      person('Xian Chen', {
        field: 'CL',
        hIndex: 13,
        paperCount: 3,
        citations: 21,
        novelty: 45,
        aiScore: 41,
        source: text(date),
        papers: [
          paper('LoopFM: Learning frOm HistOrical RePresentations of Foundation Model for Recommendation', {
            authors: ['Shali Jiang', 'Hua Zheng', 'Boyang Liu'],
            authorsComplete: false,
            category: 'LG',
            date: '2026-05-28',
          }),
          paper(
            'External Large Foundation Model: How to Efficiently Serve Trillions of Parameters for Online Ads Recommendation',
            {
              authors: ['Mingfu Liang', 'Xi Liu', 'Rong Jin'],
              authorsComplete: false,
              category: 'IR',
              date: '2025-02-20',
            },
          ),
          paper(
            'A Survey of Machine Learning Models and Datasets for the Multi-label Classification of Textual Hate Speech in English',
            {
              authors: ['Julian Bäumler', 'Louis Blöcher', 'Lars-Joel Frey'],
              authorsComplete: false,
              category: 'CL',
              date: '2025-04-11',
            },
          ),
        ],
      }),
    ],
  })
