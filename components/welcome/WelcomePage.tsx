import { i18n } from '#i18n'
import { Icon } from '../shared/Icon'
import { SampleButton } from '../shared/SampleButton'
import { SampleListing } from './SampleListing'
import type { MakeBadge } from './SampleListing'

const sentences = ['novelty', 'aiScore', 'unknown'] as const

/** What a reader sees once, after installing: what a badge looks like, what its two numbers are, and where to begin. Asks for nothing. */
export function WelcomePage({ badge }: { badge: MakeBadge }) {
  return (
    <main className="welcome-page">
      <header className="welcome-head">
        <img src="/icons/gloss.svg" alt="" width="48" height="48" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <section aria-labelledby="welcome-listing">
        <h2 id="welcome-listing">{i18n.t('welcome.listing.heading')}</h2>
        <SampleListing badge={badge} />
      </section>
      <section aria-labelledby="welcome-numbers">
        <h2 id="welcome-numbers">{i18n.t('common.scoreNote.title')}</h2>
        <ul className="welcome-numbers">
          {sentences.map((sentence) => (
            <li key={sentence} className={`says-${sentence}`}>
              {i18n.t(`welcome.numbers.${sentence}`)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="welcome-begin" className="welcome-begin">
        <h2 id="welcome-begin">{i18n.t('welcome.begin.title')}</h2>
        <ol>
          <li>{i18n.t('popup.empty.profile')}</li>
          <li>{i18n.t('popup.empty.file')}</li>
          <li>{i18n.t('popup.empty.listing')}</li>
        </ol>
        <p>{i18n.t('welcome.begin.sample')}</p>
        <p className="empty-acts">
          <SampleButton primary />
          <a className="button" href="/library.html#researchers" data-testid="open-library">
            {i18n.t('welcome.begin.library')}
            <Icon name="next" />
          </a>
        </p>
      </section>
      <p className="small">{i18n.t('welcome.privacy')}</p>
    </main>
  )
}
