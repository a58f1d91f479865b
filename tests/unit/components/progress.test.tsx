// @vitest-environment jsdom
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Progress } from '../../../components/shared/Progress'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))

it('shows nothing of what is over within 200 ms', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const place = document.createElement('div')
  const root = createRoot(place)
  onTestFinished(() => root.unmount())
  flushSync(() => root.render(<Progress label="Reading" part={0.5} onCancel={() => {}} />))
  const waited = (milliseconds: number) => {
    flushSync(() => vi.advanceTimersByTime(milliseconds))
    return place.textContent
  }
  expect(waited(199)).toBe('')
  expect(waited(1)).toMatch(/Reading.*50%.*Cancel/)
})
