// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sendMessage } from '../../../../lib/messages'
import type { Rule } from '../../../../lib/model/rule'
import { defaultSettings } from '../../../../lib/model/settings'
import type { View, Visit, VisitAnswer } from '../../../../lib/model/triage'
import type { RowAnswer } from '../../../../lib/model/lookup'
import type { Row } from '../../../../lib/model/row'
import type { PageEntry, PageView } from '../../../../lib/page/registry'
import { openSession } from '../../../../lib/page/triage/session'
import type { Session } from '../../../../lib/page/triage/session'
import { defaultView } from '../../../../lib/triage/view'
import { undoStack } from '../../../../lib/page/undoStack'
import { perhaps, scored, xian } from '../answers'
import '../browserParts'
import { entry, listing, show } from '../listing'

vi.mock('#i18n', () => import('../english'))
vi.mock('../../../../lib/messages', () => ({ sendMessage: vi.fn(), onMessage: vi.fn() }))

type Announcement = Row['announcement']

const library: Record<string, RowAnswer> = { Two: scored('2', 80, 10), Three: scored('3', 20, 90), Four: perhaps('4') }
const told: [string, unknown][] = []
let answer: Partial<VisitAnswer>
let rules: Rule[]
let stop: AbortController
let session: Session

/** Kinds of announcement by title, where a test has any. */
let kinds: Record<string, Announcement>

const page = (): PageView => ({
  site: 'test-listing',
  group: 'test',
  ofPerson: false,
  signal: new AbortController().signal,
  off: false,
  entries: () =>
    listing
      .read(document, new URL(location.href))
      .rows.map((read) => Object.assign(read, { announcement: kinds[read.text] }))
      .map((row): PageEntry => ({ row, answer: library[row.text] ?? null })),
  entryOf: () => undefined,
  researchers: () => [xian],
  people: () => [],
  quietly: (write) => write(),
  dark: () => false,
  refresh: () => Promise.resolve(),
})

beforeEach(() => {
  stop = new AbortController()
  told.length = 0
  answer = {}
  rules = []
  kinds = {}
  undoStack().length = 0
  history.replaceState(null, '', '/list')
  vi.mocked(sendMessage).mockImplementation((async (type: string, data: unknown) => {
    told.push([type, data])
    if (type !== 'visit') return undefined
    const marks = (data as Visit).papers.map(() => '')
    return { reading: defaultSettings.reading, rules, marks, ...answer } satisfies VisitAnswer
  }) as unknown as typeof sendMessage)
  document.body.replaceChildren()
})

afterEach(() => {
  session.end()
  stop.abort()
})

function open(): void {
  show(entry('One'), entry('Two'), entry('Three'), entry('Four', ['Xian Chen']))
  session = openSession(page(), stop.signal)
  session.update()
}

const root = () => document.querySelector('gloss-bar')?.shadowRoot
const count = () => root()?.querySelector('.count')?.textContent
const titles = () =>
  [...document.querySelectorAll('li')].filter((row) => !row.hidden).map((row) => row.querySelector('h3')?.textContent)
const press = (key: string, more: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  )
const pick = (nth: number, value: string) => {
  const select = root()!.querySelectorAll('select')[nth]!
  select.value = value
  select.dispatchEvent(new Event('change'))
}

