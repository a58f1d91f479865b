import { useState } from 'react'
import { i18n } from '#i18n'
import { NewerLibraryError, StoreError } from '../../lib/store'
import { failureText } from './failure'
import { Icon } from './Icon'
import { RawExportButton } from './RawExportButton'

/** A page that cannot be drawn: why, what still holds, and, when it is the library, everything in it as a file. */
export function LibraryTrouble({ error }: { error: unknown }) {
  const [failure, setFailure] = useState('')
  const ofLibrary = error instanceof StoreError
  return (
    <section className="notice notice-bad" role="alert" data-testid="trouble">
      <Icon name="warning" />
      <div>
        <h2>{i18n.t(error instanceof NewerLibraryError ? 'common.crash.newer' : 'common.crash.title')}</h2>
        <p>{ofLibrary ? failureText(error) : i18n.t('common.crash.text')}</p>
        {!ofLibrary && <p className="small">{failureText(error)}</p>}
        {ofLibrary && <p className="small">{i18n.t('common.raw.text')}</p>}
        <p className="buttons">
          <button type="button" onClick={() => location.reload()}>
            {i18n.t('common.crash.reload')}
          </button>
          {ofLibrary && <RawExportButton onFailure={setFailure} />}
        </p>
        <output className="failure">{failure}</output>
      </div>
    </section>
  )
}
