import { i18n } from '#i18n'
import { Icon } from '../shared/Icon'
import { openInTab } from './openTab'

/** Who we are, and the way to the rest. */
export function PopupHeader() {
  return (
    <header className="popup-head">
      <div className="popup-title">
        <img src="/icons/gloss.svg" alt="" width="20" height="20" />
        <h1>Gloss</h1>
        <a className="quiet" href="/library.html#researchers" data-testid="open-library" onClick={openInTab}>
          {i18n.t('popup.openLibrary')}
          <Icon name="open" />
        </a>
      </div>
    </header>
  )
}
