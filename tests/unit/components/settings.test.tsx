// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { EarlierSettings } from '../../../components/library/settings/EarlierSettings'
import { UndoProvider } from '../../../components/shared/useUndo'
import { UndoToast } from '../../../components/shared/UndoToast'
import { sendMessage } from '../../../lib/messages'
import { isSiteOn } from '../../../lib/model/settings'
import { forgetLibrary, readSettings, writeSettings } from '../../../lib/store'
import { button, draw, faults, says, seen } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))
vi.mock('../../../lib/messages', () => ({ sendMessage: vi.fn(() => Promise.resolve()) }))

beforeEach(async () => {
  await writeSettings({ theme: 'dark' })
  await writeSettings({ sites: { scholar: false } })
  await writeSettings({ refresh: { everyDays: 7 } })
  draw(
    <UndoProvider>
      <EarlierSettings />
      <UndoToast />
    </UndoProvider>,
  )
})
afterEach(() => forgetLibrary())

const lines = () => [...document.querySelectorAll('[data-testid="settings-earlier"] li')]
const words = () => lines().map((line) => [...line.querySelectorAll('.small')].map(({ textContent }) => textContent))

it('earlier settings say what was otherwise, newest first', async () => {
  await says('Earlier settings')
  const refresh = 'Refresh researchers by itself: off'
  expect(words()).toEqual([
    [refresh],
    ['Google Scholar: on', refresh],
    ['Theme of Gloss’s own pages: As the system', 'Google Scholar: on', refresh],
  ])
  expect(await faults()).toEqual([])
  // What is as it was once more is nothing to go back to.
  await writeSettings({ refresh: { everyDays: 0 } })
  await vi.waitFor(() => expect(words()[0]).toEqual(['Refresh researchers by itself: every 7 days']))
  expect(words()).toHaveLength(3)
})

it('earlier settings come back with one click, and go again, beside what is changed meanwhile', async () => {
  await seen('[data-testid="settings-restore"]')
  document.querySelectorAll<HTMLElement>('[data-testid="settings-restore"]')[1]!.click()
  await says(/Changed: The settings until/)
  const restored = await readSettings()
  expect([restored.theme, isSiteOn(restored, 'scholar'), restored.refresh.everyDays]).toEqual(['dark', true, 0])
  expect(sendMessage).toHaveBeenCalledWith('sourceChanged', { source: 'openalex' })
  await writeSettings({ reading: { blind: true } })
  ;(await button('Undo')).click()
  await says(/As it was: The settings until/)
  expect(await readSettings()).toMatchObject({
    theme: 'dark',
    sites: { scholar: false },
    refresh: { everyDays: 7 },
    reading: { blind: true },
  })
})

it('backup files are not switched by that: they come with a permission', async () => {
  await writeSettings({ backups: { fileEveryDays: 7 } })
  await writeSettings({ backups: { fileEveryDays: 30 } })
  await says('every 7 days')
  await vi.waitFor(() => expect(words()[0]).toEqual([expect.stringMatching(/downloads folder: every 7 days/)]))
  expect(words()[1]).toEqual(['Refresh researchers by itself: off'])
})
