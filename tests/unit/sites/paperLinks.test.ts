import { describe, expect, it } from 'vitest'
import { arxivIdInText, arxivIdOfLink, doiOfLink, resolve } from '../../../lib/sites/paperLinks'

describe('arxivIdOfLink', () => {
  it.each([
    ['https://arxiv.org/abs/2401.00017', '2401.00017'],
    ['http://export.arxiv.org/pdf/2401.00017v3.pdf', '2401.00017'],
    ['https://doi.org/10.48550/arXiv.2401.00017', '2401.00017'],
    ['https://arxiv.org/abs/math.GT/0309136', 'math/0309136'],
    ['https://arxiv.org/abs/1401.0017', '1401.0017'],
  ])('%s is %s', (href, id) => expect(arxivIdOfLink(href)).toBe(id))

  it.each([
    null,
    '',
    '/abs/2401.00017',
    '2401.00017',
    'https://notarxiv.org/abs/2401.00017',
    'https://arxiv.org/abs/2401.0001', // four digits after 2014: cut
    'https://arxiv.org/abs/1401.00017', // five digits before 2015
    'https://arxiv.org/list/cs/new',
    'https://example.org/?u=https://arxiv.org/abs/2401.00017',
  ])('%j is none', (href) => expect(arxivIdOfLink(href)).toBeUndefined())
})

describe('arxivIdInText', () => {
  it.each([
    ['arXiv preprint arXiv:2401.00017', '2401.00017'],
    ['arXiv preprint arXiv:2401.00017, 2024', '2401.00017'],
    ['arXiv preprint arXiv:hep-th/9901001', 'hep-th/9901001'],
    ['CoRR, abs/1206.5538, 2012', '1206.5538'],
    ['CoRR abs/2401.00017', '2401.00017'],
  ])('%s names %s', (text, id) => expect(arxivIdInText(text)).toBe(id))

  it.each([
    'arXiv preprint arXiv…',
    'arXiv preprint arXiv:2401.000…',
    'arXiv preprint arXiv:1206.553 …',
    'arXiv e-prints, arXiv: 1',
    'Journal of Silence 2401.00017',
    '',
  ])('%j names none', (text) => expect(arxivIdInText(text)).toBeUndefined())
})

describe('doiOfLink', () => {
  it.each([
    ['https://doi.org/10.5555/QUIET.1', '10.5555/quiet.1'],
    ['http://dx.doi.org/10.5555%2Fquiet.1', '10.5555/quiet.1'],
    [
      'https://pub.example/doi/abs/10.1061/(ASCE)1090-0241(2003)129:11(1054)',
      '10.1061/(asce)1090-0241(2003)129:11(1054)',
    ],
    ['http://pub.example/doi/10.1111/j.1463.x/pdf', '10.1111/j.1463.x'],
    ['https://pub.example/document/doi/10.1515/9780822385639/html', '10.1515/9780822385639'],
    ['https://pub.example/doi/full/10.1145/1.2?download=true#x', '10.1145/1.2'],
    ['https://link.springer.com/article/10.1007/s00521-022-07366-3', '10.1007/s00521-022-07366-3'],
  ])('%s carries %s', (href, doi) => expect(doiOfLink(href)).toBe(doi))

  it.each([
    null,
    '/doi/10.5555/quiet.1',
    'https://pub.example/doi/10.5/quiet',
    'https://pub.example/article/10.1088/1742-6596/1693/1/012173/meta',
    'https://pub.example/?doi=10.5555/quiet.1',
    'https://doi.org/10.48550/arXiv.2401.00017',
    'https://doi.org/',
    'https://pub.example/doi/%E0%A4%A',
    'javascript:void(0)',
  ])('%j carries none', (href) => expect(doiOfLink(href)).toBeUndefined())
})

describe('resolve', () => {
  const page = new URL('https://www.scholarfeed.org/author/1')

  it('reads a link against the page it stands on', () => {
    expect(resolve('/paper/2401.00017v1', page)?.href).toBe('https://www.scholarfeed.org/paper/2401.00017v1')
    expect(resolve('http://[', page)).toBeUndefined()
    expect(resolve(null, page)).toBeUndefined()
  })
})
