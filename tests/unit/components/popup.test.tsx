// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/Popup'
import type { PageStatus } from '../../../lib/model/reading'
import { listResearchers } from '../../../lib/store'
import { capture, paper, person } from '../store/make'
import { browser } from './browserParts'
import { button, draw, faults, press, save, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
const sendMessage = vi.hoisted(() => vi.fn())
vi.mock('../../../lib/messages', () => ({ sendMessage }))

const create = vi.fn<(tab: { url: string }) => Promise<void>>()

const ada = person('Ada Lovelace', { field: 'CL', hIndex: 13, paperCount: 3, citations: 21, novelty: 45, aiScore: 41 })
const bo = person('Bo Unknown', { note: 'met in Miami', tags: ['ads'], papers: [paper('On Nothing')] })

const status = (more: Partial<PageStatus>): PageStatus => ({
  site: 'arxiv-list',
  url: 'https://arxiv.org/list/cs.IR/recent',
  state: 'rows',
  at: '2026-11-23T09:00:00.000Z',
  read: 50,
  failed: 0,
  scored: 7,
  confirmed: 0,
  possible: 0,
  ...more,
})

function pageAnswers(answer: PageStatus | undefined): void {
  sendMessage.mockImplementation((message: string) => Promise.resolve(message === 'pageStatus' ? answer : undefined))
}

const rows = () =>
  [...document.querySelectorAll('.researcher-list li')].map((row) => row.querySelector('a')?.textContent)

beforeEach(() => {
  vi.spyOn(window, 'close').mockImplementation(() => {})
  Object.assign(browser.tabs, { query: () => Promise.resolve([{ id: 7 }]), create })
  create.mockReset().mockResolvedValue(undefined)
  pageAnswers(undefined)
})

describe('the line about the page', () => {
  it.each([
    [status({}), '50 papers read, 7 with scores'],
    [status({ read: 1, scored: 0, failed: 2 }), '1 paper read, none with scores, 2 could not be read'],
    [status({ confirmed: 2 }), '2 by people you saved'],
    [status({ state: 'empty', read: 0, scored: 0 }), 'no papers on this page of arxiv.org'],
    [status({ state: 'off', read: 0, scored: 0 }), 'switched off for arxiv.org'],
    [status({ state: 'unrecognised', read: 0, scored: 0 }), /does not recognise .* arxiv\.org .* 23 Nov 2026/],
    [undefined, 'No paper listing here'],
  ])('says what came of it (%#)', async (answer, text) => {
    pageAnswers(answer)
    draw(<Popup />)
    await says(text)
    expect(sendMessage).toHaveBeenCalledWith('pageStatus', undefined, 7)
  })

  it('takes a tab without our script for no listing', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist'))
    draw(<Popup />)
    await says('No paper listing here')
  })
})

describe('an empty library', () => {
  it('teaches how to begin', async () => {
    draw(<Popup />)
    await seen('[data-testid=empty]')
    expect(await faults()).toEqual([])
  })
})

describe('saved researchers', () => {
  it('stand with their numbers, what is unknown as unknown and not as 0', async () => {
    await save(capture({ researchers: [ada, bo] }))
    draw(<Popup />)
    await says('Ada Lovelace')
    const text = [...document.querySelectorAll('li')].map((row) => row.textContent).join('\n')
    for (const number of ['CL', 'h-index 13', '3 papers', '21 citations', '45%', '41']) expect(text).toContain(number)
    expect(document.querySelectorAll('li')[1]?.textContent ?? '').toMatch(/unknown.*unknown/)
    expect(text).not.toMatch(/\b0\b/)
    expect(document.body.textContent).toMatch(/does not detect machine-written text/)
    expect(await faults()).toEqual([])
  })

  it('are found by name, tag, field and note, and Escape shows all again', async () => {
    await save(capture({ researchers: [ada, bo] }))
    draw(<Popup />)
    await vi.waitFor(() => expect(rows()).toHaveLength(2))
    const field = await seen<HTMLInputElement>('input[type=search]')
    expect(document.activeElement).toBe(field)
    for (const [query, found] of [
      ['lovelace', 'Ada Lovelace'],
      ['cl', 'Ada Lovelace'],
      ['ads', 'Bo Unknown'],
      ['miami', 'Bo Unknown'],
    ] as const) {
      type(field, query)
      await vi.waitFor(() => expect(rows()).toEqual([found]))
    }
    press('Escape')
    await vi.waitFor(() => expect(rows()).toHaveLength(2))
  })

  it('are reached with the arrows and opened with Enter', async () => {
    await save(capture({ researchers: [ada, bo] }))
    draw(<Popup />)
    await vi.waitFor(() => expect(rows()).toHaveLength(2))
    const field = await seen<HTMLInputElement>('input[type=search]')
    press('ArrowDown')
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe(rows()[1])
    press('ArrowUp')
    press('ArrowUp')
    expect(document.activeElement).toBe(field)
    type(field, 'bo')
    await vi.waitFor(() => expect(rows()).toEqual(['Bo Unknown']))
    press('Enter')
    const id = (await listResearchers()).find(({ name }) => name === 'Bo Unknown')?.id
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce())
    expect(create.mock.calls[0]?.[0].url).toContain(`/library.html#researcher/${id}`)
  })

  it('are removed, told to every page, and brought back', async () => {
    await save(capture({ researchers: [ada, bo] }))
    draw(<Popup />)
    ;(await button('Remove Ada Lovelace')).click()
    await vi.waitFor(() => expect(rows()).toEqual(['Bo Unknown']))
    await says('Ada Lovelace removed')
    expect(document.activeElement?.textContent).toBe('Bo Unknown')
    expect(sendMessage).toHaveBeenCalledWith('libraryChanged', undefined)
    ;(await button('Undo')).click()
    await vi.waitFor(() => expect(rows()).toHaveLength(2))
    await says('Ada Lovelace is back')
  })

  it('stay removable when nobody can be told', async () => {
    await save(capture({ researchers: [ada] }))
    sendMessage.mockRejectedValue(new Error('no background'))
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    draw(<Popup />)
    ;(await button('Remove Ada Lovelace')).click()
    await says('Ada Lovelace removed')
  })

  it('are only as many in the document as fit, however many there are', async () => {
    const many = Array.from({ length: 500 }, (_, at) => person(`Person ${String(at).padStart(3, '0')}`))
    await save(capture({ researchers: many }))
    draw(<Popup />)
    await says('500 saved')
    await vi.waitFor(() => expect(rows().length).toBeGreaterThan(5))
    expect(rows().length).toBeLessThan(120)
    expect(document.querySelector('li')?.getAttribute('aria-setsize')).toBe('500')
  })
})
