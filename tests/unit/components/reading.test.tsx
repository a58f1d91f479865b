// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Corrections } from '../../../components/library/reading/Corrections'
import { ReadingSettings } from '../../../components/library/reading/ReadingSettings'
import { RulesPanel } from '../../../components/library/reading/RulesPanel'
import { Inbox } from '../../../components/popup/Inbox'
import { addOverride, clearInbox, collectInbox, listOverrides, listRules, readSettings } from '../../../lib/store'
import type { ResearcherId } from '../../../lib/model/researcher'
import { sendMessage } from '../../../lib/messages'
import { browser } from './browserParts'
import { UndoProvider } from '../../../components/shared/useUndo'
import { button, draw, faults, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(() => Promise.resolve()) }))

const click = async (name: string) => (await button(name)).click()

const badge = vi.fn<(details: { text: string }) => Promise<void>>()

beforeEach(() => {
  badge.mockReset().mockResolvedValue(undefined)
  Object.assign(browser, { action: { setBadgeText: badge, setBadgeBackgroundColor: () => Promise.resolve() } })
})

describe('rules', () => {
  it('are made in plain fields, read as sentences, changed and removed', async () => {
    draw(
      <UndoProvider>
        <RulesPanel />
      </UndoProvider>,
    )
    await click('Add a rule')
    await click('Keep this rule')
    await says('Give at least one condition.')
    type(await seen<HTMLInputElement>('input[name="words"]'), 'graph')
    type(await seen<HTMLInputElement>('input[name="novelty-min"]'), '40')
    expect(await faults()).toEqual([])
    await click('Keep this rule')
    await says('Mark papers with “graph” in title or abstract and with Novelty from 40 to 100')
    expect(await listRules()).toMatchObject([{ on: true, words: 'graph', novelty: { min: 40 }, action: 'mark' }])
    ;(await seen('[data-testid="rules"] input[type=checkbox]')).click()
    await vi.waitFor(async () => expect((await listRules())[0]?.on).toBe(false))
    const [rule] = await listRules()
    expect(rule).toBeDefined()
    ;(
      await button('Remove the rule: Mark papers with “graph” in title or abstract and with Novelty from 40 to 100')
    ).click()
    await vi.waitFor(async () => expect(await listRules()).toEqual([]))
  })
})

describe('a rule that is being written', () => {
  it('is shown on open listings until the reader has done', async () => {
    const told = () => vi.mocked(sendMessage).mock.calls.filter(([name]) => name === 'writesRule')
    vi.mocked(sendMessage).mockClear()
    draw(
      <UndoProvider>
        <RulesPanel />
      </UndoProvider>,
    )
    await click('Add a rule')
    type(await seen<HTMLInputElement>('input[name="words"]'), 'graph')
    await vi.waitFor(() =>
      expect(told()).toEqual([['writesRule', { rule: expect.objectContaining({ words: 'graph', action: 'mark' }) }]]),
    )
    await click('Cancel')
    await vi.waitFor(() => expect(told().at(-1)).toEqual(['writesRule', {}]))
    expect(await listRules()).toEqual([])
  })
})

describe('reading settings', () => {
  it('take hold at once', async () => {
    draw(<ReadingSettings />)
    ;(await seen('[data-testid="reading-blind"]')).click()
    await vi.waitFor(async () => expect((await readSettings()).reading.blind).toBe(true))
    ;(await seen('[data-testid="reading-blind"]')).click()
    await vi.waitFor(async () => expect((await readSettings()).reading.blind).toBe(false))
    await click('Forget what was seen')
    await says('Forgotten.')
  })
})

describe('corrections', () => {
  it('are listed and taken back', async () => {
    await addOverride({ kind: 'not-paper', row: '2611.99002' })
    draw(
      <UndoProvider>
        <Corrections />
      </UndoProvider>,
    )
    await says('“2611.99002” is not the paper')
    expect(await faults()).toEqual([])
    ;(await seen('[data-testid="corrections"] button')).click()
    await vi.waitFor(async () => expect(await listOverrides()).toEqual([]))
  })
})

describe('the inbox', () => {
  it('lists the certain before the possible, and is cleared with one click', async () => {
    const people = (kind: 'confirmed' | 'possible') => [{ id: 'r1' as ResearcherId, name: 'Xian Chen', kind }]
    await collectInbox([
      { paper: 'a', title: 'Perhaps', people: people('possible'), site: 'arxiv-list' },
      { paper: 'b', title: 'Surely', url: 'https://arxiv.org/abs/b', people: people('confirmed'), site: 'arxiv-list' },
    ])
    draw(<Inbox />)
    await says('2 new papers by your researchers')
    expect([...document.querySelectorAll('.inbox li')].map((line) => line.textContent)).toEqual([
      'SurelyXian Chen',
      'Perhapsperhaps Xian Chen: only the name fits',
    ])
    expect(await faults()).toEqual([])
    await click('Clear')
    await says('No new papers by your researchers')
    await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith({ text: '' }))
    await click('Undo')
    await says('2 new papers by your researchers')
    await clearInbox()
  })
})
