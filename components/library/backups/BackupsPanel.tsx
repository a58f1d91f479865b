import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { failureText } from '../../shared/failure'
import { Icon } from '../../shared/Icon'
import { Progress } from '../../shared/Progress'
import { useCarrier } from '../../shared/useCarrier'
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
  const [part, setPart] = useState<number>()
  const busy = part !== undefined
  const carrier = useCarrier()
  const take = async () => {
    setPart(0)
    setSaid('')
    try {
      const taken = await carrier().ask('snapshot', {}, { onProgress: (progress) => setPart(progress.part) })
      setSaid(i18n.t(taken ? 'library.backups.taken' : 'library.backups.nothingNew'))
    } catch (error) {
      setSaid(failureText(error))
    }
    setPart(undefined)
  }
  return (
    <>
      {busy && <Progress label={i18n.t('library.import.phase.packing')} part={part} />}
      <output className="small">{said}</output>
      <button type="button" data-testid="backup-take" disabled={busy} onClick={() => void take()}>
        <Icon name="shield" />
        {i18n.t('library.backups.take')}
      </button>
    </>
  )
}
