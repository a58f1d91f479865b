import { whole } from './evidence'

/** How much of it there is, for looks and words; a page decides how a band is drawn. */
export type NoveltyBand = 'low' | 'moderate' | 'high' | 'very-high'
/** Quarters of a ranking, with no verdict in their names: an AI Score orders, it does not grade. */
export type AiScoreBand = 'lower' | 'middle' | 'upper' | 'top'

/**
 * The band of a Novelty (0-100). The borders are those that Scholar Feed gives its own values: 70 and more is a
 * paradigm shift, 50 novel, 30 incremental, less a survey or a dataset. Judged by the whole number that is shown, so
 * that what reads 30 never looks like 29.
 */
export function noveltyBand(novelty: number): NoveltyBand {
  const points = whole(novelty)
  if (points >= 70) return 'very-high'
  if (points >= 50) return 'high'
  return points >= 30 ? 'moderate' : 'low'
}

/** The band of an AI Score (0-100), by the whole number that is shown. No source publishes borders: these are quarters. */
export function aiScoreBand(aiScore: number): AiScoreBand {
  const points = whole(aiScore)
  if (points >= 75) return 'top'
  if (points >= 50) return 'upper'
  return points >= 25 ? 'middle' : 'lower'
}
