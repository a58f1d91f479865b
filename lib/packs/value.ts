/** The two scores of a paper: 0 to 100, in tenths; absent when unknown. */
export interface Scores {
  novelty?: number
  aiScore?: number
}

/** A paper's scores and which ids its row in the pack has, in 22 bits. */
export interface PackValue extends Scores {
  hasArxivId: boolean
  hasDoi: boolean
}

const MOST = 1000
/** No score is this: it stands for an unknown one. Unknown is not zero. */
const ABSENT = 1023
const ARXIV_ID = 1 << 20
const DOI = 1 << 21

/** Novelty in the lowest ten bits, the AI Score in the next ten, then two flags. */
export function packValue({ novelty, aiScore, hasArxivId, hasDoi }: PackValue): number {
  return (tenths(novelty) | (tenths(aiScore) << 10) | (hasArxivId ? ARXIV_ID : 0) | (hasDoi ? DOI : 0)) >>> 0
}

/** The scores of a packed value, 0 to 100 with at most one decimal. */
export function scoresOf(value: number): Scores {
  const novelty = value & 1023
  const aiScore = (value >>> 10) & 1023
  const scores: Scores = {}
  if (novelty !== ABSENT) scores.novelty = novelty / 10
  if (aiScore !== ABSENT) scores.aiScore = aiScore / 10
  return scores
}

export const hasArxivId = (value: number) => (value & ARXIV_ID) !== 0
export const hasDoi = (value: number) => (value & DOI) !== 0

/** Whether a packed value can be one: scores in range, at least one of them known, nothing beyond. */
export function isPackValue(value: number): boolean {
  const novelty = value & 1023
  const aiScore = (value >>> 10) & 1023
  const fit = (score: number) => score <= MOST || score === ABSENT
  return fit(novelty) && fit(aiScore) && (novelty !== ABSENT || aiScore !== ABSENT) && value >>> 22 === 0
}

function tenths(score: number | undefined): number {
  return score === undefined ? ABSENT : Math.round(score * 10)
}
