import type { Paper } from '../model/paper'
import type { Researcher } from '../model/researcher'
import { isUntitled } from '../model/untitled'
import { csv } from './csvCell'

/** The columns of the papers' table. The first three and the last four read back as a score table. */
export const PAPER_COLUMNS = [
  'arxiv_id',
  'doi',
  'title',
  'authors',
  'authors_complete',
  'category',
  'published',
  'venue',
  'citations',
  'researchers',
  'novelty',
  'ai_score',
  'source',
  'date',
] as const

/**
 * Papers as CSV, one row a stored score (a paper without one has one row), in the order given. Only a paper's own scores
 * stand here, never the mean of a profile that lists it. `researchers` are the saved ones whose profile lists the paper.
 */
export function papersCsv(papers: readonly Paper[], researchers: readonly Researcher[] = []): string {
  const listedBy = new Map<string, string[]>()
  for (const { name, papers: ids } of researchers) {
    for (const id of ids) listedBy.set(id, [...(listedBy.get(id) ?? []), name])
  }
  return csv([
    PAPER_COLUMNS,
    ...papers.flatMap((paper) => {
      const about = [
        // With its label, or a spreadsheet makes a number of it: 2605.1 of 2605.10000.
        paper.arxivId && `arXiv:${paper.arxivId}`,
        paper.doi,
        isUntitled(paper) ? undefined : paper.title,
        paper.authors.join('; '),
        String(paper.authorsComplete),
        paper.category,
        paper.date ?? paper.year,
        paper.venue,
        paper.citations,
        listedBy.get(paper.id)?.join('; '),
      ]
      if (paper.scores.length === 0) return [[...about, undefined, undefined, undefined, undefined]]
      return paper.scores.map(({ novelty, aiScore, source }) => [
        ...about,
        novelty,
        aiScore,
        source.label ?? source.kind,
        source.capturedAt,
      ])
    }),
  ])
}
