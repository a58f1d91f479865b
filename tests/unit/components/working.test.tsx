// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { UndoProvider, useUndo } from '../../../components/shared/useUndo'
import { UndoToast } from '../../../components/shared/UndoToast'
import { button, draw, says, seen } from './draw'

vi.mock('#i18n', () => import('../page/english'))
vi.mock('wxt/browser', () => import('./browserParts'))

/** Something that takes until it is told to end. */
function Long({ until, undone }: { until: Promise<void>; undone: Promise<void> }) {
  const { attempt } = useUndo()
  const begin = async () => {
    await until
    return { said: 'All tagged', undo: () => undone.then(() => 'As it was') }
  }
  return (
    <button type="button" onClick={() => void attempt(begin)}>
      Tag all
    </button>
  )
}

it('says that something long is being done, and then what was done; the same for taking it back', async () => {
  const [done, undone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  draw(
    <UndoProvider>
      <Long until={done.promise} undone={undone.promise} />
      <UndoToast />
    </UndoProvider>,
  )
  ;(await button('Tag all')).click()
  await seen('.toast progress')
  expect(document.body.textContent).toContain('Working')
  done.resolve()
  await says('All tagged')
  expect(document.querySelector('progress')).toBeNull()

  ;(await button('Undo')).click()
  await seen('.toast progress')
  undone.resolve()
  await says('As it was')
  expect(document.querySelector('progress')).toBeNull()
})

it('says so when it fails, and stops saying that it is being done', async () => {
  const done = Promise.withResolvers<void>()
  draw(
    <UndoProvider>
      <Long until={done.promise} undone={done.promise} />
      <UndoToast />
    </UndoProvider>,
  )
  ;(await button('Tag all')).click()
  await seen('.toast progress')
  done.reject(new Error('no room'))
  await says('no room')
  expect(document.querySelector('progress')).toBeNull()
})
