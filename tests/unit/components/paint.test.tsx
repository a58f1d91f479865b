// @vitest-environment jsdom
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/Popup'
import { drawFirst } from '../../../components/popup/first/drawFirst'
import { paint } from '../../../components/popup/first/paint'
import { Score, Unknown } from '../../../components/shared/Figure'
import { Icon } from '../../../components/shared/Icon'
import { keepGlance } from '../../../lib/store'
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
    await drawFirst()
    type(await seen<HTMLInputElement>('#first input'), 'ada')
    draw(<Popup />)
    await seen('.researcher-list [data-index="0"]')
    expect((await seen<HTMLInputElement>('.popup-controls input')).value).toBe('ada')
  })

  it('does not wait for a library that another window is bringing up to date', async () => {
    vi.spyOn(indexedDB, 'open').mockReturnValue(new EventTarget() as unknown as IDBOpenDBRequest)
    expect(await drawFirst()).toBeUndefined()
    expect((await seen('#first')).textContent).toContain('Library')
    vi.restoreAllMocks()
  })
})
