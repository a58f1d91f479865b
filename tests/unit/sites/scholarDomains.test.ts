import { describe, expect, it } from 'vitest'
import { siteOf } from '../../../lib/sites'
import { onScholar, scholarHosts, scholarPatterns } from '../../../lib/sites/scholarDomains'

describe('the domains of Google Scholar', () => {
  it('are named one by one, each once, and all of the form scholar.google.{country}', () => {
    expect(scholarHosts.length).toBeGreaterThan(180)
    expect(new Set(scholarHosts).size).toBe(scholarHosts.length)
    expect(scholarHosts.filter((host) => !/^scholar\.google\.(?:com|cat|(?:com?\.)?[a-z]{2})$/.test(host))).toEqual([])
  })

  it.each(['com', 'gr', 'ca', 'co.jp', 'com.hk', 'hk', 'cat', 'com.tw', 'co.uk', 'ps'])('include .%s', (suffix) => {
    expect(scholarHosts).toContain(`scholar.google.${suffix}`)
  })

  it('make one match pattern each', () => {
    expect(scholarPatterns('/scholar*')).toHaveLength(scholarHosts.length)
    expect(scholarPatterns('/scholar*')[0]).toBe('https://scholar.google.com/scholar*')
  })

  it.each([
    'http://scholar.google.com/scholar?q=a',
    'https://www.google.com/scholar?q=a',
    'https://scholar.google.com.example/scholar?q=a',
    'https://notscholar.google.com/scholar?q=a',
  ])('leave %s alone', (url) => expect(onScholar(new URL(url))).toBe(false))
})

describe('addresses at Google Scholar', () => {
  it.each([
    ['https://scholar.google.com/scholar?q=a', 'scholar-results'],
    ['https://scholar.google.com/scholar?as_sdt=2006&q=a', 'scholar-results'],
    ['https://scholar.google.com/scholar?scilib=1', 'scholar-results'],
    ['https://scholar.google.com.br/citations?user=AAAABBBBCCCC', 'scholar-profile'],
    ['https://scholar.google.com/citations?view_op=list_works&user=AAAABBBBCCCC', 'scholar-profile'],
    ['https://scholar.google.com/citations?view_op=search_authors&mauthors=a', 'scholar-authors'],
    ['https://scholar.google.com/citations?view_op=list_colleagues&user=AAAABBBBCCCC', 'scholar-authors'],
    ['https://scholar.google.com/citations?view_op=view_citation&citation_for_view=AAAABBBBCCCC:x', undefined],
    ['https://scholar.google.com/citations?view_op=top_venues', undefined],
    ['https://scholar.google.com/citations', undefined],
    ['https://scholar.google.com/scholar_case?case=1', undefined],
    ['https://scholar.google.com/scholar_labs/search/session/1', undefined],
    ['https://scholar.google.com/', undefined],
  ])('%s is read by %s', (url, name) => expect(siteOf(new URL(url))?.name).toBe(name))
})
