import { i18n } from '#i18n'
import { EmptyState } from '../../shared/EmptyState'

/** No papers yet: where they come from. */
export function PapersEmpty() {
  return (
    <EmptyState title={i18n.t('papers.empty')}>
      <p>{i18n.t('library.paper.none')}</p>
      <a className="button primary" href="#import">
        {i18n.t('popup.empty.import')}
      </a>
    </EmptyState>
  )
}
