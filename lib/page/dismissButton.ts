import { i18n } from '#i18n'
import type { Row } from '../model/row'
import { dismissing } from './dismissing'
import { el } from './el'
import { createToast } from './toast'
import { undoStack } from './undoStack'

/**
 * Folds a row's paper away, or brings it back: what `x` does, for whoever has no keys. Undefined where nothing is folded.
 * @param close closes the card, whose row goes
 */
export function dismissButton({ element }: Pick<Row, 'element'>, close: () => void): HTMLElement | undefined {
  const { by } = dismissing()
  const is = by?.isDismissed(element)
  if (!by || is === undefined) return undefined
  const button = el('button', '', i18n.t(is ? 'page.dismiss.back' : 'page.dismiss.away'))
  button.type = 'button'
  button.addEventListener(
    'click',
    () => {
      close()
      // The card's own end is not the message's.
      const toast = createToast(new AbortController().signal)
      const turn = (dismissed: boolean) => dismissing().by?.dismiss(element, dismissed)
      const done = {
        undo() {
          turn(is)
          toast.say(i18n.t(is ? 'page.dismiss.isAway' : 'page.dismiss.isBack'))
        },
      }
      turn(!is)
      undoStack().push(done)
      toast.say(i18n.t(is ? 'page.dismiss.isBack' : 'page.dismiss.isAway'), false, {
        name: i18n.t('common.undo'),
        act: () => {
          undoStack().splice(undoStack().indexOf(done) >>> 0, 1)
          done.undo()
        },
      })
    },
    { once: true },
  )
  return button
}
