import type { Answered } from '../model/asking'
import type { CapturedPaper, CapturedResearcher } from '../model/capture'
import type { PaperAnswer } from '../sources/source'
import { applyBrought, planImport } from '../store'

/** The papers among answers to the question `paper`. */
export function papersIn(answers: Iterable<Answered>): CapturedPaper[] {
  // What stands in the store as an answer was read by the question's own schema.
  return [...answers].flatMap(({ is, value }) => (is === 'known' ? [(value as PaperAnswer).paper] : []))
}

/**
 * Writes what a source says of papers into the library: scores of papers, whether or not they are in it, and the other
 * facts of those that are.
 * @param label what the change is called
 * @returns whether the library changed
 */
export async function bringPapers(papers: CapturedPaper[], label: string, at: string): Promise<boolean> {
  if (papers.length === 0) return false
  const dated = papers.map((paper) => datedAt(paper, at))
  const plan = await planImport({ researchers: [], papers: dated, skipped: [], asked: true }, label)
  const { added, updated } = await applyBrought(plan)
  return added.papers + updated.papers > 0
}

/** Writes what sources say of saved researchers, who are known by their keys here. */
export async function bringResearchers(researchers: CapturedResearcher[], label: string): Promise<void> {
  if (researchers.length === 0) return
  const inOrder = researchers.toSorted((a, b) => (a.source.capturedAt < b.source.capturedAt ? -1 : 1))
  const plan = await planImport({ researchers: inOrder, papers: [], skipped: [], asked: true }, label)
  await applyBrought(plan)
}

const datedAt = (paper: CapturedPaper, at: string): CapturedPaper => ({ ...paper, capturedAt: paper.capturedAt ?? at })
