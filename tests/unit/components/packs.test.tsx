// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PacksPanel } from '../../../components/library/packs/PacksPanel'
import { usePacks } from '../../../components/library/packs/usePacks'
import { UndoProvider } from '../../../components/shared/useUndo'
import { UndoToast } from '../../../components/shared/UndoToast'
import type { ArxivId } from '../../../lib/model/arxivId'
import { addPack, discardPacks, forgetLibrary, listPacks, openLibrary } from '../../../lib/store'
import { letGo } from '../../../lib/subscribing/lettingGo'
import { memoryPack } from '../packs/inMemory'
import { fillDisk } from '../store/full'
import { browser } from './browserParts'
import { button, draw, faults, says, seen } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: () => Promise.resolve() }))

afterEach(() => forgetLibrary())

async function keep(name: string, url?: string) {
  const { manifest, built } = await memoryPack([{ arxivId: '2605.00001' as ArxivId, novelty: 10, line: 1 }], {
    name,
    date: '2026-11-01',
  })
  const checkedAt = '2026-11-01T00:00:00.000Z'
  const from =
    url === undefined
      ? { kind: 'file' as const, name: `${name}.csv` }
      : { kind: 'subscription' as const, url, fetch: 'all' as const, checkedAt }
  return addPack({ manifest, from }, built)
}
const names = async () => (await listPacks()).map(({ manifest }) => manifest.name)
const rows = async () => (await openLibrary()).packs.count()

function Packs() {
  return <PacksPanel packs={usePacks() ?? []} />
}

function drawPacks() {
  draw(
    <UndoProvider>
      <Packs />
      <UndoToast />
    </UndoProvider>,
  )
}

describe('packs that are there', () => {
  it('are switched and put in another order, and back', async () => {
    await keep('First')
    await keep('Second')
    drawPacks()
    ;(await button('Move Second up')).click()
    await says('Changed: Score packs')
    expect(await names()).toEqual(['Second', 'First'])
    ;(await button('Undo')).click()
    await says('As it was: Score packs')
    expect(await names()).toEqual(['First', 'Second'])
    ;(await seen('[data-testid="pack-enabled"]')).click()
    await says('Changed: First')
    expect((await listPacks()).map(({ enabled }) => enabled)).toEqual([false, true])
    ;(await button('Undo')).click()
    await says('As it was: First')
    expect((await listPacks()).map(({ enabled }) => enabled)).toEqual([true, true])
  })
})

describe('removing a pack', () => {
  it('says so at the foot of the page, and is undone there or by the keys, as often as one likes', async () => {
    await keep('Arxiv scores')
    drawPacks()
    ;(await seen('[data-testid="pack-remove"]')).click()
    await says('The pack “Arxiv scores” is removed.')
    expect(await names()).toEqual([])
    expect(await faults()).toEqual([])
    ;(await button('Undo')).click()
    await says('The pack “Arxiv scores” is back.')
    expect(await names()).toEqual(['Arxiv scores'])
    ;(await seen('[data-testid="pack-remove"]')).click()
    await vi.waitFor(async () => expect(await names()).toEqual([]))
    // The message put away, the keys still work.
    ;(await button('Dismiss')).click()
    await vi.waitFor(() => expect(document.querySelector('.toast')).toBeNull())
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))
    await vi.waitFor(async () => expect(await names()).toEqual(['Arxiv scores']))
  })

  it('keeps it while this page is open, and keeps what was allowed for it', async () => {
    const back = vi.spyOn(browser.permissions, 'remove')
    await keep('Hosted', 'https://packs.example/manifest.json')
    drawPacks()
    ;(await seen('[data-testid="pack-remove"]')).click()
    await says('The pack “Hosted” is removed.')
    await letGo()
    expect(await rows()).toBe(1)
    expect(back).not.toHaveBeenCalled()
    // As the browser sees it when the page is closed.
    vi.spyOn(navigator.locks, 'query').mockResolvedValue({ held: [], pending: [] })
    await letGo()
    expect(await rows()).toBe(0)
    expect(back.mock.calls).toEqual([[{ origins: ['https://packs.example/*'] }]])
    ;(await button('Undo')).click()
    await says('no longer there to be put back')
    expect(await names()).toEqual([])
  })

  it('keeps what another pack of the same host needs', async () => {
    const back = vi.spyOn(browser.permissions, 'remove')
    await keep('Other', 'https://packs.example/other/manifest.json')
    await keep('Hosted', 'https://packs.example/manifest.json')
    drawPacks()
    await vi.waitFor(() => expect(document.querySelectorAll('[data-testid="pack-remove"]')).toHaveLength(2))
    document.querySelectorAll<HTMLElement>('[data-testid="pack-remove"]')[1]!.click()
    await says('The pack “Hosted” is removed.')
    vi.spyOn(navigator.locks, 'query').mockResolvedValue({ held: [], pending: [] })
    await letGo()
    expect(await names()).toEqual(['Other'])
    expect(back).not.toHaveBeenCalled()
  })

  it('removes it for good where a full disk has no room for the mark, and says so', async () => {
    await keep('Large')
    drawPacks()
    const remove = await seen('[data-testid="pack-remove"]')
    fillDisk(1, 'thrown')
    remove.click()
    await says('The pack “Large” is removed for good.')
    expect(await rows()).toBe(0)
    expect((await discardPacks()).gone).toEqual([])
  })
})
