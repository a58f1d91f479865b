// @vitest-environment jsdom
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Library } from '../../../components/library/Library'
import Markdown from '../../../components/library/researcher/Markdown'
import { MathText } from '../../../components/shared/math/MathText'
import { listResearchers } from '../../../lib/store'
import { button, draw, faults, save, says, seen, type } from '../components/draw'
import { capture, page, paper, person, text } from '../store/make'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('../components/browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))
vi.mock('../../../components/library/papers/shelf/startShelf', () => import('../papers/inProcess'))

const ENGINES = paper('Engines of $n$ Looms', {
  arxivId: '2605.29280',
  date: '2026-05-28',
  abstract: 'Costs 5\\% of $x^2$.',
})

function open(hash: string): void {
  location.hash = hash
  draw(<Library sites={[]} />)
  onTestFinished(() => {
    location.hash = ''
  })
}

const idOf = async (name: string) => (await listResearchers()).find((one) => one.name === name)!.id

describe('comparing', () => {
  const people = capture({
    researchers: [
      person('Ada Lovelace', { hIndex: 13, novelty: 45, papers: [ENGINES] }),
      person('Charles Babbage', { hIndex: 20, source: page('2026-06-01'), papers: [ENGINES, paper('Alone')] }),
      person('Mary Somerville', { citations: 0 }),
    ],
  })

  it('stands side by side with sources, unknown as unknown, and what is shared', async () => {
    await save(people)
    open(`#compare?ids=${await idOf('Ada Lovelace')},${await idOf('Charles Babbage')}`)
    const table = await seen('[data-testid=compare-table]')
    const row = (label: string) =>
      [...table.querySelectorAll('tbody tr')].find((one) => one.querySelector('th')?.textContent === label)?.textContent
    await vi.waitFor(() => expect(document.querySelectorAll('.compare-shared article')).toHaveLength(1))
    expect(row('h-index')).toBe('h-index13Profile text · 30 May 202620Profile page · 1 Jun 2026')
    expect(row('Novelty')).toMatch(/^Novelty45%Profile text.*unknown$/)
    expect(document.querySelector('.compare-shared')?.textContent).toMatch(
      /1 paper that several.*Ada Lovelace.*Charles Babbage/,
    )
    expect(await faults()).toEqual([])
  })

  it('takes somebody in by name and out again, and the address says who', async () => {
    await save(people)
    const ada = await idOf('Ada Lovelace')
    open(`#compare?ids=${ada}`)
    await says('Choose two to six')
    ;(await seen('[data-testid=compare-add]')).click()
    type(await seen<HTMLInputElement>('.disclosure-panel input'), 'somer')
    await vi.waitFor(() => expect(document.querySelectorAll('[data-testid=compare-pick]')).toHaveLength(1))
    ;(await seen('[data-testid=compare-pick]')).click()
    await button('Take Mary Somerville out of the comparison')
    expect(location.hash).toContain(encodeURIComponent(`${ada},${await idOf('Mary Somerville')}`))
    ;(await button('Take Ada Lovelace out of the comparison')).click()
    await vi.waitFor(() =>
      expect(location.hash).toBe(
        `#compare?ids=${document.querySelector('th a')?.getAttribute('href')?.split('/').at(-1)}`,
      ),
    )
  })
})

describe('a researcher’s page', () => {
  it('names co-authors, draws what was read more than once, and says it in words', async () => {
    await save(
      capture({
        researchers: [
          person('Ada Lovelace', {
            hIndex: 11,
            source: text('2026-01-30'),
            identities: [{ kind: 'orcid', value: '1' }],
          }),
          person('Charles Babbage', { papers: [ENGINES] }),
        ],
      }),
    )
    await save(
      capture({
        researchers: [
          person('Ada Lovelace', { hIndex: 13, identities: [{ kind: 'orcid', value: '1' }], papers: [ENGINES] }),
        ],
      }),
    )
    open(`#researcher/${await idOf('Ada Lovelace')}`)
    expect((await seen('[data-testid=coauthors]')).textContent).toMatch(/Both profiles.*Charles Babbage 1 paper/)
    expect((await seen('.tile-hIndex')).textContent).toContain('Readings: 11 on 30 Jan 2026; 13 on 30 May 2026')
    expect(document.querySelectorAll('.tile-hIndex .sparkline circle')).toHaveLength(2)
    await vi.waitFor(() => expect(document.querySelectorAll('article math').length).toBeGreaterThan(0))
    expect(await faults()).toEqual([])
  })
})

describe('a note', () => {
  it('is Markdown and nothing else: no HTML, no pictures, no addresses that run', async () => {
    draw(
      <Markdown
        text={
          '# Met\n\n**bold** [site](https://example.org) [bad](javascript:alert(1)) ![seen](https://example.org/x.png) <b onclick="x()">raw</b> $x^2$'
        }
      />,
    )
    await seen('h3')
    expect(document.querySelector('strong')?.textContent).toBe('bold')
    expect([...document.querySelectorAll('a')].map(({ href, rel }) => [href, rel])).toEqual([
      ['https://example.org/', 'noreferrer'],
    ])
    expect(document.querySelector('img, b, script')).toBeNull()
    await vi.waitFor(() => expect(document.querySelector('math')?.textContent).toContain('x'))
  })
})

describe('a formula', () => {
  it('is MathML; what cannot be read, and what is not allowed, stays TeX', async () => {
    draw(<MathText text="of $\alpha^2$, $\notacommand{$ and $\href{https://example.org}{x}$" />)
    await vi.waitFor(() => expect(document.querySelector('math')).not.toBeNull())
    expect(document.querySelector('msup')?.textContent).toBe('α2')
    expect(document.body.textContent).toContain('\\notacommand{')
    expect(document.querySelector('a, [href]')).toBeNull()
  })
})
