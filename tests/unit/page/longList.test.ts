// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ArxivId } from '../../../lib/model/arxivId'
import type { Left, LookupAnswer, RowAnswer } from '../../../lib/model/lookup'
import type { Row } from '../../../lib/model/row'
import { NameFilter } from '../../../lib/model/nameFilter'
import { nameKeys, personName } from '../../../lib/model/personName'
import { createAnnotator } from '../../../lib/page/annotate'
import { listed, perhaps, scored, xian } from './answers'
import { FakeIntersectionObserver, intersectionObservers } from './browserParts'
import { badges, entry, listing, show } from './listing'

vi.mock('#i18n', () => import('./english'))

/** A long list: nothing is read of its rows but their ids, which are their titles' numbers. */
const long = {
  ...listing,
  read(document: Document) {
    const reading = listing.read(document, new URL('https://example.org/list'))
    return { ...reading, rows: reading.rows.map(unread), unread: true }
  },
}

const read: string[] = []

function unread(row: Row): Row {
  const { text } = row
  return {
    ...row,
    byline: row.authors.map(({ name }) => name).join(', ') || 'Nobody Known',
    arxivId: `2605.${text.replaceAll(/\D/g, '').padStart(5, '0')}` as ArxivId,
    get text() {
      read.push(text)
      return text === 'Row 9' ? '' : text
    },
  }
}

const idOf = (at: number) => `2605.${String(at).padStart(5, '0')}`

let byId: Record<string, RowAnswer>
let whole: Record<string, RowAnswer>
let open: boolean
let left: Left | undefined
let off: boolean
/** The background is gone by the time the whole question comes. */
let gone: boolean
let asked: string[]
let stop: AbortController
/** Answers the whole question. */
let answer: () => void
/** Until when the answer by ids is on its way. */
let onTheWay: Promise<void> | undefined

function annotator(create = createAnnotator) {
  return create(long, () => new URL('https://example.org/list'), {
    async lookupIds(ids) {
      asked.push(`ids ${ids.length}`)
      await onTheWay
      return { rows: ids.map((id) => byId[id] ?? null), researchers: [], open, left, ...(off && { off }) }
    },
    lookup(rows) {
      asked.push(`rows ${rows.length}`)
      if (gone) return Promise.reject(new Error('nobody there'))
      const answered = rows.map(({ arxivId }) => whole[arxivId!] ?? null)
      return new Promise<LookupAnswer>((resolve) => {
        answer = () => resolve({ rows: answered, researchers: [xian] })
      })
    },
    quietly: (write) => write(),
    dark: () => false,
    signal: stop.signal,
  })
}

/** Ends with its condition; a machine that does much else takes its time. */
const PATIENCE = { timeout: 20_000 }

const isAsked = (question: string) => vi.waitFor(() => expect(asked).toContain(question), PATIENCE)

beforeEach(() => {
  byId = { [idOf(0)]: scored(idOf(0), 10), [idOf(2)]: scored(idOf(2), 30) }
  whole = { ...byId }
  open = true
  left = undefined
  off = false
  gone = false
  onTheWay = undefined
  asked = []
  read.length = 0
  stop = new AbortController()
  show(entry('Row 0', ['Xian Chen']), entry('Row 1'), entry('Row 2'))
})

afterEach(() => stop.abort())

it('gets its numbers by ids alone, which are asked for before anything is read', async () => {
  const page = annotator()
  const done = page.refresh()
  expect(asked).toEqual(['ids 3'])
  expect(read).toEqual([])
  await isAsked('rows 3')
  await vi.waitFor(() => expect(badges()).toHaveLength(2), PATIENCE)
  expect(asked).toEqual(['ids 3', 'rows 3'])
  expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30'])
  answer()
  await done
})

