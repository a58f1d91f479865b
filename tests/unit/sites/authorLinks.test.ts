import { describe, expect, it } from 'vitest'
import { authorLinkPatterns } from '../../../lib/sites/authorLinks'
import { covers } from './covers'

const covered = (address: string) => authorLinkPatterns.some((pattern) => covers(pattern, new URL(address)))

describe('author links', () => {
  it.each([
    'https://arxiv.org/search/cs?searchtype=author&query=Chen,+X',
    'https://www.arxiv.org/search/?query=Chen&searchtype=author',
    'https://export.arxiv.org/a/chen_x_1',
    'https://arxiv.org/a/0000-0002-1825-0097',
    'http://xxx.lanl.gov/find/cs/1/au:+Chen_X/0/1/0/all/0/1',
    'https://scholar.google.com/citations?user=AAAABBBBCCCC&hl=en&oi=sra',
    'https://scholar.google.co.uk/citations?hl=en&user=AAAABBBBCCCC',
    'https://www.scholarfeed.org/author/123',
  ])('%s is one', (address) => expect(covered(address)).toBe(true))

  it.each([
    'https://arxiv.org/abs/2401.00001',
    'https://arxiv.org/search/cs?searchtype=title&query=Chen',
    'https://scholar.google.com/scholar?q=user',
    'https://scholar.google.evil.example/citations?user=AAAABBBBCCCC',
    'https://example.org/a/chen_x_1',
  ])('%s is none', (address) => expect(covered(address)).toBe(false))
})
