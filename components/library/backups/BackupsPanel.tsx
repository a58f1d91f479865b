import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { takeSnapshot } from '../../../lib/store'
import { failureText } from '../../shared/failure'
import { Icon } from '../../shared/Icon'
import { SnapshotList } from './SnapshotList'
import { useSnapshots } from './useBackups'

/** The snapshots inside the browser: what there is, how each comes back, and one more on request. */
export function BackupsPanel() {
  const snapshots = useSnapshots()
  const heading = useId()
  return (
    <section className="panel backups" aria-labelledby={heading} data-testid="backups">
      <div className="backups-head">
        <h2 id={heading}>{i18n.t('library.backups.title')}</h2>
        <TakeOne />
      </div>
      <p>{i18n.t('library.backups.intro')}</p>
      {snapshots?.length === 0 && <p className="small">{i18n.t('library.backups.none')}</p>}
      {snapshots && snapshots.length > 0 && <SnapshotList snapshots={snapshots} />}
      <p className="small">
        {i18n.t('library.backups.moreInSettings')} <a href="#settings">{i18n.t('library.pages.settings')}</a>
      </p>
    </section>
  )
}

function TakeOne() {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    try {
      setSaid(i18n.t((await takeSnapshot()) ? 'library.backups.taken' : 'library.backups.nothingNew'))
    } catch (error) {
      setSaid(failureText(error))
    }
    setBusy(false)
  }
  return (
    <>
      <output className="small">{said}</output>
      <button type="button" data-testid="backup-take" disabled={busy} onClick={() => void take()}>
        <Icon name="shield" />
        {i18n.t('library.backups.take')}
      </button>
    </>
  )
}
