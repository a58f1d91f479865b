import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameIndex } from '../../lib/match/nameIndex'
import { WordFilter } from '../../lib/match/wordFilter'
import { compareNames, personName } from '../../lib/model/personName'

function filterOf(...words: string[]): WordFilter {
  const filter = new WordFilter()
  for (const word of words) filter.add(word)
  return filter
}

describe('a filter of words', () => {
  const filter = filterOf('quill', 'vellum')

  it.each(['Ada Quill', 'QUILL, A.', 'A. B.Quill', 'B. Vellum-Moss'])('holds a word of %s', (name) => {
    expect(filter.mayHoldWordOf(name)).toBe(true)
  })

  it.each(['Ada Quills', 'A quilla', 'B. Moss'])('holds none of %s', (name) => {
    expect(filter.mayHoldWordOf(name)).toBe(false)
  })

  it.each(['Ada Quíll', "A D'Quill", '陈贤', 'Quill', 'A.Quill', ''])('cannot tell of %s', (name) => {
    expect(filter.mayHoldWordOf(name)).toBeUndefined()
  })
})

it('an index finds whom a comparison with every name finds', () => {
  const words = [
    'Ada',
    'A.',
    'Quill',
    'van',
    'der',
    'Berg',
    'José',
    'Jose',
    'Li',
    'Xian',
    'Chen',
    'B-C',
    'Müller',
    'X.',
  ]
  const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.array(name, { maxLength: 12 }), (saved, asked) => {
      const index = new NameIndex(saved.map(personName))
      for (const one of [...asked, ...asked]) {
        const hits = saved.flatMap((other, at) => {
          const likeness = compareNames(personName(one), personName(other))
          return likeness === 'different' ? [] : [{ at, likeness }]
        })
        expect(index.find(one)).toEqual(hits)
      }
    }),
    { numRuns: 500 },
  )
})
