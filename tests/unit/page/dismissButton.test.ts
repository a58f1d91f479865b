// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dismissButton } from '../../../lib/page/dismissButton'
import { dismissing } from '../../../lib/page/dismissing'
import { undoStack } from '../../../lib/page/undoStack'
import './browserParts'

vi.mock('#i18n', () => import('./english'))

const element = document.createElement('li')
let is: boolean | undefined
const close = vi.fn<() => void>()
const said = () =>
  vi.waitFor(() => {
    const text = document.querySelector('gloss-toast')?.shadowRoot?.querySelector('p')?.textContent
    expect(text).toBeTruthy()
    return text
  })

beforeEach(() => {
  is = false
  close.mockReset()
  undoStack().length = 0
  dismissing().by = { isDismissed: () => is, dismiss: (_row, dismissed) => void (is = dismissed) }
})

afterEach(() => {
  dismissing().by = undefined
})

it('folds a paper away with one press, closes the card and can be taken back', async () => {
  const button = dismissButton({ element }, close)!
  expect(button.textContent).toBe('Dismiss')
  button.click()
  expect([is, close.mock.calls.length]).toEqual([true, 1])
  expect(await said()).toBe('Dismissed, on every listing.')
  expect(undoStack()).toHaveLength(1)
  document.querySelector('gloss-toast')?.shadowRoot?.querySelector('button')?.click()
  expect(is).toBe(false)
  expect(undoStack()).toHaveLength(0)
})

it('brings one back that was dismissed before', async () => {
  is = true
  const button = dismissButton({ element }, close)!
  expect(button.textContent).toBe('Bring back')
  button.click()
  expect(is).toBe(false)
  undoStack().pop()?.undo()
  expect(is).toBe(true)
})

it('is not there where nothing is folded away, or where the row is no paper of the listing', () => {
  is = undefined
  expect(dismissButton({ element }, close)).toBeUndefined()
  dismissing().by = undefined
  expect(dismissButton({ element }, close)).toBeUndefined()
})
