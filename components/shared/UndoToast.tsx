import { useEffect } from 'react'
import { i18n } from '#i18n'
import { Icon } from './Icon'
import { Progress } from './Progress'
import { isTyping } from './SearchField'
import { useUndo } from './useUndo'

/**
 * Says what was just done and takes it back on request, one thing after the other. It stays until it is used or put away:
 * nobody has to hurry. The keys work even then.
 */
export function UndoToast() {
  const { done, message, isHidden, working, undo, dismiss } = useUndo()
  const latest = done.at(-1)
  useEffect(() => {
    if (!latest) return undefined
    const onKey = (event: KeyboardEvent) => {
      const wanted = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      // In a field, the keys take back what was typed there.
      if (!wanted || isTyping(event.target)) return
      event.preventDefault()
      void undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [latest, undo])
  return (
    <output className="toast-place">
      {working && (
        <span className="toast">
          <Progress label={i18n.t('common.working')} />
        </span>
      )}
      {!working && !isHidden && (latest ?? message) && (
        <span className="toast">
          <span className="toast-text">{message ?? latest?.said}</span>
          {latest && (
            <button type="button" className="quiet" data-testid="undo" onClick={() => void undo()}>
              <Icon name="undo" />
              {i18n.t('common.undo')}
            </button>
          )}
          <button type="button" className="bare" aria-label={i18n.t('common.dismiss')} onClick={dismiss}>
            <Icon name="close" />
          </button>
        </span>
      )}
    </output>
  )
}
