import { describe, expect, it } from 'vitest'
import type { ResearcherId } from '../../../lib/model/researcher'
import { listingKey } from '../../../lib/triage/listingKey'
import { isNews } from '../../../lib/triage/news'

const NEW = '2611.99002'
const today = new Date('2026-11-28T12:00:00Z')
const by = (paper: string, ...kinds: ('confirmed' | 'possible')[]) => ({
  paper,
  people: kinds.map((kind) => ({ id: 'r1' as ResearcherId, name: 'Ada', kind })),
})
const on = (site: string, url: string, paper = by(NEW, 'confirmed'), at = today) =>
  isNews(listingKey(site, new URL(url)), paper, at)
const SEARCH = 'https://arxiv.org/search/?query=loom&searchtype=all&order=-announced_date_first'

describe('a paper by somebody saved is news', () => {
  it.each([
    ['arxiv-list', 'https://arxiv.org/list/cs/new'],
    ['arxiv-list', 'https://export.arxiv.org/list/cs.CL/recent?skip=50&show=50'],
    ['arxiv-list', 'https://arxiv.org/list/cs.CL/pastweek'],
    ['arxiv-catchup', 'https://arxiv.org/catchup/cs/2026-11-27?abs=True'],
    ['hugging-face-papers', 'https://huggingface.co/papers'],
  ])('whenever %s announces it, whoever of the name may have written it', (site, url) => {
    expect(on(site, url, by('2001.00001', 'possible'))).toBe(true)
  })

  it.each([
    ['arxiv-list', 'https://arxiv.org/list/cs.CL/2026-11'],
    ['arxiv-list', 'https://arxiv.org/list/cs.CL/current'],
    ['arxiv-search', SEARCH],
    ['arxiv-author', 'https://arxiv.org/a/chen_x_1'],
  ])('on other listings of arXiv if it is of this month or the last: %s %s', (site, url) => {
    expect(on(site, url)).toBe(true)
    expect(on(site, url, by('2610.00001', 'possible', 'confirmed'))).toBe(true)
    expect(on(site, url, by('2609.30001', 'confirmed'))).toBe(false)
    expect(on(site, url, by('2511.00001', 'confirmed'))).toBe(false)
    // A month that has not come yet is no month.
    expect(on(site, url, by('2612.00001', 'confirmed'))).toBe(false)
    expect(on(site, url, by('cs/0611001', 'confirmed'))).toBe(false)
    expect(on(site, url, by('10.1000/1', 'confirmed'))).toBe(false)
  })

  it('over the turn of the year', () => {
    const january = new Date('2027-01-01T00:00:00Z')
    expect(on('arxiv-search', SEARCH, by('2612.00001', 'confirmed'), january)).toBe(true)
    expect(on('arxiv-search', SEARCH, by('2701.00001', 'confirmed'), january)).toBe(true)
    expect(on('arxiv-search', SEARCH, by('2611.00001', 'confirmed'), january)).toBe(false)
  })

  it('there only if somebody saved is certain to have written it', () => {
    expect(on('arxiv-search', SEARCH, by(NEW, 'possible'))).toBe(false)
    expect(on('arxiv-list', 'https://arxiv.org/list/cs.CL/2026-11', by(NEW, 'possible', 'possible'))).toBe(false)
  })

  it('not where a list has no days: Scholar, and other places', () => {
    expect(on('scholar-results', 'https://scholar.google.com/scholar?q=loom')).toBe(false)
    expect(on('scholar-profile', 'https://scholar.google.com/citations?user=x')).toBe(false)
    expect(on('acl-anthology', 'https://aclanthology.org/people/a/ada/')).toBe(false)
  })
})
