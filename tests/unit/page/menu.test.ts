// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onMessage, sendMessage } from '../../../lib/messages'
import type { SaveOutcome } from '../../../lib/model/saveOutcome'
import type { SightingOnPage } from '../../../lib/model/sighting'
import { saveFromMenu } from '../../../lib/page/menu'
import { pageRegistry } from '../../../lib/page/registry'
import './browserParts'
import { entry, show, viewOf } from './listing'

vi.mock('#i18n', () => import('./english'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(), onMessage: vi.fn() }))

const saved: SaveOutcome = { ok: true, name: 'Ada', added: true, papers: 1, skipped: [] }
const handlers = new Map<string, (message: { data: { linkUrl: string } }) => Promise<void>>()
let stop: AbortController
let outcome: () => Promise<SaveOutcome>

/** The authors of the listing's entries, each with the paper they stand on. */
function people(document: Document): SightingOnPage[] {
  return [...document.querySelectorAll('li')].flatMap((item) =>
    [...item.querySelectorAll('p a')].map((element) => ({
      name: element.textContent ?? '',
      identities: element.id ? [{ kind: 'scholar' as const, value: element.id }] : [],
      subject: false,
      papers: [
        { title: item.querySelector('h3')!.textContent!, truncated: false, authors: [], authorsComplete: false },
      ],
      element,
    })),
  )
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('p a')]
const press = (link: Element) => link.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }))
const choose = (linkUrl: string) => handlers.get('saveAuthorAt')!({ data: { linkUrl } })
const toast = () => document.querySelector('gloss-toast')?.shadowRoot?.querySelector('[role=status]')
const sentPaper = () => {
  const [, data] = vi.mocked(sendMessage).mock.calls.at(-1) as unknown as [string, { sighting: SightingOnPage }]
  return `${data.sighting.name}: ${data.sighting.papers?.[0]?.title}`
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
  stop = new AbortController()
  outcome = async () => saved
  history.replaceState(null, '', '/list')
  vi.mocked(onMessage).mockImplementation(((type: string, handler: never) => {
    handlers.set(type, handler)
    return () => handlers.delete(type)
  }) as unknown as typeof onMessage)
  vi.mocked(sendMessage).mockReset()
  vi.mocked(sendMessage).mockImplementation((() => outcome()) as unknown as typeof sendMessage)
  pageRegistry().show(viewOf({ people: () => people(document), signal: stop.signal }))
  saveFromMenu(stop.signal)
})

afterEach(() => {
  stop.abort()
  pageRegistry().show(undefined)
  vi.useRealTimers()
})

describe('the author at a link', () => {
  it('is the one whose name was pressed, of several under one address', async () => {
    show(entry('One', ['Wei Wang']), entry('Two', ['Wei Wang']))
    press(links()[1]!)
    await choose(links()[1]!.href)
    expect(sentPaper()).toBe('Wei Wang: Two')
  })

  it('is not guessed from several, when none of them was pressed', async () => {
    show(entry('One', ['Wei Wang']), entry('Two', ['Wei Wang']))
    await choose(links()[0]!.href)
    expect(sendMessage).not.toHaveBeenCalled()
    vi.advanceTimersByTime(50)
    expect(toast()?.textContent).toMatch(/^Not saved/)
  })

  it('is found without pressing where all names under the address are one person', async () => {
    show(entry('One', ['W Wang']), entry('Two', ['W Wang']))
    for (const link of links()) link.id = 'AAAABBBBCCCC'
    await choose(links()[0]!.href)
    expect(sentPaper()).toBe('W Wang: One')
  })

  it('is nobody for a link that shows no author', async () => {
    show(entry('One', ['Ada']))
    await choose('https://arxiv.org/a/other_1')
    expect(sendMessage).not.toHaveBeenCalled()
  })
})

describe('the message on the page', () => {
  const say = async () => {
    show(entry('One', ['Ada']))
    press(links()[0]!)
    await choose(links()[0]!.href)
    vi.advanceTimersByTime(50)
    return toast()?.textContent
  }

  it('says that somebody is saved, and goes after a while', async () => {
    expect(await say()).toBe('Ada is saved, with 1 paper')
    vi.advanceTimersByTime(20_000)
    expect(toast()).toBeUndefined()
  })

  it('says that somebody was saved before', async () => {
    outcome = async () => ({ ...saved, added: false })
    expect(await say()).toBe('Ada was saved before and is now up to date')
  })

  it('says why somebody could not be saved', async () => {
    outcome = async () => ({ ok: false, problem: 'storage' })
    expect(await say()).toBe('Not saved: the browser could not store it')
    outcome = () => Promise.reject(new Error('Extension context invalidated.'))
    expect(await say()).toBe('Not saved: Gloss was updated or switched off. Reload this page.')
  })

  it('ends with the page, and so does everything that listens', async () => {
    await say()
    stop.abort()
    expect(document.querySelector('gloss-toast')).toBeNull()
    expect(handlers.size).toBe(0)
  })
})