it('gets what titles and authors add in the very same badges, whose numbers stand', async () => {
  whole[idOf(0)] = { ...byId[idOf(0)]!, authors: listed('1', 0, 0).authors }
  whole[idOf(1)] = perhaps(idOf(1))
  const page = annotator()
  const done = page.refresh()
  await isAsked('rows 3')
  await vi.waitFor(() => expect(badges()).toHaveLength(2), PATIENCE)
  const [first] = document.querySelectorAll('gloss-badge')
  expect(first!.hasAttribute('data-author')).toBe(false)
  answer()
  await done
  expect(badges()).toEqual(['Row 0: paper 10', 'Row 1: none', 'Row 2: paper 30'])
  expect(document.querySelector('gloss-badge')).toBe(first)
  expect(first!.getAttribute('data-author')).toBe('confirmed')
  expect(first!.shadowRoot!.querySelector('svg.confirmed')).not.toBeNull()
  expect(document.querySelectorAll('gloss-author')).toHaveLength(1)
})

describe('is done', () => {
  async function begin() {
    vi.resetModules()
    const fresh = await import('../../../lib/page/annotate')
    performance.clearMarks()
    performance.clearMeasures()
    delete document.documentElement.dataset.gloss
    const page = annotator(fresh.createAnnotator)
    return { page, done: page.refresh() }
  }
  const isDone = () => document.documentElement.dataset.gloss === 'done'

  it('by its ids where nothing else is known of its rows, and none is asked for whole', async () => {
    open = false
    left = { rows: [], names: '', titles: '', only: true }
    const { page, done } = await begin()
    await done
    expect(asked).toEqual(['ids 3'])
    expect(isDone()).toBe(true)
    expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30'])
    expect(page.status()).toMatchObject({ read: 3, scored: 2 })
    // Nothing is asked again for rows that stay.
    await page.refresh()
    expect(asked).toEqual(['ids 3'])
  })

  it('with the answer to the few rows of which there may be more, though all numbers stand before', async () => {
    open = false
    const filter = NameFilter.for(4)
    for (const key of nameKeys(personName('Xian Chen'))) filter.add(key)
    left = { rows: [1], names: filter.toText(), titles: '', only: true }
    whole[idOf(0)] = { ...byId[idOf(0)]!, authors: listed('1', 0, 0).authors }
    const { done } = await begin()
    await isAsked('rows 2')
    await vi.waitFor(() => expect(performance.getEntriesByName('gloss:scored')).toHaveLength(1), PATIENCE)
    expect(isDone()).toBe(false)
    answer()
    await done
    expect(isDone()).toBe(true)
    expect(asked).toEqual(['ids 3', 'rows 2'])
    expect(document.querySelector('gloss-badge')!.getAttribute('data-author')).toBe('confirmed')
  })

  it('before the others are asked for, where more may be known of them that no badge says', async () => {
    open = false
    left = { rows: [], names: '', titles: '', only: false }
    const { done } = await begin()
    await isAsked('rows 3')
    expect(isDone()).toBe(true)
    answer()
    await done
    expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30'])
  })

  it.each([true, false])('with the whole answer where nothing tells its rows apart (open: %s)', async (isOpen) => {
    open = isOpen
    const { done } = await begin()
    await isAsked('rows 3')
    expect(isDone()).toBe(false)
    await vi.waitFor(() => expect(badges()).toHaveLength(2), PATIENCE)
    await vi.waitFor(() => expect(performance.getEntriesByName('gloss:scored')).toHaveLength(isOpen ? 0 : 1), PATIENCE)
    expect(isDone()).toBe(false)
    answer()
    await done
    expect(isDone()).toBe(true)
  })
})

it('is read while the answer by ids is on its way, and asked for in full before that is shown', async () => {
  whole[idOf(0)] = { ...byId[idOf(0)]!, authors: listed('1', 0, 0).authors }
  const { promise, resolve } = Promise.withResolvers<void>()
  onTheWay = promise
  const done = annotator().refresh()
  await vi.waitFor(() => expect(new Set(read).size).toBe(3), PATIENCE)
  expect([asked, badges()]).toEqual([['ids 3'], []])
  resolve()
  await isAsked('rows 3')
  await vi.waitFor(() => expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30']), PATIENCE)
  answer()
  await done
  expect(document.querySelector('gloss-badge')!.getAttribute('data-author')).toBe('confirmed')
})

it('shows the numbers that its ids gave where the rest cannot be asked for', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  gone = true
  expect(await annotator().refresh()).toBe(false)
  await vi.waitFor(() => expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30']), PATIENCE)
})

it('gives no badge to what turned out to be no entry before its ids were answered', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  show(entry('Row 0'), entry('Row 9'))
  byId[idOf(9)] = scored(idOf(9), 90)
  const { promise, resolve } = Promise.withResolvers<void>()
  onTheWay = promise
  const done = annotator().refresh()
  await vi.waitFor(() => expect(read).toContain('Row 9'), PATIENCE)
  resolve()
  await isAsked('rows 1')
  answer()
  await done
  expect(badges()).toEqual(['Row 0: paper 10'])
})

