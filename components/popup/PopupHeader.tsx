import { i18n } from '#i18n'
import { Icon } from '../shared/Icon'
import { openInTab } from './openTab'
import { PageLine } from './PageLine'

/** Who we are, and what the page under the popup came to. */
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
      <PageLine />
    </header>
  )
}
