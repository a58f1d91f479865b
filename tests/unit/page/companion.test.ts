// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { onMessage, sendMessage } from '../../../lib/messages'
import type { RowAnswer } from '../../../lib/model/lookup'
import { startCompanion } from '../../../lib/page/companion'
import { pageRegistry } from '../../../lib/page/registry'
import { startPage } from '../../../lib/page/start'
import { answerTo, scored } from './answers'
import './browserParts'
import { badges, entry, listing, show } from './listing'

vi.mock('#i18n', () => import('./english'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(), onMessage: vi.fn() }))

const library: Record<string, RowAnswer> = {}
const listened = new Set<string>()
let stop: AbortController
let questions: string[]

const site = {
  ...listing,
  people: (document: Document) => {
    const element = document.querySelector('h1')
    return element ? [{ name: 'Ada Quill', identities: [], subject: true, papers: [], element }] : []
  },
}
const click = () => document.querySelector<HTMLElement>('gloss-badge')!.click()
const card = () => document.querySelector('gloss-card')?.shadowRoot?.textContent

beforeEach(() => {
  stop = new AbortController()
  questions = []
  listened.clear()
  library.One = scored('1', 10)
  history.replaceState(null, '', '/list')
  vi.mocked(onMessage).mockImplementation(((type: string) => {
    listened.add(type)
    return () => listened.delete(type)
  }) as unknown as typeof onMessage)
  vi.mocked(sendMessage).mockImplementation((async (type: string, data: unknown) => {
    questions.push(type)
    if (type === 'isSaved') return {}
    return type === 'lookup' ? answerTo(data, ({ title }) => library[title] ?? null) : undefined
  }) as unknown as typeof sendMessage)
})

afterEach(() => stop.abort())

it('opens the card of a badge, whether it came before the page was read or after', async () => {
  show(entry('One'))
  startCompanion(stop.signal)
  startPage([listing], stop.signal)
  await vi.waitFor(() => expect(badges()).toHaveLength(1))
  await vi.waitFor(() => expect(pageRegistry().page).toBeDefined())
  click()
  expect(card()).toContain('10%')
  stop.abort()
  expect(document.querySelector('gloss-badge, gloss-card')).toBeNull()
  stop = new AbortController()
  startPage([listing], stop.signal)
  await vi.waitFor(() => expect(pageRegistry().page).toBeDefined())
  startCompanion(stop.signal)
  click()
  expect(card()).toContain('10%')
})

it('brings an open card up to date, and closes it with its page', async () => {
  show(entry('One'))
  startPage([listing], stop.signal)
  startCompanion(stop.signal)
  await vi.waitFor(() => expect(pageRegistry().page).toBeDefined())
  click()
  library.One = scored('1', 77)
  await pageRegistry().page!.refresh(true)
  expect(card()).toContain('77%')
  history.pushState(null, '', '/elsewhere')
  document.body.append('another page')
  await vi.waitFor(() => expect(document.querySelector('gloss-card')).toBeNull())
})

it('opens the card of the badge that the reader has reached already', async () => {
  show(entry('One'))
  startPage([listing], stop.signal)
  await vi.waitFor(() => expect(pageRegistry().page).toBeDefined())
  document.querySelector<HTMLElement>('gloss-badge')!.focus()
  startCompanion(stop.signal)
  expect(card()).toContain('10%')
})

it('offers to save whom a page is about, where pages are about persons, and asks anew when the library changed', async () => {
  const heading = document.createElement('h1')
  show(entry('One')).before(heading)
  startPage([site], stop.signal)
  startCompanion(stop.signal)
  await vi.waitFor(() => expect(pageRegistry().page).toBeDefined())
  expect(document.querySelector('gloss-save')).toBeNull()
  stop.abort()
  stop = new AbortController()
  startPage([site], stop.signal, true)
  startCompanion(stop.signal)
  await vi.waitFor(() => expect(heading.querySelector('gloss-save')).not.toBeNull())
  const asked = () => questions.filter((type) => type === 'isSaved').length
  expect(asked()).toBe(1)
  await pageRegistry().page!.refresh()
  expect(asked()).toBe(1)
  await pageRegistry().page!.refresh(true)
  expect(asked()).toBe(2)
  stop.abort()
  expect(document.querySelector('gloss-save')).toBeNull()
  expect([...listened]).toEqual([])
})
