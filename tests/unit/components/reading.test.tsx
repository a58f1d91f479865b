// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Corrections } from '../../../components/library/reading/Corrections'
import { ReadingSettings } from '../../../components/library/reading/ReadingSettings'
import { RulesPanel } from '../../../components/library/reading/RulesPanel'
import { Inbox } from '../../../components/popup/Inbox'
import {
  addOverride,
  addRule,
  clearInbox,
  collectInbox,
  listOverrides,
  listRules,
  markSeen,
  openLibrary,
  readSettings,
  recordVisit,
} from '../../../lib/store'
import type { ResearcherId } from '../../../lib/model/researcher'
import { sendMessage } from '../../../lib/messages'
import { browser } from './browserParts'
import { UndoProvider } from '../../../components/shared/useUndo'
import { UndoToast } from '../../../components/shared/UndoToast'
import { tellForgotten } from '../../../lib/forgotten'
import { button, draw, faults, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(() => Promise.resolve()) }))

const click = async (name: string) => (await button(name)).click()

const seenRows = async () => (await openLibrary()).seen.toCollection().primaryKeys()

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
        <UndoToast />
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
    await says('The rule is changed')
    await click('Undo')
    await vi.waitFor(async () => expect((await listRules())[0]?.on).toBe(true))
    ;(
      await button('Remove the rule: Mark papers with “graph” in title or abstract and with Novelty from 40 to 100')
    ).click()
    await vi.waitFor(async () => expect(await listRules()).toEqual([]))
    await click('Undo')
    await vi.waitFor(async () => expect(await listRules()).toHaveLength(1))
  })

  it('are put in another order by the keyboard, which stays with them, and back', async () => {
    const before = (await listRules()).length
    const names = ['alpha', 'beta']
    for (const words of names) await addRule({ on: true, words, action: 'mark' })
    const order = async () => (await listRules()).slice(before).map(({ words }) => words)
    draw(
      <UndoProvider>
        <RulesPanel />
        <UndoToast />
      </UndoProvider>,
    )
    const up = () => button('Move up the rule: Mark papers with “beta” in title or abstract')
    const pressed = await up()
    pressed.focus()
    pressed.click()
    await says(`The rule is number ${before + 1} of ${before + 2} now: Mark papers with “beta”`)
    expect(await order()).toEqual(['beta', 'alpha'])
    await vi.waitFor(async () => expect(document.activeElement).toBe(await up()))
    const down = () => button('Move down the rule: Mark papers with “beta” in title or abstract')
    ;(await down()).focus()
    ;(await down()).click()
    await vi.waitFor(async () => expect(await order()).toEqual(['alpha', 'beta']))
    await vi.waitFor(async () => expect((await down()).getAttribute('aria-disabled')).toBe('true'))
    expect(document.activeElement).toBe(await down())
    // At the end there is nowhere to go.
    ;(await down()).click()
    expect(await faults()).toEqual([])
    await click('Undo')
    await says('The rules stand as they stood')
    expect(await order()).toEqual(['beta', 'alpha'])
  })

  it('that were removed stay away once everything is forgotten', async () => {
    await addRule({ on: true, words: 'loom', action: 'mark' })
    draw(
      <UndoProvider>
        <RulesPanel />
        <UndoToast />
      </UndoProvider>,
    )
    ;(await button('Remove the rule: Mark papers with “loom” in title or abstract')).click()
    await button('Undo')
    tellForgotten()
    await vi.waitFor(() => expect(document.querySelector('.toast')).toBeNull())
    // Not even by the keys, which are the browser's again.
    await vi.waitFor(() => {
      const keys = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })
      expect(document.body.dispatchEvent(keys)).toBe(true)
    })
    expect((await listRules()).map(({ words }) => words)).not.toContain('loom')
  })
})

describe('a rule that is being written', () => {
  it('is shown on open listings until the reader has done', async () => {
    const told = () => vi.mocked(sendMessage).mock.calls.filter(([name]) => name === 'writesRule')
    const before = await listRules()
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
    expect(await listRules()).toEqual(before)
  })
})

describe('reading settings', () => {
  it('take hold at once', async () => {
    draw(
      <UndoProvider>
        <ReadingSettings />
        <UndoToast />
      </UndoProvider>,
    )
    ;(await seen('[data-testid="reading-blind"]')).click()
    await vi.waitFor(async () => expect((await readSettings()).reading.blind).toBe(true))
    await says('Changed: Hide the numbers')
    await click('Undo')
    await vi.waitFor(async () => expect((await readSettings()).reading.blind).toBe(false))
  })

  it('forget what was seen, and remember it again', async () => {
    await markSeen(['2605.29280'])
    draw(
      <UndoProvider>
        <ReadingSettings />
        <UndoToast />
      </UndoProvider>,
    )
    const visit = {
      site: 'arxiv-list',
      group: 'arxiv',
      listing: 'https://arxiv.org/list/cs.CL/new',
      papers: ['2605.29280'],
    }
    await recordVisit(visit, true)
    await click('Forget what was seen')
    await says('Forgotten.')
    await vi.waitFor(async () => expect(await seenRows()).toEqual([]))
    await click('Undo')
    await says('It is remembered again.')
    expect(await seenRows()).toEqual(['2605.29280'])
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
    draw(
      <UndoProvider>
        <Inbox />
        <UndoToast />
      </UndoProvider>,
    )
    await says('2 new papers by your researchers')
    expect([...document.querySelectorAll('.inbox li')].map((line) => line.textContent)).toEqual([
      'SurelyXian Chen',
      'Perhapsperhaps Xian Chen: only the name fits',
    ])
    expect(await faults()).toEqual([])
    await click('Clear “Perhaps”')
    await says('1 paper is cleared')
    await says('1 new paper by your researchers')
    await click('Undo')
    await says('2 new papers by your researchers')
    await click('Clear')
    await says('No new papers by your researchers')
    await vi.waitFor(() => expect(badge).toHaveBeenLastCalledWith({ text: '' }))
    await click('Undo')
    await says('2 new papers by your researchers')
    await clearInbox()
  })
})
