import type { Capture, CapturedPaper, CapturedResearcher, Skipped } from '../../model/capture'
import type { PaperId } from '../../model/paper'
import { newResearcherId } from '../ids'
import type { AtHand } from './gather'
import { withArxivId } from './mergePaper'
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
    if (capture.asked) {
      if (paper.scores?.length || taking.atHand.papers.find(withArxivId(paper)))
        takePaper(paper, datedBy(paper), taking)
      await taking.step()
      continue
    }
    // Scores keep a paper; one without any is kept because the reader imported it for itself.
    takePaper(paper.scores?.length ? paper : { ...paper, standalone: true }, datedBy(paper), taking)
    await taking.step()
  }
}

async function takeResearcher(captured: CapturedResearcher, taking: Taking): Promise<void> {
  const { papers: listed, id: whose, ...facts } = captured
  const { researchers } = taking.atHand
  // Whom this is about may have been removed meanwhile: then it is about nobody.
  if (whose !== undefined && !researchers.entries.has(whose)) return
  const at = facts.source.capturedAt
  const found: (PaperId | CapturedPaper)[] = []
  for (const paper of listed ?? []) {
    found.push(findPaper(withArxivId(paper), paper.capturedAt ?? at, taking) ?? paper)
    await taking.step()
  }
  const certain = found.filter((paper) => typeof paper === 'string')
  const entry =
    whose === undefined
      ? researchers.find({ facts, ...(listed && { papers: certain }) })
      : researchers.entries.get(whose)
  const taken = new Set(certain)
  const theirs = (entry?.now.papers ?? []).filter((id) => !taken.has(id))
  const papers = found.flatMap((paper) =>
    typeof paper === 'string' ? paper : (findAmong(paper, theirs, paper.capturedAt ?? at, taking) ?? []),
  )
  const incoming = { facts, ...(listed && { papers }) }
  if (entry) researchers.merge(entry, incoming, taking.now)
  else researchers.add({ touched: true, now: newResearcher(newResearcherId(), incoming, taking.now) })
  await taking.step()
}

function takePaper(captured: CapturedPaper, at: string | undefined, taking: Taking): void {
  if (!findPaper(withArxivId(captured), at, taking)) skip(captured, taking)
}

/** @returns the paper's key, made now if it is new; undefined when several papers could be meant */
function findPaper(paper: CapturedPaper, at: string | undefined, { atHand: { papers } }: Taking): PaperId | undefined {
  const entry = papers.find(paper)
  if (entry === 'ambiguous') return undefined
  if (!entry) return papers.addNew(paper, at).now.id
  papers.merge(entry, paper, at)
  return entry.now.id
}

/** Of several papers that a profile could mean, the one it is known to list (and that it does not list anyhow). */
function findAmong(
  captured: CapturedPaper,
  listed: readonly PaperId[],
  at: string,
  taking: Taking,
): PaperId | undefined {
  const { papers } = taking.atHand
  const theirs = new Set(listed.map((id) => papers.of(id)))
  const paper = withArxivId(captured)
  const entry = papers.find(paper, (candidate) => theirs.has(candidate))
  if (!entry || entry === 'ambiguous') {
    skip(captured, taking)
    return undefined
  }
  papers.merge(entry, paper, at)
  return entry.now.id
}

function skip(paper: CapturedPaper, { skipped }: Taking): void {
  skipped.push({ reason: 'ambiguous', found: paper.title.slice(0, 200) })
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
