import { i18n } from '#i18n'
import { PageHead } from '../PageHead'
import { BackupsPanel } from '../backups/BackupsPanel'
import { ExportPanel } from './ExportPanel'
import { ImportPanel } from './ImportPanel'
import { RecentChanges } from './RecentChanges'

/** Everything in, everything out, and what was done lately. */
export function TransferPage() {
  return (
    <>
      <PageHead title={i18n.t('library.pages.import')} />
      <ImportPanel />
      <ExportPanel />
      <BackupsPanel />
      <RecentChanges />
    </>
  )
}
