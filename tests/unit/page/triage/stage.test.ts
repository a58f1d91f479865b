// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf } from '../../../../lib/page/triage/items'
import type { Paper } from '../../../../lib/page/triage/items'
import { createStage } from '../../../../lib/page/triage/stage'
import { undressLeftovers } from '../../../../lib/page/triage/looks'
import { unsortLeftovers } from '../../../../lib/page/triage/shelf'
import type { Fate } from '../../../../lib/triage/fate'
import type { Plan } from '../../../../lib/triage/plan'
import { planOf } from '../../../../lib/triage/plan'
import { defaultView } from '../../../../lib/triage/view'
import { siteOf } from '../../../../lib/sites'
import { shared, sharedText } from '../../shared'

const page = { quietly: (write: () => void) => write() }
let stop: AbortController

beforeEach(() => {
  stop = new AbortController()
})

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures', name), 'utf8')

/** Writes a page and reads its papers, each with its list as its section. */
function open(html: string, url: string): Paper[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.replaceWith(document.adoptNode(parsed.documentElement))
  const { rows } = siteOf(new URL(url))!.read(document, new URL(url))
  const lists = [...new Set(rows.map((row) => `${row.section}`))]
  return rows.map((row) => ({
    entry: { row },
    row,
    key: keyOf(row),
    marks: '',
    section: lists.indexOf(`${row.section}`),
  }))
}

/** A plan that turns every section around and folds every third paper away. */
function turned(papers: readonly Paper[], fate: Fate = 'hide'): Plan {
  const plan = planOf([], defaultView, [])
  const order = papers.map((_, at) => at).sort((a, b) => papers[a]!.section - papers[b]!.section || b - a)
  return {
    ...plan,
    order,
    fates: papers.map((_, at) => (at % 3 === 0 ? fate : 'show')),
    rules: papers.map(() => undefined),
  }
}

const html = () => new XMLSerializer().serializeToString(document)
const standing = (papers: readonly Paper[]) =>
  papers
    .toSorted((a, b) => (a.row.element.compareDocumentPosition(b.row.element) & 4 ? -1 : 1))
    .map((paper) => papers.indexOf(paper))

const PAGES: [string, string, string][] = [
  ['a listing', 'sites/arxiv-list.html', 'https://arxiv.org/list/cs/new'],
  ['a recent listing', 'sites/arxiv-list.recent.html', 'https://arxiv.org/list/cs.IR/recent'],
  ['an old listing', 'sites/arxiv-list.legacy.html', 'https://arxiv.org/list/cs.IR/recent'],
  ['a catch-up page', 'sites/arxiv-catchup.legacy.html', 'https://arxiv.org/catchup?syear=2017&archive=cs'],
  ['a search', 'sites/arxiv-search.html', 'https://arxiv.org/search/?query=a&searchtype=all'],
  ['an author page', 'sites/arxiv-author.html', 'https://arxiv.org/a/chen_x_1'],
  ['Scholar’s results', 'sites/scholar-results.html', 'https://scholar.google.com/scholar?q=a'],
  ['a Scholar profile', 'sites/scholar-profile.html', 'https://scholar.google.com/citations?user=abc'],
]

describe.each(PAGES)('%s', (_what, file, url) => {
  it('is sorted, keeps pairs together and comes back exactly as it was', async () => {
    const papers = open(fixture(file), url)
    const before = html()
    const stage = createStage(page, stop.signal)
    const plan = turned(papers)
    await stage.play(papers, plan)
    expect(standing(papers)).toEqual(plan.order)
    for (const { row } of papers) if (row.lead) expect(row.element.previousElementSibling).toBe(row.lead)
    expect(stage.inPageOrder(plan.order.map((at) => papers[at]!)).map(({ key }) => key)).toEqual(
      papers.map(({ key }) => key),
    )
    await stage.play(papers, undefined)
    expect(html()).toBe(before)
  })

  it('comes back as it was when the reader switches the site off', async () => {
    const papers = open(fixture(file), url)
    const before = html()
    const stage = createStage(page, stop.signal)
    await stage.play(papers, turned(papers))
    await stage.play([], undefined)
    expect(html()).toBe(before)
  })

  it('is left as it was when Gloss goes', async () => {
    const papers = open(fixture(file), url)
    const before = html()
    const stage = createStage(page, stop.signal)
    await stage.play(papers, turned(papers))
    stage.clear()
    expect(html()).toBe(before)
  })

  it('is brought back by the Gloss that comes after one that could not', async () => {
    const papers = open(fixture(file), url)
    const before = html()
    await createStage(page, stop.signal).play(papers, turned(papers, 'dim'))
    unsortLeftovers(document)
    undressLeftovers(document)
    expect(html()).toBe(before)
  })
})

