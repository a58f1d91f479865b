import { browser } from 'wxt/browser'
import { i18n } from '#i18n'
import { PageHead } from '../PageHead'

const sections = ['novelty', 'aiScore', 'evidence', 'authors', 'privacy'] as const

/** What the numbers are and are not, and what becomes of the reader's data. */
export function AboutPage() {
  return (
    <div className="prose">
      <PageHead title={i18n.t('library.pages.about')} />
      <p className="lead">{i18n.t('library.about.lead')}</p>
      {sections.map((section) => (
        <section key={section}>
          <h2>{i18n.t(`library.about.${section}.title`)}</h2>
          <p>{i18n.t(`library.about.${section}.text`)}</p>
        </section>
      ))}
      <p>
        <a href="/welcome.html">{i18n.t('library.about.welcome')}</a>
      </p>
      <p className="small">{i18n.t('library.about.version', [browser.runtime.getManifest().version])}</p>
    </div>
  )
}
