import { i18n } from '#i18n'
import { Icon } from './Icon'
import { useRemovals } from './useRemovals'

/** Says what was just removed, and takes it back on request, one removal after the other. It stays until it is used or put away: nobody has to hurry. */
export function RemovalToast() {
  const { removed, message, undo, dismiss } = useRemovals()
  const latest = removed.at(-1)
  return (
    <output className="toast-place">
      {(latest ?? message) && (
        <span className="toast">
          <span className="toast-text">{message ?? (latest && removedText(latest.names))}</span>
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

function removedText(names: readonly string[]): string {
  const [only] = names
  return names.length === 1 && only !== undefined
    ? i18n.t('common.removed.one', [only])
    : i18n.t('common.removed.several', names.length)
}
