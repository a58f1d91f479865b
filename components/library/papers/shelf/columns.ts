import type { Paper, PaperId } from '../../../../lib/model/paper'
import type { Researcher } from '../../../../lib/model/researcher'
import { evidenceOf, shown } from '../../../../lib/score/evidence'
import { daysOf, NO_DAY } from './days'

/** What a paper's numbers are: none (0), those of a profile that lists it, or its own. */
export const OF_PROFILE = 1
export const OF_PAPER = 2

/** Every paper's facts that charts, filters and orders need, a few bytes each; a paper is its place in them. */
export interface PaperColumns {
  ids: readonly PaperId[]
  /** 0-100, NaN when unknown. Both numbers of a paper are of one source, as on its badge. */
  novelty: Float32Array
  aiScore: Float32Array
  evidence: Uint8Array
  /** First and last possible day, NO_DAY when unknown. */
  from: Int32Array
  to: Int32Array
}

/** The researchers whose profile lists a paper. */
export type Listers = ReadonlyMap<PaperId, readonly Researcher[]>

/** The columns of papers in their order. @param listedBy the researchers whose profile lists a paper */
export function columnsOf(papers: readonly Pick<Paper, ColumnFacts>[], listedBy: Listers): PaperColumns {
  const columns = {
    ids: papers.map(({ id }) => id),
    novelty: new Float32Array(papers.length).fill(Number.NaN),
    aiScore: new Float32Array(papers.length).fill(Number.NaN),
    evidence: new Uint8Array(papers.length),
    from: new Int32Array(papers.length).fill(NO_DAY),
    to: new Int32Array(papers.length).fill(NO_DAY),
  }
  for (const [at, paper] of papers.entries()) {
    const listers = (listedBy.get(paper.id) ?? []).map(({ novelty, aiScore, source }) => ({
      papers: [paper.id],
      novelty,
      aiScore,
      source,
    }))
    const { note } = shown(evidenceOf(paper, listers))
    if (note) {
      columns.evidence[at] = note.kind === 'paper' ? OF_PAPER : OF_PROFILE
      columns.novelty[at] = note.novelty ?? Number.NaN
      columns.aiScore[at] = note.aiScore ?? Number.NaN
    }
    const days = daysOf(paper)
    if (days) [columns.from[at], columns.to[at]] = days
  }
  return columns
}

export type ColumnFacts = 'id' | 'scores' | 'date' | 'arxivId' | 'year'

/** Which researchers list a paper; only a profile that lists it makes it theirs. */
export function listings(researchers: readonly Researcher[]): Listers {
  const listed = new Map<PaperId, Researcher[]>()
  for (const researcher of researchers) {
    for (const paper of researcher.papers) {
      const others = listed.get(paper)
      if (others) others.push(researcher)
      else listed.set(paper, [researcher])
    }
  }
  return listed
}
