import { i18n } from '#i18n'
import { openInTab } from './openTab'

/** An empty library teaches how to fill it. */
export function Welcome() {
  return (
    <section className="welcome" data-testid="empty">
      <h2>{i18n.t('popup.empty.title')}</h2>
      <ol>
        <li>{i18n.t('popup.empty.profile')}</li>
        <li>{i18n.t('popup.empty.file')}</li>
        <li>{i18n.t('popup.empty.listing')}</li>
      </ol>
      <a className="button primary" href="/library.html#import" onClick={openInTab}>
        {i18n.t('popup.empty.import')}
      </a>
    </section>
  )
}
