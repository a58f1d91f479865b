// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { Library } from '../../../components/library/Library'
import { listResearchers, removeResearchers } from '../../../lib/store'
import { capture, person } from '../store/make'
import { button, draw, faults, press, save, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))

beforeEach(() => {
  localStorage.clear()
  onTestFinished(async () => {
    await removeResearchers((await listResearchers()).map(({ id }) => id))
  })
})

const people = [
  person('Ada', { field: 'cs.CL', hIndex: 3, tags: ['group'] }),
  person('Bo', { field: 'cs.CL', hIndex: 30 }),
  person('Cem', { field: 'cs.LG' }),
]
const names = () => [...document.querySelectorAll('tbody th a')].map(({ textContent }) => textContent)
const row = (at: number) => seen<HTMLAnchorElement>(`[data-index="${at}"] [data-row-link]`)
const tagsOf = async (name: string) => (await listResearchers()).find((one) => one.name === name)?.tags

async function open(hash: string): Promise<void> {
  await save(capture({ researchers: people }))
  location.hash = hash
  draw(<Library sites={[]} />)
  await seen('.researcher-table')
}

describe('the researchers of the library', () => {
  it('are those that the address asks for, with the columns it names', async () => {
    await open('#researchers?sort=name&field=cs.CL&hIndex=..20&cols=hIndex,tags')
    await vi.waitFor(() => expect(names()).toEqual(['Ada']))
    await says('1 of 3')
    const heads = [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent?.trim())
    expect(heads).toEqual(['', 'Name↑', 'h-index', 'Tags', 'Actions'])
    expect(await faults()).toEqual([])
  })

  it('are all back when the filters are cleared', async () => {
    await open('#researchers?sort=name&field=q-bio')
    await says('Nobody fits these filters')
    ;(await seen('[data-testid=show-everyone]')).click()
    await vi.waitFor(() => expect(names()).toEqual(['Ada', 'Bo', 'Cem']))
    expect(location.hash).toBe('#researchers?sort=name')
  })

  it('are filtered as soon as a choice is made', async () => {
    await open('#researchers?sort=name')
    ;(await seen('[data-testid=filters]')).click()
    type(await seen<HTMLInputElement>('[data-testid=range-hIndex-min]'), '10')
    await vi.waitFor(() => expect(names()).toEqual(['Bo']))
    expect(location.hash).toContain('hIndex=10..')
    expect(await faults()).toEqual([])
    press('Escape')
    await vi.waitFor(() => expect(document.querySelector('.filter-panel')).toBeNull())
    expect(document.activeElement?.getAttribute('data-testid')).toBe('filters')
  })

  it('are one stop of the Tab key: the row in focus last, and what is in it by the arrows beside', async () => {
    await open('#researchers?sort=name')
    const stops = () => [...document.querySelectorAll<HTMLElement>('tbody :is(a, button, input)')].filter(isStop)
    const isStop = ({ tabIndex }: HTMLElement) => tabIndex >= 0
    expect(stops()).toEqual([await row(0)])
    ;(await row(0)).focus()
    press('ArrowDown')
    expect(document.activeElement).toBe(await row(1))
    expect(stops()).toEqual([await row(1)])
    press('ArrowLeft')
    expect(document.activeElement).toBe(await seen('[data-index="1"] input'))
    press('ArrowRight')
    press('ArrowRight')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Bo')
    expect(stops()).toEqual([await row(1)])
    ;(await seen<HTMLInputElement>('[data-index="2"] input')).focus()
    expect(stops()).toEqual([await row(2)])
    type(await seen<HTMLInputElement>('input[type=search]'), 'ada')
    await vi.waitFor(() => expect(names()).toEqual(['Ada']))
    expect(stops()).toEqual([await row(0)])
    expect(await faults()).toEqual([])
  })

  it('are marked with Space and tagged together; undo gives back to each what they had', async () => {
    await open('#researchers?sort=name')
    ;(await row(0)).focus()
    press(' ')
    press('ArrowDown')
    press(' ')
    await says('2 selected')
    ;(await seen('[data-testid=tag-selected]')).click()
    const tag = await seen<HTMLInputElement>('[data-testid=bulk-tag]')
    type(tag, 'group')
    tag.form?.requestSubmit()
    await vi.waitFor(async () => expect(await tagsOf('Bo')).toEqual(['group']))
    await says('1 researcher has the tag “group” now')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
    await says('The tags are as they were.')
    expect([await tagsOf('Ada'), await tagsOf('Bo')]).toEqual([['group'], []])
  })

  it('can be marked over a range, all at once, and not at all', async () => {
    await open('#researchers?sort=name')
    ;(await row(0)).focus()
    press(' ')
    const last = await row(2)
    last.focus()
    last.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', shiftKey: true, bubbles: true, cancelable: true }))
    await says('3 selected')
    expect((await seen<HTMLInputElement>('[data-testid=select-all]')).checked).toBe(true)
    ;(await button('Select none')).click()
    await vi.waitFor(() => expect(document.querySelector('.selection-bar')).toBeNull())
  })
})
