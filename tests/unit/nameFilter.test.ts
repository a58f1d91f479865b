import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameIndex } from '../../lib/match/nameIndex'
import { NameFilter } from '../../lib/model/nameFilter'
import { compareNames, nameKeys, personName } from '../../lib/model/personName'

function filterOf(...names: string[]): NameFilter {
  const filter = NameFilter.for(4)
  for (const name of names) for (const key of nameKeys(personName(name))) filter.add(key)
  // As it is sent to a page.
  return NameFilter.from(filter.toText())
}

describe('a filter of names', () => {
  const filter = filterOf('Ada Quill', 'B. Vellum', 'José Müller', "C. O'Brien")

  it.each([
    'Ada Quill',
    'QUILL, A.',
    'A. B.Quill',
    'B. Vellum-Moss',
    'Jose Muller',
    'J. Mu\u0308ller',
    'Conan O’Brien',
    'C OBrien',
  ])('may hold %s', (name) => {
    expect(filter.mayHold(name)).toBe(true)
  })

  it.each(['Eve Quills', 'E. quilla', 'B. Moss', 'E. Quill', 'Zoë Müller'])('does not hold %s', (name) => {
    expect(filter.mayHold(name)).toBe(false)
  })

  it.each(['陈贤', 'Ada Quill 1', 'Søren Quill', 'Quill', 'A.Quill', ''])('cannot tell of %s', (name) => {
    expect(filter.mayHold(name)).toBeUndefined()
  })

  it('is refused as text that it did not write', () => {
    expect(() => NameFilter.from('AAAA')).toThrow(RangeError)
    expect(() => NameFilter.from('no base64!')).toThrow()
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
    "O'Li",
    'Jr.',
    'Ø',
    'Li,',
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
        if (hits.length > 0) expect(NameFilter.from(index.filter).mayHold(one)).not.toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})
