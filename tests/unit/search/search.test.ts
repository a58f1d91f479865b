import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IndexBuilder } from '../../../lib/search/buildIndex'
import { lettersOf } from '../../../lib/search/letters'
import { Nearness } from '../../../lib/search/near'
import { search } from '../../../lib/search/search'
import { wordsOf } from '../../../lib/search/words'

function indexOf(...titles: string[]) {
  const builder = new IndexBuilder()
  for (const text of titles) builder.add([{ text, weight: 3 }])
  return builder.finish()
}

function found(titles: string[], query: string): string[] | undefined {
  const answer = search(indexOf(...titles), query)
  return answer && Array.from(answer.documents, (at) => titles[at]!)
}

describe('words', () => {
  it.each([
    ['Über die Größe', ['uber', 'die', 'grosse']],
    ['GPT-4 & $\\alpha$-decay', ['gpt', '4', 'α', 'decay']],
    ['Schr\\"odinger', ['schrodinger']],
    ['页边批注', ['页边', '边批', '批注']],
    ['基于BERT的模型', ['bert', '基于', '的模', '模型']],
  ])('of %s', (text, words) => expect(wordsOf(text)).toEqual(words))
})

describe('searching', () => {
  const titles = [
    'Attention Is All You Need',
    'All You Need Is Sleep',
    'Transformers for Sleep Staging',
    '页边批注研究',
  ]

  it('asks for every word, in any order, whatever the accents and the case', () => {
    expect(found(titles, 'NEED àll')).toEqual([titles[0], titles[1]])
    expect(found(titles, 'need staging')).toEqual([])
  })

  it('finds by the beginning of the last word, and by whole words before it', () => {
    expect(found(titles, 'sleep st')).toEqual([titles[2]])
    expect(found(titles, 'sle staging')).toEqual([])
    expect(found(titles, 'transf')).toEqual([titles[2]])
    expect(found(titles, 'transf ')).toEqual([])
  })

  it('forgives a slip, and says what else it looked for', () => {
    for (const slip of ['atention', 'attnetion', 'attentoin', 'antention', 'attentionn'])
      expect(found(titles, slip)).toEqual([titles[0]])
    expect(search(indexOf(...titles), 'atention')?.also).toEqual(['attention'])
    expect(found(titles, 'transfomer')).toEqual([titles[2]])
  })

  it('takes a short word as it is, and a word as common as its neighbour', () => {
    expect(found(['A cat', 'A car'], 'cat')).toEqual(['A cat'])
    expect(search(indexOf('Modal logic', 'Model theory'), 'modal')?.also).toEqual([])
  })

  it('takes a rare word for its far commoner neighbour too, after itself', () => {
    const many = ['Lerning to read', ...Array.from({ length: 30 }, (_, at) => `Learning ${at}`)]
    const hits = found(many, 'lerning')
    expect(hits?.[0]).toBe('Lerning to read')
    expect(hits).toHaveLength(31)
  })

  it('finds parts of Chinese titles', () => {
    expect(found(titles, '批注')).toEqual([titles[3]])
    expect(found(titles, '边批注')).toEqual([titles[3]])
    expect(found(titles, '批边')).toEqual([])
  })

  it('puts titles before abstracts, and more of a word before less', () => {
    const builder = new IndexBuilder()
    builder.add([
      { text: 'On looms', weight: 6 },
      { text: 'engines', weight: 1 },
    ])
    builder.add([{ text: 'On engines', weight: 6 }])
    expect([...(search(builder.finish(), 'engines')?.documents ?? [])]).toEqual([1, 0])
  })

  it('orders thousands by their worth, and equal ones as they were added', () => {
    const builder = new IndexBuilder()
    const weights = Array.from({ length: 5000 }, (_, at) => 1 + ((at * 7) % 13))
    for (const weight of weights) builder.add([{ text: 'looms', weight }])
    const expected = [...weights.keys()].sort((one, other) => weights[other]! - weights[one]! || one - other)
    expect([...(search(builder.finish(), 'looms')?.documents ?? [])]).toEqual(expected)
  })

  it('asks nothing without a word', () => {
    expect(found(titles, ' – ')).toBeUndefined()
    expect(found([], 'x')).toEqual([])
  })
})

describe('nearness', () => {
  it('is the optimal string alignment distance', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(new Nearness(one).slips(other, 99, false)).toBe(slips(one, other))
      }),
    )
  })

  it('of a beginning is the least of all beginnings', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        const least = Math.min(...Array.from({ length: other.length + 1 }, (_, end) => slips(one, other.slice(0, end))))
        expect(new Nearness(one).slips(other, 99, true)).toBe(least)
      }),
    )
  })
})

describe('the letters of a word', () => {
  it('are never more away from those of another than the words are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '1', 'é', '页'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, fc.boolean(), (one, other, begun) => {
        const missing = (lettersOf(one) & ~lettersOf(other)) >>> 0
        const bits = missing.toString(2).replaceAll('0', '').length
        expect(bits).toBeLessThanOrEqual(new Nearness(one).slips(other, 99, begun))
      }),
    )
  })
})

/** The textbook's way. */
function slips(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      let least = Math.min(
        table[row - 1]![column]! + 1,
        table[row]![column - 1]! + 1,
        table[row - 1]![column - 1]! + same,
      )
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) least = Math.min(least, table[row - 2]![column - 2]! + 1)
      table[row]![column] = least
    }
  }
  return table[one.length]![other.length]!
}
