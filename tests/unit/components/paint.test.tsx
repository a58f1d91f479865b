// @vitest-environment jsdom
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/Popup'
import { drawFirst } from '../../../components/popup/first/drawFirst'
import { paint } from '../../../components/popup/first/paint'
import { hadList, rememberList } from '../../../components/popup/hadList'
import { Score, Unknown } from '../../../components/shared/Figure'
import { Icon } from '../../../components/shared/Icon'
import { keepGlance, listResearchers, removeResearchers } from '../../../lib/store'
import { capture, person } from '../store/make'
import { browser } from './browserParts'
import { draw, save, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))

/** What React makes of the same elements. */
function reacted(node: ReactNode): HTMLElement {
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() => root.render(node))
  return place
}

/** A page's elements without what is only for tests, labels and scripts. */
function bare(page: ParentNode): Element {
  const copy = document.createElement('div')
  copy.append(...[...page.childNodes].map((node) => node.cloneNode(true)))
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^(?:data-|id$|aria-controls$|aria-labelledby$|elementtiming$|inert$|tabindex$|value$)/.test(name))
        element.removeAttribute(name)
  copy.normalize()
  return copy
}

describe('elements drawn without React', () => {
  it.each<[string, ReactNode]>([
    ['an icon', <Icon key="0" name="open" />],
    ['a score', <Score key="0" kind="novelty" value={41.5} />],
    ['nothing known', <Unknown key="0" />],
    ['a choice', <input key="0" type="search" autoComplete="off" spellCheck={false} aria-invalid={false} hidden />],
    ['several, and nothing', [<b key="0">one</b>, false, null, undefined, 'two', 3]],
  ])('are what React makes of %s', (_what, node) => {
    const painted = document.createElement('div')
    painted.append(paint(node))
    expect(painted.isEqualNode(reacted(node))).toBe(true)
  })
})