describe('rows that come late', () => {
  it('stand at the end of the page’s own order and come back there', async () => {
    const papers = open(fixture('sites/scholar-profile.html'), 'https://scholar.google.com/citations?user=abc')
    const stage = createStage(page, stop.signal)
    await stage.play(papers, turned(papers))
    const late = papers[0]!.row.element.cloneNode(true) as Element
    late.removeAttribute('data-gloss-at')
    late.removeAttribute('data-gloss-row')
    late.removeAttribute('hidden')
    papers[0]!.row.element.parentElement!.append(late)
    const row = { ...papers[0]!.row, element: late, title: late.querySelector('.gsc_a_at')! }
    const more = [...papers, { ...papers[0]!, row, entry: { row }, key: 'late' }]
    expect(stage.inPageOrder(more.toReversed()).map(({ key }) => key)).toEqual(more.map(({ key }) => key))
    const plan = turned(more)
    await stage.play(more, plan)
    expect(standing(more)).toEqual(plan.order)
    await stage.play(more, undefined)
    expect(standing(more)).toEqual(more.map((_, at) => at))
  })
})

it('shows a whole paper when the browser finds a word in its folded part', async () => {
  const papers = open(fixture('sites/arxiv-list.html'), 'https://arxiv.org/list/cs/new')
  await createStage(page, stop.signal).play(papers, turned(papers))
  const { lead, element } = papers[0]!.row
  expect([lead, element].map((part) => part!.getAttribute('hidden'))).toEqual(['until-found', 'until-found'])
  element.dispatchEvent(new Event('beforematch', { bubbles: true }))
  expect([lead, element].map((part) => part!.getAttribute('hidden'))).toEqual([null, null])
})

describe('what others do meanwhile', () => {
  it('stays when the page comes back', async () => {
    const papers = open(fixture('sites/arxiv-list.html'), 'https://arxiv.org/list/cs/new')
    const stage = createStage(page, stop.signal)
    await stage.play(papers, turned(papers))
    const note = document.createElement('p')
    papers[1]!.row.element.append(note)
    papers[2]!.row.element.classList.add('theirs')
    const between = document.createElement('aside')
    papers[1]!.row.element.after(between)
    await stage.play(papers, undefined)
    expect(note.isConnected).toBe(true)
    expect(between.isConnected).toBe(true)
    expect(papers[2]!.row.element.className).toContain('theirs')
  })

  it('is no matter for a row that the page took away', async () => {
    const papers = open(fixture('sites/arxiv-list.html'), 'https://arxiv.org/list/cs/new')
    const stage = createStage(page, stop.signal)
    await stage.play(papers, turned(papers))
    papers[3]!.row.lead?.remove()
    papers[3]!.row.element.remove()
    const rest = papers.filter((_, at) => at !== 3)
    await stage.play(rest, undefined)
    expect(standing(rest)).toEqual(rest.map((_, at) => at))
    expect(document.querySelectorAll('[data-gloss-row], [data-gloss-at], [hidden]')).toHaveLength(0)
  })
})

it.runIf(shared)('a real listing of 2,000 papers comes back exactly as it was', async () => {
  const papers = open(
    sharedText('pages/arxiv/list-recent-2026-cs-2000.html'),
    'https://arxiv.org/list/cs/pastweek?skip=0&show=2000',
  )
  expect(papers).toHaveLength(2000)
  const before = html()
  const stage = createStage(page, stop.signal)
  const plan = turned(papers)
  await stage.play(papers, plan)
  expect(standing(papers)).toEqual(plan.order)
  expect(document.querySelectorAll('dd[hidden]')).toHaveLength(667)
  await stage.play(papers, undefined)
  expect(html()).toBe(before)
})
