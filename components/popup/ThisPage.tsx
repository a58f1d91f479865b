import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../lib/model/researcher'
import { PageLine } from './PageLine'
import { PagePeople } from './PagePeople'
import { ScorePage } from './ScorePage'

/** All that concerns the page under the popup: what it came to, what can be done with it, who can be saved from it. */
export function ThisPage({ saved }: { saved: readonly ResearcherBrief[] | undefined }) {
  return (
    <section className="this-page" aria-label={i18n.t('popup.page.label')}>
      <PageLine />
      <ScorePage />
      <PagePeople saved={saved} />
    </section>
  )
}
