import type { PaperScore } from '../../model/paper'
import type { Provenance } from '../../model/provenance'

/** One source is one kind of place and what the reader calls it. */
const sourceOf = ({ kind, label }: Provenance) => `${kind} ${label ?? ''}`

/**
 * The scores to keep of what is stored and what is new: of each source, the newest that gave a Novelty and the newest
 * that gave an AI Score; mostly these are one. Two readings of one moment: the incoming one counts.
 * @returns in the order of source, then date; equal input in any order gives an equal answer unless moments are equal
 */
export function mergeScores(existing: readonly PaperScore[], incoming: readonly PaperScore[]): PaperScore[] {
  if (incoming.length === 0) return [...existing]
  const sources = new Map<string, PaperScore[]>()
  // The very same one may come twice, once with what a paper turned out to be.
  for (const score of new Set([...existing, ...incoming])) {
    const key = sourceOf(score.source)
    sources.set(key, [...(sources.get(key) ?? []), score])
  }
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, scores]) => newest(scores))
    .slice(0, MOST)
}

const MOST = 100

function newest(scores: PaperScore[]): PaperScore[] {
  // Array.sort is stable, so of equal moments the incoming one stands last.
  const byDate = scores.toSorted((a, b) => compare(a.source.capturedAt, b.source.capturedAt))
  const novelty = byDate.findLast((score) => score.novelty !== undefined)
  const aiScore = byDate.findLast((score) => score.aiScore !== undefined)
  return byDate.filter((score) => score === novelty || score === aiScore)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
