import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scholarProfile } from '../../../lib/sites/scholarProfile'
import { pageOf } from './page'

const address = 'https://scholar.google.de/citations?user=AAAABBBBCCCC&hl=de'
const fixture = readFileSync(new URL('../../fixtures/sites/scholar-profile.html', import.meta.url), 'utf8')

function subjectAt(url: string, change: (document: Document) => void = () => undefined) {
  const document = pageOf(fixture, url)
  change(document)
  return scholarProfile.people!(document, new URL(url))[0]
}

describe('the subject of a Scholar profile', () => {
  it('is known by the id in the address, with its numbers and papers as shown', () => {
    const { element, papers, ...rest } = subjectAt(address)!
    expect(element?.id).toBe('gsc_prf_in')
    expect(rest).toEqual({
      name: 'Nora Lindqvist',
      identities: [{ kind: 'scholar', value: 'AAAABBBBCCCC' }],
      subject: true,
      affiliation: 'Professorin für Stille, Universität Beispiel',
      interests: ['Graphentheorie', 'Stille'],
      citations: 1020,
      hIndex: 2,
      i10Index: 1,
      paperCount: 3,
      papersComplete: true,
    })
    expect(papers).toEqual([
      {
        title: 'Quiet graphs and loud walks',
        truncated: false,
        authors: ['N Lindqvist', 'Q Okafor', 'A van der Berg'],
        authorsComplete: true,
        year: 2024,
        citations: 1012,
        venue: 'arXiv preprint arXiv:2401.00017',
        arxivId: '2401.00017',
      },
      {
        title: 'A very long account of silence in finite structures, with an appendix on',
        truncated: true,
        authors: ['S Müller', 'N Lindqvist', 'R Tanaka'],
        authorsComplete: false,
        year: 2019,
        venue: 'Journal of Silence 4 (2), 1-99',
      },
      { title: 'An undated note', truncated: false, authors: ['N Lindqvist'], authorsComplete: true },
    ])
  })

  it('has all papers on the page only where the list begins at the first and no more can be shown', () => {
    expect(subjectAt(`${address}&cstart=20`)).toMatchObject({ papersComplete: false, paperCount: undefined })
    expect(
      subjectAt(address, (page) => page.querySelector('#gsc_bpf_more')!.removeAttribute('disabled'))!.papersComplete,
    ).toBe(false)
    expect(subjectAt(address, (page) => page.querySelector('#gsc_bpf_more')!.remove())!.papersComplete).toBe(false)
  })

  it('leaves numbers unknown where the table is not the one we know', () => {
    const subject = subjectAt(address, (page) => page.querySelector('.gsc_rsb_std')!.remove())!
    expect([subject.citations, subject.hIndex, subject.i10Index]).toEqual([undefined, undefined, undefined])
  })

  it('is nobody without a name or with an address that names nobody', () => {
    expect(subjectAt('https://scholar.google.de/citations?user=x')?.subject).not.toBe(true)
    expect(subjectAt(address, (page) => page.querySelector('#gsc_prf_in')!.replaceChildren())?.subject).not.toBe(true)
  })
})

describe('rows of a Scholar profile', () => {
  it('grow with "Show more"', () => {
    const document = pageOf(fixture, address)
    const body = scholarProfile.watch!(document)!
    body.append(body.children[0]!.cloneNode(true))
    expect(scholarProfile.read(document, new URL(address)).rows).toHaveLength(4)
  })

  it('are missed when the table is laid out anew, and not when there are none', () => {
    const document = pageOf(fixture, address)
    for (const row of document.querySelectorAll('.gsc_a_tr')) row.className = 'renamed'
    expect(scholarProfile.read(document, new URL(address)).state).toBe('unrecognised')
    document.querySelector('#gsc_a_b')!.replaceChildren()
    expect(scholarProfile.read(document, new URL(address)).state).toBe('empty')
  })
})
