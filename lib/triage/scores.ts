import type { EvidenceNote } from '../model/lookup'
import { shown } from '../score/evidence'
import type { Item } from './item'

/** What a badge shows of its evidence, unrounded. */
export function scoresOf(evidence: readonly EvidenceNote[]): Pick<Item, 'evidence' | 'novelty' | 'aiScore'> {
  const { evidence: kind, note } = shown(evidence)
  return { evidence: kind, novelty: note?.novelty, aiScore: note?.aiScore }
}
