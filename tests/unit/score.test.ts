import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aiScoreBand, evidenceOf, noveltyBand, shown, wording } from '../../lib/score'
import { phraseKeys } from '../../lib/score/wording'
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

describe('bands', () => {
  it('begin where the number shown does', () => {
    expect([0, 29.4, 29.5, 49.4, 49.5, 69.4, 69.5, 100].map(noveltyBand)).toEqual([
      'low',
      'low',
      'moderate',
      'moderate',
      'high',
      'high',
      'very-high',
      'very-high',
    ])
    expect([0, 24.4, 25, 49.4, 50, 74.4, 75, 100].map(aiScoreBand)).toEqual([
      'lower',
      'lower',
      'middle',
      'middle',
      'upper',
      'upper',
      'top',
      'top',
    ])
  })
})

describe('wording', () => {
  const source = profile('2026-02-01T00:00:00.000Z')
  const nameOf = (at: number) => ['Xian Chen', 'Ann Li'][at]!

  it('says the numbers, why, how the row was matched and who is saved', () => {
    const evidence = [{ kind: 'profile' as const, novelty: 45, aiScore: 41, source, researcher: 0 }]
    const authors = [
      { researcher: 0, kind: 'confirmed' as const, because: 'profile' as const },
      { researcher: 1, kind: 'possible' as const, because: 'name' as const, position: 0 },
    ]
    expect(wording({ evidence, match: 'title', authors }, nameOf)).toEqual([
      { key: 'score.novelty', values: ['45'] },
      { key: 'score.aiScore', values: ['41'] },
      { key: 'score.evidenceProfile', values: ['Xian Chen'] },
      { key: 'score.matchTitle', values: [] },
      { key: 'score.authorProfile', values: ['Xian Chen'] },
      { key: 'score.authorPossible', values: ['Ann Li'] },
    ])
  })

  it('says so when nothing is known', () => {
    expect(wording({ evidence: [], authors: [] }, nameOf)).toEqual([{ key: 'score.evidenceNone', values: [] }])
  })

  it('has every phrase in the locale', () => {
    const locale = readFileSync(resolve(import.meta.dirname, '../../public/locales/en.yml'), 'utf8')
    const section = /^score:\n((?: {2}.*\n?)+)/m.exec(locale)?.[1] ?? ''
    const keys = [...section.matchAll(/^ {2}(\w+): \S/gm)].map((found) => `score.${found[1]}`)
    expect([...phraseKeys].sort()).toEqual(keys.sort())
  })
})
