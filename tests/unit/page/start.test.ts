// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onMessage, sendMessage } from '../../../lib/messages'
import type { RowAnswer } from '../../../lib/model/lookup'
import { startPage } from '../../../lib/page/start'
import { answerTo, listed, perhaps, scored } from './answers'
import './browserParts'
import { badges, entry, listing, show } from './listing'

vi.mock('#i18n', () => import('./english'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(), onMessage: vi.fn() }))

const library: Record<string, RowAnswer> = { One: scored('1', 10), Two: listed('2'), Three: perhaps('3') }
const handlers = new Map<string, (message: never) => unknown>()
const statuses: { state: string; read: number }[] = []
let questions: number
let stop: AbortController

/** The page's other kind, to which it can turn without a load. */
const other = { ...listing, name: 'other-listing', test: (url: URL) => url.pathname === '/other' }

const ask = (type: string) => handlers.get(type)?.({} as never)
const start = () => startPage([listing, other], stop.signal)

beforeEach(() => {
  stop = new AbortController()
  questions = 0
  handlers.clear()
  statuses.length = 0
  history.replaceState(null, '', '/list')
  vi.mocked(onMessage).mockImplementation(((type: string, handler: () => unknown) => {
    handlers.set(type, handler)
    return () => handlers.delete(type)
  }) as unknown as typeof onMessage)
  vi.mocked(sendMessage).mockImplementation((async (type: string, data: unknown) => {
    if (type === 'pageRead') return void statuses.push(data as (typeof statuses)[number])
    questions++
    return answerTo(data, ({ title }) => library[title] ?? null)
  }) as unknown as typeof sendMessage)
})

afterEach(() => stop.abort())

describe('a listing', () => {
  it('is annotated, timed and reported', async () => {
    show(entry('One'), entry('Unknown'))
    start()
    await vi.waitFor(() => expect(statuses).toHaveLength(1))
    expect(badges()).toEqual(['One: paper 10'])
    expect(document.documentElement.dataset.gloss).toBe('done')
    const marks = performance.getEntriesByType('mark').map((mark) => mark.name)
    for (const name of ['start', 'rows', 'answer', 'done']) expect(marks).toContain(`gloss:${name}`)
    expect(statuses[0]).toMatchObject({ site: 'test-listing', state: 'rows', read: 2, scored: 1 })
  })

  it('answers what it found', async () => {
    show(entry('One'), entry('Two'), entry('Three'), entry('Unknown'))
    start()
    await vi.waitFor(() => expect(badges()).toHaveLength(3))
    expect(ask('pageStatus')).toMatchObject({ state: 'rows', read: 4, failed: 0, scored: 2, confirmed: 1, possible: 1 })
    expect(ask('pagePeople')).toEqual([])
  })

  it('is cleared of what an earlier instance left', async () => {
    const item = entry('One')
    item.querySelector('h3')!.append(document.createElement('gloss-badge'))
    show(item)
    document.body.append(document.createElement('gloss-card'), document.createElement('gloss-save'))
    start()
    await vi.waitFor(() => expect(badges()).toEqual(['One: paper 10']))
    expect(document.querySelector('gloss-card, gloss-save')).toBeNull()
  })

  it('is asked for again when the background was not there yet', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const answers = vi.mocked(sendMessage).getMockImplementation()!
    let refusals = 2
    vi.mocked(sendMessage).mockImplementation((async (type: never, data: never) => {
      if (type === 'lookup' && refusals-- > 0) throw new Error('Receiving end does not exist')
      return answers(type, data)
    }) as unknown as typeof sendMessage)
    show(entry('One'))
    start()
    await vi.waitFor(() => expect(badges()).toEqual(['One: paper 10']), 10_000)
    expect(statuses.at(-1)).toMatchObject({ scored: 1 })
  })

  it('gets its new rows annotated as they come', async () => {
    const list = show(entry('One'))
    start()
    await vi.waitFor(() => expect(badges()).toHaveLength(1))
    list.append(entry('Two'))
    await vi.waitFor(() => expect(badges()).toEqual(['One: paper 10', 'Two: profile 45']))
    expect(questions).toBe(2)
  })

  it('is asked for again when the library changed', async () => {
    show(entry('One'))
    start()
    await vi.waitFor(() => expect(badges()).toHaveLength(1))
    library.One = scored('1', 77)
    ask('libraryChanged')
    await vi.waitFor(() => expect(badges()).toEqual(['One: paper 77']))
    library.One = scored('1', 10)
  })
})

describe('a page that is no listing', () => {
  it('is left alone', async () => {
    history.replaceState(null, '', '/help')
    show(entry('One'))
    start()
    expect(badges()).toEqual([])
    expect(questions).toBe(0)
    expect(ask('pageStatus')).toMatchObject({ state: 'empty', read: 0 })
  })
})

describe('a page that goes elsewhere without a load', () => {
  it('is left alone where no site is', async () => {
    show(entry('One'))
    start()
    await vi.waitFor(() => expect(badges()).toHaveLength(1))
    history.pushState(null, '', '/help')
    document.body.append('another page')
    await vi.waitFor(() => expect(badges()).toEqual([]))
  })

  it('is read anew as what it now is', async () => {
    show(entry('One'))
    start()
    await vi.waitFor(() => expect(badges()).toHaveLength(1))
    history.pushState(null, '', '/other')
    show(entry('Two'))
    await vi.waitFor(() => expect(badges()).toEqual(['Two: profile 45']))
    expect(ask('pageStatus')).toMatchObject({ site: 'other-listing', read: 1 })
  })

  it('keeps its badges where only the fragment changed', async () => {
    show(entry('One'))
    start()
    await vi.waitFor(() => expect(badges()).toHaveLength(1))
    const badge = document.querySelector('gloss-badge')
    history.pushState(null, '', '/list#item1')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await vi.waitFor(() => expect(ask('pageStatus')).toMatchObject({ url: location.href }))
    expect(document.querySelector('gloss-badge')).toBe(badge)
    expect(questions).toBe(1)
  })
})

it('ends without a trace', async () => {
  const list = show(entry('One'), entry('Two', ['Xian Chen']))
  start()
  await vi.waitFor(() => expect(badges()).toHaveLength(2))
  stop.abort()
  expect(document.querySelector('gloss-badge, gloss-author, gloss-card')).toBeNull()
  expect(handlers.size).toBe(0)
  list.append(entry('Three'))
  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(badges()).toEqual([])
})
