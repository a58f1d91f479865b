import type { EvidenceKind, EvidenceNote } from '../model/lookup'

/** What a badge says: the strongest evidence's own numbers, whole; numbers of different evidence are never mixed. */
export interface Shown {
  evidence: EvidenceKind
  novelty?: number
  aiScore?: number
}

export function shown(notes: readonly EvidenceNote[]): Shown {
  const [strongest] = notes
  if (!strongest) return { evidence: 'none' }
  return { evidence: strongest.kind, novelty: whole(strongest.novelty), aiScore: whole(strongest.aiScore) }
}

const whole = (value: number | undefined) => (value === undefined ? undefined : Math.round(value))
