import { useState } from 'react'
import { i18n } from '#i18n'
import { RawExportButton } from '../../shared/RawExportButton'

/** Everything in the database as it lies there: for when nothing else helps. */
export function RawExport() {
  const [failure, setFailure] = useState('')
  return (
    <>
      <p>{i18n.t('library.backups.rawText')}</p>
      <RawExportButton onFailure={setFailure} />
      <output className="failure">{failure}</output>
    </>
  )
}
