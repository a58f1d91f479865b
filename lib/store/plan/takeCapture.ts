import { parseArxivId } from '../../model/arxivId'
import type { Capture, CapturedPaper, CapturedResearcher, Skipped } from '../../model/capture'
import type { PaperId } from '../../model/paper'
import { newPaperId, newResearcherId } from '../ids'
import type { AtHand } from './gather'
import { isArxivDoi, newPaper } from './mergePaper'
import { newResearcher } from './mergeResearcher'

/** What taking a record in needs: what is at hand, the moment, and where to note what could not be taken. */
export interface Taking {
  atHand: AtHand
  now: string
  skipped: Skipped[]
  /** Called after each record; waits when the page needs a turn. */
  step: () => Promise<void> | undefined
}

/** Brings a capture into what is at hand. */
export async function takeCapture(capture: Capture, taking: Taking): Promise<void> {
  for (const researcher of capture.researchers) await takeResearcher(researcher, taking)
  for (const paper of capture.papers) {
    // Scores keep a paper; one without any is kept because the reader imported it for itself.
    takePaper(paper.scores?.length ? paper : { ...paper, standalone: true }, datedBy(paper), taking)
    await taking.step()
  }
}

async function takeResearcher(captured: CapturedResearcher, taking: Taking): Promise<void> {
  const { papers: listed, ...facts } = captured
  const { researchers } = taking.atHand
  const papers: PaperId[] = []
  for (const paper of listed ?? []) {
    const id = takePaper(paper, paper.capturedAt ?? facts.source.capturedAt, taking)
    if (id) papers.push(id)
    await taking.step()
  }
  const incoming = { facts, ...(listed && { papers }) }
  const entry = researchers.find(incoming)
  if (entry) researchers.merge(entry, incoming, taking.now)
  else researchers.add({ touched: true, now: newResearcher(newResearcherId(), incoming, taking.now) })
  await taking.step()
}

function takePaper(captured: CapturedPaper, at: string | undefined, { atHand, skipped }: Taking): PaperId | undefined {
  const paper = withArxivId(captured)
  const entry = atHand.papers.find(paper)
  if (entry === 'ambiguous') {
    skipped.push({ reason: 'ambiguous', found: paper.title.slice(0, 200) })
    return undefined
  }
  if (!entry) return atHand.papers.add({ touched: true, now: newPaper(newPaperId(), paper, at) }).now.id
  atHand.papers.merge(entry, paper, at)
  return entry.now.id
}

/** A paper's own date, else its newest score's. */
function datedBy({ capturedAt, scores }: CapturedPaper): string | undefined {
  return (
    capturedAt ??
    scores
      ?.map((score) => score.source.capturedAt)
      .sort()
      .at(-1)
  )
}

/** arXiv's own DOIs name the arXiv id. */
function withArxivId(paper: CapturedPaper): CapturedPaper {
  if (paper.arxivId || !paper.doi || !isArxivDoi(paper.doi)) return paper
  const arxivId = parseArxivId(paper.doi)?.id
  return arxivId ? { ...paper, arxivId } : paper
}
