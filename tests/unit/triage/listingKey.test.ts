import { expect, it } from 'vitest'
import { listingKey } from '../../../lib/triage/listingKey'

const key = (url: string) => listingKey('arxiv-list', new URL(url))

it('is one for all pages, sizes and mirrors of a listing', () => {
  expect(key('https://arxiv.org/list/cs.IR/recent?skip=50&show=50')).toBe('arxiv-list /list/cs.IR/recent')
  expect(key('http://export.arxiv.org/list/cs.IR/recent/')).toBe('arxiv-list /list/cs.IR/recent')
})

it('is another for another listing or question', () => {
  expect(key('https://arxiv.org/list/cs.IR/new')).not.toBe(key('https://arxiv.org/list/cs.IR/recent'))
  expect(key('https://scholar.google.com/scholar?q=a&hl=en')).toBe(key('https://scholar.google.com/scholar?hl=de&q=a'))
  expect(key('https://scholar.google.com/scholar?q=a')).not.toBe(key('https://scholar.google.com/scholar?q=b'))
})
