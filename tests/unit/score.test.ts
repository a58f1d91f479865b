import { describe, expect, it } from 'vitest'
import { evidenceOf, shown } from '../../lib/score/evidence'
import { paper, researcher } from './candidates'

const table = (capturedAt: string, label: string) => ({ kind: 'score-table' as const, capturedAt, label })
const profile = (capturedAt: string) => ({ kind: 'profile-text' as const, capturedAt })

describe('evidenceOf', () => {
  const old = table('2025-01-01T00:00:00.000Z', 'old')
  const recent = table('2026-01-01T00:00:00.000Z', 'recent')
  const scored = paper('p', 'P', {
    scores: [
      { novelty: 62.5, source: old },
      { aiScore: 40, source: recent },
    ],
  })
  const people = [
    researcher('none', 'No Numbers', ['p']),
    researcher('early', 'Early', ['p'], { novelty: 45, aiScore: 41, source: profile('2026-02-01T00:00:00.000Z') }),
    researcher('stranger', 'Stranger', ['q'], { novelty: 99 }),
    researcher('late', 'Late', ['q', 'p'], { novelty: 0, source: profile('2026-03-01T00:00:00.000Z') }),
  ]

  it("lists the paper's own scores first, then the profiles that list it, each newest first", () => {
    expect(evidenceOf(scored, people)).toEqual([
      { kind: 'paper', aiScore: 40, source: recent },
      { kind: 'paper', novelty: 62.5, source: old },
      { kind: 'profile', novelty: 0, source: profile('2026-03-01T00:00:00.000Z'), researcher: 3 },
      { kind: 'profile', novelty: 45, aiScore: 41, source: profile('2026-02-01T00:00:00.000Z'), researcher: 1 },
    ])
  })

  it('is empty where nobody gave a number', () => {
    expect(evidenceOf(paper('p', 'P'), [people[0]!, people[2]!])).toEqual([])
  })

  it('leaves what it was given as it was', () => {
    const before = structuredClone(scored)
    evidenceOf(scored, people)
    expect(scored).toEqual(before)
  })
})

describe('shown', () => {
  const source = profile('2026-02-01T00:00:00.000Z')

  it('takes whole numbers from the first note only', () => {
    const first = { kind: 'paper' as const, novelty: 44.5, source }
    const second = { kind: 'paper' as const, novelty: 10, aiScore: 20, source }
    expect(shown([first, second])).toEqual({ evidence: 'paper', novelty: 45, note: first })
    const mean = { kind: 'profile' as const, novelty: 45, aiScore: 40.4, source, researcher: 0 }
    expect(shown([mean])).toEqual({ evidence: 'profile', novelty: 45, aiScore: 40, note: mean })
  })

  it('tells zero from unknown', () => {
    expect(shown([{ kind: 'paper', novelty: 0, source }])).toMatchObject({ novelty: 0 })
    expect(shown([{ kind: 'paper', novelty: 0, source }])).not.toHaveProperty('aiScore')
    expect(shown([])).toEqual({ evidence: 'none' })
  })
})