it('writes no badge anew that says what it said', async () => {
  const changed: Node[] = []
  const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)))
  const done = annotator().refresh()
  await isAsked('rows 3')
  await vi.waitFor(() => expect(badges()).toHaveLength(2), PATIENCE)
  observer.observe(document.body, { childList: true, subtree: true, attributes: true })
  whole[idOf(1)] = perhaps(idOf(1))
  answer()
  await done
  observer.disconnect()
  expect(changed.some((node) => node instanceof Element && node.localName === 'gloss-badge')).toBe(false)
})

it('loses an entry whose title turns out to be empty', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  show(entry('Row 0'), entry('Row 9'))
  byId[idOf(9)] = scored(idOf(9), 90)
  const page = annotator()
  const done = page.refresh()
  await isAsked('rows 1')
  answer()
  await done
  expect(badges()).toEqual(['Row 0: paper 10'])
  expect(page.status()).toMatchObject({ read: 1, failed: 1 })
})

it('is asked for its new rows only when the page changes later, and nothing is read twice', async () => {
  const page = annotator()
  const done = page.refresh()
  await isAsked('rows 3')
  answer()
  await done
  document.querySelector('ul')!.append(entry('Row 3'))
  read.length = 0
  whole[idOf(3)] = scored(idOf(3), 40)
  const again = page.refresh()
  await isAsked('rows 1')
  answer()
  await again
  expect(asked).toEqual(['ids 3', 'rows 3', 'rows 1'])
  expect(new Set(read)).toEqual(new Set(['Row 3']))
  expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30', 'Row 3: paper 40'])
})

it('shows nothing where the reader switched its site off, and is not asked on', async () => {
  off = true
  const page = annotator()
  await page.refresh()
  expect(asked).toEqual(['ids 3'])
  expect(badges()).toEqual([])
  expect(page.off).toBe(true)
  off = false
  const again = page.refresh(true)
  await isAsked('rows 3')
  answer()
  await again
  expect(badges()).toEqual(['Row 0: paper 10', 'Row 2: paper 30'])
})

describe('badges far from the screen', () => {
  const count = 300
  beforeEach(() => {
    FakeIntersectionObserver.near = false
    show(...Array.from({ length: count }, (_, at) => entry(`Row ${at + 1000}`)))
    byId = Object.fromEntries(Array.from({ length: count }, (_, at) => [idOf(at + 1000), scored(idOf(at + 1000), 50)]))
    whole = byId
    open = false
  })
  afterEach(() => {
    FakeIntersectionObserver.near = true
  })

  const all = () => [...document.querySelectorAll('gloss-badge')]
  const drawn = () => all().filter(({ shadowRoot }) => shadowRoot?.textContent?.includes('Novelty 50%'))
  async function shown() {
    const done = annotator().refresh()
    await vi.waitFor(() => expect(all()).toHaveLength(count), PATIENCE)
    await isAsked(`rows ${count}`)
    answer()
    await done
  }

  it('say what they have to and are not drawn until the reader comes near', async () => {
    await shown()
    expect(all().every((badge) => badge.getAttribute('aria-label')?.startsWith('Novelty 50%'))).toBe(true)
    expect(all()[0]!.shadowRoot!.textContent).toContain('Novelty 50%')
    expect(drawn().length).toBeLessThan(count / 2)
    FakeIntersectionObserver.near = true
    for (const observer of intersectionObservers) observer.report()
    expect(drawn()).toHaveLength(count)
  })

  it('are all drawn before the page is printed', async () => {
    await shown()
    window.dispatchEvent(new Event('beforeprint'))
    expect(drawn()).toHaveLength(count)
  })
})