describe('the bar', () => {
  it('stands before the list and says how much is shown', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBe('4 of 4 shown · 2 without a score'))
    expect(document.querySelector('ul')?.previousElementSibling?.localName).toBe('gloss-bar')
    expect(root()?.querySelector('[role=region]')?.getAttribute('aria-label')).toContain('Gloss')
    expect(root()?.querySelector('[role=status]')?.textContent).toBe('4 of 4 shown · 2 without a score')
  })

  it('sorts, and remembers it for the site', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    pick(0, 'novelty')
    await vi.waitFor(() => expect(titles()).toEqual(['Two', 'Three', 'One', 'Four']))
    await vi.waitFor(() => expect(told.some(([type]) => type === 'saveView')).toBe(true))
    const [, choice] = told.find(([type]) => type === 'saveView')!
    expect(choice).toMatchObject({ group: 'test', view: { sort: 'novelty' } })
  })

  it('marks what is new since the last visit, unless all is, the reader wants no mark, or the page is as it was', async () => {
    const marked = () =>
      [...document.querySelectorAll('[data-gloss-new]')].map((row) => row.querySelector('h3')?.textContent)
    const news = () => root()?.querySelector('.news')
    answer = { lastAt: '2026-11-26T08:00:00.000Z', marks: ['', 'n', 'n', ''] }
    open()
    await vi.waitFor(() => expect(marked()).toEqual(['Two', 'Three']))
    expect(document.querySelector('[data-gloss-new]')?.getAttribute('data-gloss-new')).toBe(
      'New since your last visit.',
    )
    expect(news()?.textContent).toBe('2 new since Nov 26')
    expect(news()?.className).toBe('news key')
    press('r')
    await vi.waitFor(() => expect(marked()).toEqual([]))
    expect(news()?.className).toBe('news')
    press('r')
    await vi.waitFor(() => expect(marked()).toEqual(['Two', 'Three']))
    answer = { ...answer, reading: { ...defaultSettings.reading, fresh: false } }
    session.update()
    await vi.waitFor(() => expect(marked()).toEqual([]))
    answer = { lastAt: '2026-11-26T08:00:00.000Z', marks: ['n', 'n', 'n', 'n'] }
    session.update()
    await vi.waitFor(() => expect(news()?.textContent).toBe('4 new since Nov 26'))
    expect(marked()).toEqual([])
  })

  it('remembers it at once when the reader turns to another tab', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBe('4 of 4 shown · 2 without a score'))
    pick(0, 'novelty')
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(told.at(-1)).toEqual(['saveView', { group: 'test', view: expect.objectContaining({ sort: 'novelty' }) }])
  })

  it('takes up where the reader left off', async () => {
    const view: View = {
      open: true,
      off: false,
      sort: 'aiScore',
      minNovelty: 50,
      unscoredToo: false,
      saved: 'all',
      folded: [],
      below: 'hide',
      seen: 'show',
      pin: false,
      text: '',
      textFor: '',
    }
    answer = { view }
    open()
    await vi.waitFor(() => expect(titles()).toEqual(['Two', 'One', 'Four']))
    expect(count()).toBe('3 of 4 shown · 2 without a score')
  })

  it('follows what the reader does in another tab, and does not tell of it', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    session.follow('another-site', { ...defaultView, sort: 'novelty' })
    session.follow('test', { ...defaultView, minNovelty: 50 })
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Four']))
    session.hear('two', true)
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Four']))
    session.hear('a paper of another listing', true)
    session.end()
    expect(told.map(([type]) => type)).toEqual(['visit', 'found'])
  })

  it('takes words to find only from tabs of the same listing', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    session.follow('test', { ...defaultView, text: 'two', textFor: 'test-listing /another' })
    session.follow('test', { ...defaultView, sort: 'novelty', text: 'two', textFor: 'test-listing /another' })
    await vi.waitFor(() => expect(titles()).toEqual(['Two', 'Three', 'One', 'Four']))
    session.follow('test', { ...defaultView, text: 'two', textFor: 'test-listing /list' })
    await vi.waitFor(() => expect(titles()).toEqual(['Two']))
  })

  it('sees after a sleep what was made of its view meanwhile, and loses nothing the reader does just now', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    answer = { view: { ...defaultView, sort: 'novelty' } }
    session.update()
    await vi.waitFor(() => expect(titles()[0]).toBe('Two'))
    pick(0, 'page')
    session.update()
    await vi.waitFor(() => expect(told.filter(([type]) => type === 'visit')).toHaveLength(3))
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Three', 'Four']))
  })

  it('lets the reader unfold what they folded, also where nothing else is listed', async () => {
    kinds = { One: 'new', Two: 'new', Three: 'new', Four: 'new' }
    answer = { view: { ...defaultView, open: true, folded: ['new'] } }
    open()
    await vi.waitFor(() => expect(titles()).toEqual([]))
    const group = root()!.querySelector<HTMLElement>('.kinds')!
    expect(group.hidden).toBe(false)
    group.querySelector('input')!.click()
    await vi.waitFor(() => expect(titles()).toHaveLength(4))
  })

  it('says what is new since the last visit', async () => {
    answer = { lastAt: '2020-01-02T03:04:05.000Z', marks: ['', 'n', 's', ''] }
    open()
    await vi.waitFor(() => expect(root()?.querySelector('.news')?.textContent).toMatch(/^1 new since .*2/))
  })

  it('is not there where the reader wants none, nor on a page of one paper', async () => {
    answer = { reading: { ...defaultSettings.reading, bar: false } }
    open()
    await vi.waitFor(() => expect(told).toHaveLength(1))
    show(entry('One'))
    session.update()
    expect(document.querySelector('gloss-bar')).toBeNull()
  })

  it('goes with Gloss, and the page is as it was', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    const before = titles()
    pick(0, 'novelty')
    await vi.waitFor(() => expect(titles()).not.toEqual(before))
    stop.abort()
    expect(titles()).toEqual(before)
    expect(document.querySelector('gloss-bar, [data-gloss-row], [data-gloss-at]')).toBeNull()
  })
})

