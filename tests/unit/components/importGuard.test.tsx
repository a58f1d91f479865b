// @vitest-environment jsdom
import { expect, it, onTestFinished, vi } from 'vitest'
import { ImportPanel } from '../../../components/library/transfer/ImportPanel'
import { UndoProvider } from '../../../components/shared/useUndo'
import { forgetLibrary, listResearchers } from '../../../lib/store'
import { draw, says, seen, type } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))

/** A write is over once the background has heard of it: here, when the test says so. */
const { heard, hear } = vi.hoisted(() => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { heard: promise, hear: resolve }
})
vi.mock('../../../lib/messages', () => ({ sendMessage: () => heard }))

const profile = (name: string) => `${name}\n\nCL\nh-index13\n0papers\n2citations\nNovelty45%\nAI Score41\n\n0 Papers\n`

it('reads nothing new while an import is written, pasted or chosen, and keeps the text for afterwards', async () => {
  onTestFinished(async () => void (await forgetLibrary()))
  draw(
    <UndoProvider>
      <ImportPanel />
    </UndoProvider>,
  )
  const field = await seen<HTMLTextAreaElement>('[data-testid=import-text]')
  const read = () => seen('[data-testid=import-text-read]')
  type(field, profile('Ada Lovelace'))
  await vi.waitFor(async () => expect((await read()).hasAttribute('disabled')).toBe(false))
  ;(await read()).click()
  ;(await seen('[data-testid=import-confirm]')).click()
  type(field, profile('Charles Babbage'))
  await seen('[data-testid=import-text-read][disabled]')
  await seen('[data-testid=import-file][disabled]')
  await seen('[data-testid=import-folder][disabled]')
  // However the form is sent.
  field.form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await vi.waitFor(async () => expect((await listResearchers()).map(({ name }) => name)).toEqual(['Ada Lovelace']))
  expect(document.querySelector('[data-testid=import-report]')).toBeNull()
  hear()
  await seen('[data-testid=import-report]')
  expect(field.value).toContain('Charles Babbage')
  ;(await seen('[data-testid=import-text-read]:not([disabled])')).click()
  await says('Charles Babbage')
  ;(await seen('[data-testid=import-confirm]')).click()
  await vi.waitFor(async () => expect(await listResearchers()).toHaveLength(2))
})
