import { i18n } from '#i18n'
import { EmptyState } from '../../shared/EmptyState'
import { SampleButton } from '../../shared/SampleButton'
import { PageHead } from '../PageHead'

/** An empty library says what it is for and where to begin. */
export function NobodyYet({ title }: { title: string }) {
  return (
    <>
      <PageHead title={title} />
      <EmptyState title={i18n.t('library.empty.title')}>
        <p>{i18n.t('library.empty.text')}</p>
        <ol>
          <li>{i18n.t('popup.empty.profile')}</li>
          <li>{i18n.t('popup.empty.file')}</li>
          <li>{i18n.t('popup.empty.listing')}</li>
        </ol>
        <p className="empty-acts">
          <a className="button primary" href="#import">
            {i18n.t('popup.empty.import')}
          </a>
          <SampleButton />
        </p>
      </EmptyState>
    </>
  )
}
