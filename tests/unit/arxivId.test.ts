import { describe, expect, it } from 'vitest'
import { isArxivId, parseArxivId } from '../../lib/model/arxivId'

describe('parseArxivId', () => {
  it.each([
    ['2605.29280', '2605.29280', undefined],
    ['arXiv:2605.29280v3', '2605.29280', 3],
    ['https://arxiv.org/abs/2605.29280v2?context=cs', '2605.29280', 2],
    ['https://export.arxiv.org/pdf/0704.0001v1.pdf', '0704.0001', 1],
    ['https://doi.org/10.48550/arXiv.2605.29280', '2605.29280', undefined],
    ['hep-th/9901001', 'hep-th/9901001', undefined],
    ['math.GT/0309136v2', 'math/0309136', 2],
  ])('reads %s', (text, id, version) => {
    expect(parseArxivId(text)).toEqual(version ? { id, version } : { id })
  })

  it.each([
    '',
    '2605.292',
    '2613.00001',
    '12345.67890',
    'abs',
    '10.1000/182',
    '2605.29280v0',
    'hep-th/99010',
    '2605.2928',
    '1412.12345',
  ])('refuses %j', (text) => expect(parseArxivId(text)).toBeUndefined())

  it('stores no version and no subject class', () => {
    expect(isArxivId('2605.29280')).toBe(true)
    expect(isArxivId('2605.29280v1')).toBe(false)
    expect(isArxivId('math.GT/0309136')).toBe(false)
  })
})
