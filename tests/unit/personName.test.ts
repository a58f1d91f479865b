import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames, personName } from '../../lib/model/personName'
import type { NameLikeness } from '../../lib/model/personName'

const compared = (one: string, other: string): NameLikeness => compareNames(personName(one), personName(other))

const equal: readonly (readonly [string, string])[] = [
  ['Xian Chen', 'xian  CHEN'],
  ['Xian Chen', 'Chen, Xian'],
  ['AJ Smith', 'A. J. Smith'],
  ['AJ Smith', 'Smith, A. J.'],
  ['Smith J', 'J. Smith'],
  ['Jan van der Berg', 'van der Berg, Jan'],
  ['Jan van der Berg', 'Berg, Jan van der'],
  ['Ludwig van Beethoven', 'Van Beethoven, Ludwig'],
  ['José García-López', 'Jose Garcia–Lopez'],
  ['Paul Erdős', 'Paul Erdo\u030Bs'],
  ['Søren Łukasz', 'Soren Lukasz'],
  ['Jean-Pierre Serre', 'Jean‐Pierre Serre'],
  ['Conan O’Brien', "Conan O'Brien"],
  ['陈贤', '陈 贤'],
  ['김철수', '김 철수'],
  ['Юрий Гагарин', 'юрий гагарин'],
  ['Xian Chen', 'Xian Chen*'],
  ['Xian Chen', 'Xian Chen (Meta)'],
  ['Xian Chen', '\u202AXian\u00A0Chen\u202C'],
  ['Prof. Xian Chen', 'Dr Xian Chen'],
  ['Martin L. King Jr.', 'Martin L. King, Jr'],
  ['John Smith III', 'Smith, John, III'],
  ['Ivanov, II', 'I. I. Ivanov'],
  ['Plato', 'PLATO'],
  ['Xian LI', 'Xian Li'],
]

const compatible: readonly (readonly [string, string])[] = [
  ['Xian Chen', 'X Chen'],
  ['X Chen', 'XY Chen'],
  ['Xian Chen', 'Xian Y. Chen'],
  ['Alice J. Smith', 'Alice Smith'],
  ['Alice Jane Smith', 'AJ Smith'],
  ['Alice Jane Smith', 'Smith, A.'],
  ['Chen Xian', 'Xian Chen'],
  ['CHEN Xian', 'Xian Chen'],
  ['Weinan E', 'W E'],
  ['Gabriel da Costa Merlin', 'GC Merlin'],
  ['Myriam R. Delgado', 'MR Delgado'],
  ['Smith AJ', 'Smith, A.J.'],
  ['LI Wei', 'Wei Li'],
  ['Park Chan-wook', 'Chan Wook Park'],
  ['Min-Jun Kim', 'Minjun Kim'],
  ['Min Jun Kim', 'Min-Jun Kim'],
  ['Min-Jun Kim', 'M. J. Kim'],
  ['Minjun Kim', 'MJ Kim'],
  ['Jean-Pierre Serre', 'J.-P. Serre'],
  ['Jean-Pierre Serre', 'JP Serre'],
  ['Ludwig van Beethoven', 'L. Beethoven'],
  ['Marco De Luca', 'Marco de Luca'],
  ['Ran El-Yaniv', 'Ran El Yaniv'],
  ['Maria Garcia-Lopez', 'Maria Garcia Lopez'],
  ['John Smith Jr.', 'John Smith'],
  ['Xian Chen 陈贤', '陈贤'],
  ['Smith AJ', 'Alice Smith'],
]

const different: readonly (readonly [string, string])[] = [
  ['Xian Chen', 'Xiang Chen'],
  ['Xian Chen', 'Xian Cheng'],
  ['Xian Chen', 'Y Chen'],
  ['Xian Chen', 'C Xian'],
  ['J Smith', 'A Smith'],
  ['Alice B. Smith', 'Alice C. Smith'],
  ['AB Smith', 'AC Smith'],
  ['Xiao-Ming Li', 'Xiao Li'],
  ['Alex Smith', 'Alexander Smith'],
  ['Jan van der Berg', 'Jan van den Berg'],
  ['Smith', 'A Smith'],
  ['Chen', 'Xian Chen'],
  ['John Smith Jr.', 'John Smith III'],
  ['陈贤', '陈现'],
  ['Юрий Иванов', 'Юрии Иванов'],
  ['WEI LI', 'Wen Li'],
  ['', ''],
  ['(author list is unavailable)', '(author list is unavailable)'],
  ['123', '123'],
]

describe('compareNames', () => {
  it.each(equal)('%s equals %s', (one, other) => {
    expect(compared(one, other)).toBe('equal')
    expect(compared(other, one)).toBe('equal')
  })

  it.each(compatible)('%s is compatible with %s', (one, other) => {
    expect(compared(one, other)).toBe('compatible')
    expect(compared(other, one)).toBe('compatible')
  })

  it.each(different)('%s is different from %s', (one, other) => {
    expect(compared(one, other)).toBe('different')
    expect(compared(other, one)).toBe('different')
  })

  it('is the same both ways, and a name with letters equals itself', () => {
    const word = fc.stringMatching(/^[A-Z]?[a-z'\-.]{0,6}$|^[A-Z]{1,4}$|^(?:van|de|der|Jr\.|III|,|陈贤|Élodie)$/)
    const name = fc.array(word, { maxLength: 5 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(compared(one, other)).toBe(compared(other, one))
        expect(compared(one, one)).toBe(personName(one).readings.length > 0 ? 'equal' : 'different')
      }),
      { seed: 20261123, numRuns: 3000 },
    )
  })

  it('reads anything without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => personName(text).readings.length <= 3),
    )
  })
})
