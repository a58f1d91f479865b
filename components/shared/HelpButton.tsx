import { i18n } from '#i18n'
import { Icon } from './Icon'

/** The button that says what every key does. */
export function HelpButton({ onOpen }: { onOpen?: () => void }) {
  return (
    <button
      type="button"
      className="bare"
      aria-label={i18n.t('common.keys.title')}
      aria-keyshortcuts="?"
      title={i18n.t('common.keys.button')}
      data-testid="keyboard-help"
      onClick={onOpen}
    >
      <Icon name="keyboard" />
    </button>
  )
}
