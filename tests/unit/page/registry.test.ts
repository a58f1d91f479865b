// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onMessage, sendMessage } from '../../../lib/messages'
import type { RowAnswer } from '../../../lib/model/lookup'
import { pageRegistry } from '../../../lib/page/registry'
import type { PageView } from '../../../lib/page/registry'
import { startPage } from '../../../lib/page/start'
import { answerTo, listed, scored } from './answers'
import './browserParts'
import { badges, entry, listing, show } from './listing'

vi.mock('#i18n', () => import('./english'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(), onMessage: vi.fn(() => () => {}) }))

const library: Record<string, RowAnswer> = { One: scored('1', 10), Two: listed('2') }
let off = false
let questions = 0
let stop: AbortController
let told: (PageView | undefined)[]

/** What another script of ours sees: a line for every entry. */
const seen = (page = pageRegistry().page) =>
  page?.entries().map(({ row, answer, badge }) => `${row.text}: ${answer?.paper ?? '-'} ${badge?.dataset.paper ?? '-'}`)

beforeEach(() => {
  stop = new AbortController()
  told = []
  off = false
  questions = 0
  history.replaceState(null, '', '/list')
  vi.mocked(onMessage).mockImplementation((() => () => {}) as unknown as typeof onMessage)
  vi.mocked(sendMessage).mockImplementation((async (type: string, data: unknown) => {
    if (type !== 'lookup') return undefined
    questions++
    if (off) return { rows: [], researchers: [], off: true }
    return answerTo(data, ({ title }) => library[title] ?? null)
  }) as unknown as typeof sendMessage)
})

afterEach(() => stop.abort())

const subscribe = () => pageRegistry().subscribe((page) => void told.push(page), stop.signal)

it('is one for all scripts, and empty without a page', () => {
  expect(pageRegistry()).toBe(pageRegistry())
  subscribe()
  expect(pageRegistry().page).toBeUndefined()
  expect(told).toEqual([])
})

it('shows the page in its own order once its badges stand, also to who comes later', async () => {
  const list = show(entry('Two'), entry('Unknown'))
  startPage([listing], stop.signal)
  subscribe()
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]).toMatchObject({ site: 'test-listing', group: 'test', off: false })
  expect(seen()).toEqual(['Two: 2 2', 'Unknown: - -'])
  subscribe()
  expect(told).toHaveLength(2)
  list.prepend(entry('One'))
  await vi.waitFor(() => expect(told).toHaveLength(4))
  expect(seen()).toEqual(['One: 1 1', 'Two: 2 2', 'Unknown: - -'])
  const [first] = pageRegistry().page!.entries()
  expect(pageRegistry().page!.entryOf(first!.badge!)).toBe(first)
})

it('does not take what another script writes for the page’s own change', async () => {
  const list = show(entry('One'))
  startPage([listing], stop.signal)
  await vi.waitFor(() => expect(badges()).toHaveLength(1))
  pageRegistry().page!.quietly(() => list.append(document.createElement('p')))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  list.append(entry('Two'))
  await vi.waitFor(() => expect(badges()).toHaveLength(2))
  expect(questions).toBe(2)
})

it('says when the site is switched off, and when the page is gone', async () => {
  show(entry('One'))
  startPage([listing], stop.signal)
  await vi.waitFor(() => expect(badges()).toHaveLength(1))
  subscribe()
  off = true
  await pageRegistry().page!.refresh(true)
  expect(told.at(-1)).toMatchObject({ off: true })
  expect(seen()).toEqual([])
  const { signal } = pageRegistry().page!
  history.pushState(null, '', '/elsewhere')
  document.body.append('another page')
  await vi.waitFor(() => expect(pageRegistry().page).toBeUndefined())
  expect(told.at(-1)).toBeUndefined()
  expect(signal.aborted).toBe(true)
})

it('keeps a script’s trouble from the others', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  pageRegistry().subscribe(() => {
    throw new Error('mine')
  }, stop.signal)
  subscribe()
  show(entry('One'))
  startPage([listing], stop.signal)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(warned).toHaveBeenCalledOnce()
})