describe('keys', () => {
  const here = () => document.querySelector('[data-gloss-here] h3')?.textContent

  it('go on and back', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    press('j')
    press('j')
    expect(here()).toBe('Two')
    press('k')
    expect(here()).toBe('One')
  })

  it('do nothing with a modifier, in a field, or where they are switched off', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    press('j', { ctrlKey: true })
    press('j', { altKey: true })
    press('j', { metaKey: true })
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    press('j')
    field.remove()
    expect(here()).toBeUndefined()
    answer = { reading: { ...defaultSettings.reading, keys: false } }
    session.update()
    await vi.waitFor(() => expect(told.filter(([type]) => type === 'visit')).toHaveLength(2))
    await Promise.resolve()
    press('j')
    expect(here()).toBeUndefined()
  })

  it('dismiss a paper and bring it back', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    press('j')
    press('x')
    await vi.waitFor(() => expect(count()).toBe('3 of 4 shown · 1 dismissed · 2 without a score'))
    expect(told).toContainEqual(['dismiss', { paper: 'one', dismissed: true }])
    press('u')
    await vi.waitFor(() => expect(count()).toBe('4 of 4 shown · 2 without a score'))
    expect(told).toContainEqual(['dismiss', { paper: 'one', dismissed: false }])
  })

  it.each([
    ['checkbox', 'One'],
    ['radio', 'One'],
    ['button', 'One'],
    ['search', undefined],
    ['number', undefined],
  ])('in a field of the kind %s are: %s', async (type, there) => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    const field = document.createElement('input')
    field.type = type
    document.body.append(field)
    field.focus()
    press('j')
    expect(here()).toBe(there)
  })

  it('leave to the page what the page has a use for', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    const theirs = (event: Event) => event.preventDefault()
    document.addEventListener('keydown', theirs)
    press('j')
    document.removeEventListener('keydown', theirs)
    expect(here()).toBeUndefined()
  })

  it('bring back a paper that was dismissed on an earlier visit: the same key, on the page as it was', async () => {
    answer = { marks: ['x', '', '', ''] }
    open()
    await vi.waitFor(() => expect(titles()).toEqual(['Two', 'Three', 'Four']))
    press('r')
    await vi.waitFor(() => expect(titles()).toHaveLength(4))
    press('j')
    press('x')
    expect(told).toContainEqual(['dismiss', { paper: 'one', dismissed: false }])
    expect(here()).toBe('One')
    press('r')
    await vi.waitFor(() => expect(count()).toMatch(/^4 of 4 shown/))
    press('u')
    expect(told.at(-1)).toEqual(['dismiss', { paper: 'one', dismissed: true }])
  })

  it('leave nothing on the page that is as it was', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    press('j')
    press('r')
    await vi.waitFor(() => expect(count()).toBe('All 4 as on the page'))
    expect(document.querySelector('[data-gloss-here]')).toBeNull()
  })

  it('bring the page back as it was, and the view again', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    pick(0, 'novelty')
    await vi.waitFor(() => expect(titles()[0]).toBe('Two'))
    press('r')
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Three', 'Four']))
    expect(count()).toBe('All 4 as on the page')
    press('r')
    await vi.waitFor(() => expect(titles()[0]).toBe('Two'))
  })

  it('fold the filter out and show what keys there are', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBeDefined())
    HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
      this.open = true
    }
    press('f')
    expect(root()?.activeElement?.getAttribute('type')).toBe('search')
    root()?.querySelector<HTMLElement>('input')?.blur()
    press('?')
    const help = document.querySelector('gloss-help')!
    expect(help.shadowRoot?.textContent).toContain('next paper')
    // At once: a key typed right after must find the page as it was, and keep the focus it asks for.
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    help.shadowRoot!.querySelector('dialog')!.dispatchEvent(escape)
    expect([help.isConnected, escape.defaultPrevented]).toEqual([false, true])
    press('f')
    help.shadowRoot!.querySelector('dialog')!.dispatchEvent(new Event('close'))
    expect(root()?.activeElement?.getAttribute('type')).toBe('search')
  })
})

describe('rules', () => {
  it('hold as soon as the page is told of them', async () => {
    open()
    await vi.waitFor(() => expect(count()).toBe('4 of 4 shown · 2 without a score'))
    rules = [{ id: 'u1', on: true, words: 'two', action: 'hide', at: '2026-11-27T08:00:00.000Z' }]
    session.update()
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Three', 'Four']))
  })

  it('show what they would do while they are written', async () => {
    const kept: Rule = { id: 'u1', on: true, words: 'two', action: 'hide', at: '2026-11-27T08:00:00.000Z' }
    rules = [kept]
    open()
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Three', 'Four']))
    session.preview({ ...kept, words: 'three' })
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Two', 'Four']))
    session.preview({ ...kept, id: 'draft', words: 'four' })
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Three']))
    session.preview(undefined)
    await vi.waitFor(() => expect(titles()).toEqual(['One', 'Three', 'Four']))
  })
})