describe('the popup before React', () => {
  const ada = person('Ada Lovelace', { field: 'CL', hIndex: 13, paperCount: 3, citations: 21000, novelty: 45 })
  const bo = person('Bo Unknown', { tags: ['ads'], aiScore: 41 })

  beforeEach(() => {
    Object.assign(browser.tabs, { query: () => Promise.resolve([]) })
    const first = document.createElement('div')
    first.id = 'first'
    document.body.replaceChildren(first)
  })

  it('looks as it will, and gives way to it with what was typed', async () => {
    await save(capture({ researchers: [ada, bo] }))
    await keepGlance('-savedAt')
    const glance = await drawFirst()
    expect(glance?.lines).toHaveLength(2)
    const first = await seen('#first')
    const before = bare(first)
    expect(before.textContent).toContain('Ada Lovelace')
    for (const part of first.querySelectorAll<HTMLElement>('a, button, select')) expect(part.inert).toBe(true)

    draw(<Popup first={glance} />)
    await seen('.researcher-list [data-index="1"]')
    expect(document.querySelector('#first')).toBeNull()
    const after = bare(await seen('body > div'))
    for (const part of [
      '.popup-head',
      '.popup-controls',
      '.score-note',
      '.researcher-list li',
      '.researcher-list li + li',
      '.popup-foot',
    ])
      expect(after.querySelector(part)?.cloneNode(true)).toEqual(before.querySelector(part)?.cloneNode(true))
  })

  it('does not say that nobody is saved while it does not know', async () => {
    await save(capture({ researchers: [ada, bo] }))
    expect(await drawFirst()).toBeUndefined()
    expect((await seen('#first .popup-count')).textContent).toBe('')
    draw(<Popup />)
    const said = new Set<string>()
    const note = () => {
      for (const { textContent } of document.querySelectorAll('.popup-count')) said.add(textContent)
    }
    const watcher = new MutationObserver(note)
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true })
    await seen('.researcher-list [data-index="1"]')
    note()
    watcher.disconnect()
    expect([...said]).toEqual(['', '2 saved'])
  })

  it('keeps what is typed before the rest is there', async () => {
    await save(capture({ researchers: [ada, bo] }))
    rememberList(true)
    await drawFirst()
    type(await seen<HTMLInputElement>('#first input'), 'ada')
    draw(<Popup />)
    await seen('.researcher-list [data-index="0"]')
    expect((await seen<HTMLInputElement>('.popup-controls input')).value).toBe('ada')
  })

  it('shows its head while the library is still being opened, and nothing of the list', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as unknown as IDBOpenDBRequest)
    rememberList(true)
    const drawn = drawFirst()
    const head = await seen('#first .popup-controls')
    expect(head.querySelector('input')).toBe(document.activeElement)
    expect(document.querySelectorAll('#first .researcher-list > *')).toHaveLength(0)
    expect((await seen('#first .popup-count')).textContent).toBe('')
    vi.restoreAllMocks()
    expect(await drawn).toBeUndefined()
  })

  it('keeps what was typed into its head when the lines come', async () => {
    await save(capture({ researchers: [ada, bo] }))
    await keepGlance('-savedAt')
    rememberList(true)
    const open = indexedDB.open.bind(indexedDB)
    const later = Promise.withResolvers<void>()
    vi.spyOn(indexedDB, 'open').mockImplementation((...given) => {
      const request = open(...given)
      const listen = request.addEventListener.bind(request)
      request.addEventListener = (event: string, listener: EventListener) =>
        listen(event as 'success', (told) => void later.promise.then(() => listener.call(request, told)))
      return request
    })
    const drawn = drawFirst()
    const field = await seen<HTMLInputElement>('#first input')
    type(field, 'bo')
    later.resolve()
    vi.restoreAllMocks()
    await drawn
    expect(document.querySelector('#first input')).toBe(field)
    expect(field.value).toBe('bo')
  })

  it('has nothing to search where nobody was saved, nor where the library says so', async () => {
    rememberList(false)
    await drawFirst()
    expect((await seen('#first')).querySelector('input')).toBeNull()
    expect((await seen('#first')).textContent).toContain('Library')

    await save(capture({ researchers: [ada] }))
    await keepGlance('-savedAt')
    await removeResearchers([(await listResearchers())[0]!.id])
    await keepGlance('-savedAt')
    rememberList(true)
    expect((await drawFirst())?.total).toBe(0)
    expect((await seen('#first')).querySelector('input')).toBeNull()
  })

  it('names nobody who was removed since its lines were kept', async () => {
    await save(capture({ researchers: [ada, bo] }))
    await keepGlance('-savedAt')
    const [gone] = await listResearchers()
    await removeResearchers([gone!.id])
    rememberList(true)
    expect(await drawFirst()).toBeUndefined()
    expect((await seen('#first')).textContent).not.toContain(gone!.name)
  })

  it('is the same where the browser remembers nothing', async () => {
    await save(capture({ researchers: [ada, bo] }))
    await keepGlance('-savedAt')
    const refused = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refused)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refused)
    const glance = await drawFirst()
    expect(glance?.lines).toHaveLength(2)
    expect(await seen('#first .popup-controls input')).toBe(document.activeElement)
    draw(<Popup first={glance} />)
    await seen('.researcher-list [data-index="1"]')
    vi.restoreAllMocks()
  })

  it('has the rest loaded once it is drawn, and when it cannot be', async () => {
    const laidBy = '<template id="rest"><meta name="rest" /></template>'
    document.body.append(document.createRange().createContextualFragment(laidBy))
    const drawn = drawFirst()
    expect(document.head.querySelector('[name="rest"]')).toBeNull()
    await drawn
    expect(document.head.querySelector('[name="rest"]')).not.toBeNull()

    document.head.replaceChildren()
    document.querySelector('#rest')?.remove()
    document.body.append(document.createRange().createContextualFragment(laidBy))
    vi.spyOn(document, 'createElement').mockImplementation(() => {
      throw new Error('no elements')
    })
    const said = vi.spyOn(console, 'warn').mockReturnValue(undefined)
    expect(await drawFirst()).toBeUndefined()
    vi.restoreAllMocks()
    expect(said).toHaveBeenCalledOnce()
    expect(document.head.querySelector('[name="rest"]')).not.toBeNull()
  })

  it('remembers whether there is a list', async () => {
    draw(<Popup />)
    await seen('.welcome')
    await vi.waitFor(() => expect(hadList()).toBe(false))
    await save(capture({ researchers: [ada] }))
    await seen('.researcher-list [data-index="0"]')
    await vi.waitFor(() => expect(hadList()).toBe(true))
  })

  it('does not wait for a library that another window is bringing up to date', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as unknown as IDBOpenDBRequest)
    expect(await drawFirst()).toBeUndefined()
    expect((await seen('#first')).textContent).toContain('Library')
    vi.restoreAllMocks()
  })
})
