import type { RowAnswer } from '../model/lookup'
import { createBadge, writeBadge } from './badge'
import './badge.css'

/** What a badge can say, for showing one outside a listing. */
export type SampleKind = 'paper' | 'profile'

const source = { kind: 'manual', capturedAt: '2026-01-01T00:00:00.000Z' } as const
const answers: Record<SampleKind, RowAnswer> = {
  paper: {
    paper: 'sample',
    match: 'title',
    evidence: [{ kind: 'paper', novelty: 82, aiScore: 77, source }],
    authors: [],
  },
  profile: {
    paper: 'sample',
    match: 'title',
    evidence: [{ kind: 'profile', novelty: 45, aiScore: 41, source, researcher: 0 }],
    authors: [{ researcher: 0, kind: 'confirmed', because: 'profile' }],
  },
}

/** A badge as a listing would carry it: the very same element, with made-up numbers. */
export function sampleBadge(kind: SampleKind, dark: boolean): HTMLElement {
  const badge = createBadge()
  writeBadge(badge, answers[kind], [{ id: 'sample' as never, name: '' }])
  if (dark) badge.className = 'dark'
  return badge
}
