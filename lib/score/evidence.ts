import type { KnownResearcher } from '../model/candidates'
import type { EvidenceNote } from '../model/lookup'
import type { Paper } from '../model/paper'

/** Evidence before the answer numbers its researchers. */
export type Evidence = Omit<EvidenceNote, 'researcher'> & { researcher?: KnownResearcher }

/**
 * All that is known of a paper's numbers, strongest first: its own scores, then the means of the profiles that list it;
 * of equals the one read last. Numbers 0-100.
 * @param listedBy the saved researchers whose profiles list the paper
 */
export function evidenceOf(paper: Paper, listedBy: readonly KnownResearcher[]): Evidence[] {
  const own = paper.scores.map(({ novelty, aiScore, source }): Evidence => ({
    kind: 'paper',
    novelty,
    aiScore,
    source,
  }))
  const profiles = listedBy
    .filter(({ novelty, aiScore }) => novelty !== undefined || aiScore !== undefined)
    .map((researcher): Evidence => {
      const { novelty, aiScore, source } = researcher
      return { kind: 'profile', novelty, aiScore, source, researcher }
    })
  return [...own.sort(newestFirst), ...profiles.sort(newestFirst)]
}

function newestFirst(a: Evidence, b: Evidence): number {
  return b.source.capturedAt < a.source.capturedAt ? -1 : b.source.capturedAt > a.source.capturedAt ? 1 : 0
}
