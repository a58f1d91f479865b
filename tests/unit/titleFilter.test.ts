import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TitleFilter } from '../../lib/model/titleFilter'
import { titleKey } from '../../lib/model/titleKey'

function filterOf(...titles: string[]): TitleFilter {
  const filter = TitleFilter.for(4)
  for (const title of titles) filter.add(titleKey(title))
  // As it is sent to a page.
  return TitleFilter.from(filter.toText())
}

it('holds every title that has the key of one of its own', () => {
  const word = fc.constantFrom(
    'Graph',
    'graph',
    'GPT-4',
    '3.5',
    'C++',
    '$x$',
    'the',
    'C*',
    '(II)',
    '—',
    'é',
    '"so"',
    '',
  )
  const mark = fc.constantFrom(' ', ': ', ' - ', '-', ', ', '? ', '/', '. ', "'")
  const title = fc
    .array(fc.tuple(word, mark), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().join(''))
    .filter((text) => titleKey(text) !== '')
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 6 }), title, (saved, asked) => {
      const keys = saved.map(titleKey)
      if (keys.includes(titleKey(asked))) expect(filterOf(...saved).mayHold(asked)).toBe(true)
      for (const one of saved) expect(filterOf(...saved).mayHold(one)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('holds the same title as another prints it, and hardly any other', () => {
  const filter = filterOf('A Survey of Graph-Based Methods: Part 2', 'Learning $O(n)$ Things')
  expect(filter.mayHold('A survey of graph based methods - Part 2?')).toBe(true)
  expect(filter.mayHold('Learning $O(n)$ things')).toBe(true)
  expect(filter.mayHold('A survey of tree-based methods')).toBe(false)
})
