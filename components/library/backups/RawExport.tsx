import { useState } from 'react'
import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'
import { saveRawExport } from '../../shared/rawExport'
import { failureText } from '../../shared/failure'

/** Everything in the database as it lies there: for when nothing else helps. */
export function RawExport() {
  const [failure, setFailure] = useState('')
  return (
    <>
      <p>{i18n.t('library.backups.rawText')}</p>
      <button
        type="button"
        data-testid="raw-export"
        onClick={() => {
          saveRawExport().then(
            () => setFailure(''),
            (error: unknown) => setFailure(failureText(error)),
          )
        }}
      >
        <Icon name="download" />
        {i18n.t('common.raw.save')}
      </button>
      <output className="failure">{failure}</output>
    </>
  )
}
