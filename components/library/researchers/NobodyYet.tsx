import { i18n } from '#i18n'
import { PageHead } from '../PageHead'

/** An empty library says what it is for and where to begin. */
export function NobodyYet({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} />
      <section className="empty" data-testid="empty">
        <img src="/icons/gloss.svg" alt="" width="56" height="56" />
        <h2>{i18n.t('library.empty.title')}</h2>
        <p>{i18n.t('library.empty.text')}</p>
        <ol>
          <li>{i18n.t('popup.empty.profile')}</li>
          <li>{i18n.t('popup.empty.file')}</li>
          <li>{i18n.t('popup.empty.listing')}</li>
        </ol>
        <a className="button primary" href="#import">
          {i18n.t('popup.empty.import')}
        </a>
      </section>
    </>
  )
}
