import { expect, it } from 'vitest'
import { standings } from '../../../lib/triage/standing'
import { item } from './make'

const paper = (novelty: number) => item({ novelty, evidence: 'paper' })

it('says how many of the others of its kind are lower', () => {
  const items = [10, 20, 30, 40, 50].map(paper)
  const of = standings([...items, item({ novelty: 5, evidence: 'profile' })])
  expect(of(items[4]!, 'novelty')).toEqual({ percent: 100, others: 4 })
  expect(of(items[0]!, 'novelty')).toEqual({ percent: 0, others: 4 })
  expect(of(items[2]!, 'aiScore')).toBeUndefined()
})

it('is nobody’s first place by rounding', () => {
  const items = Array.from({ length: 1000 }, (_, at) => paper(at / 10))
  expect(standings(items)(items[998]!, 'novelty')?.percent).toBe(99)
})

it('says nothing among few', () => {
  const items = [10, 20, 30, 40].map(paper)
  expect(standings(items)(items[0]!, 'novelty')).toBeUndefined()
})
