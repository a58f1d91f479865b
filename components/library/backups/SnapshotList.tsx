import { useState } from 'react'
import { i18n } from '#i18n'
import { removeSnapshot } from '../../../lib/store'
import type { Backup } from '../../../lib/store'
import { bytesText } from '../../shared/bytesText'
import { failureText } from '../../shared/failure'
import { momentText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { fileName, saveFile } from '../../shared/saveFile'
import { useCarrier } from '../../shared/useCarrier'
import { useUndo } from '../../shared/useUndo'
import { amount } from '../transfer/countsText'
import { RestorePanel } from './RestorePanel'
import { useRestore } from './useRestore'
import type { Restore } from './useRestore'

/** What is not begun anew while it goes on. */
const BUSY: ReadonlySet<string> = new Set(['reading', 'applying', 'undoing'])

/** How many are shown before the reader asks for the rest. */
const FEW = 5

export function SnapshotList({ snapshots }: { snapshots: readonly Backup[] }) {
  const [all, setAll] = useState(false)
  const restore = useRestore()
  const { state } = restore
  const shown = all ? snapshots : snapshots.slice(0, FEW)
  // What is being restored stays in view, even when the snapshot before the restore pushes it down.
  const rows =
    state.step === 'idle' || shown.some(({ id }) => id === state.backup.id) ? shown : [...shown, state.backup]
  return (
    <>
      <ul className="snapshots">
        {rows.map((snapshot) => (
          <SnapshotRow key={snapshot.id} snapshot={snapshot} restore={restore} />
        ))}
      </ul>
      {!all && snapshots.length > FEW && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          <Icon name="down" />
          {i18n.t('library.backups.all', snapshots.length)}
        </button>
      )}
    </>
  )
}

function SnapshotRow({ snapshot, restore }: { snapshot: Backup; restore: Restore }) {
  const [failure, setFailure] = useState('')
  const undo = useUndo()
  const carrier = useCarrier()
  const { at, holds, size, reason, id } = snapshot
  const when = momentText(at)
  const mine = restore.state.step !== 'idle' && restore.state.backup.id === id
  const attempt = async (action: () => Promise<void>) => {
    setFailure('')
    try {
      await action()
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  return (
    <li data-testid="snapshot">
      <div className="snapshot">
        <span className="snapshot-what">
          <time dateTime={at}>{when}</time>
          <span className="small">{i18n.t(`library.backups.reason.${reason}`)}</span>
        </span>
        <span className="small snapshot-holds">
          {amount(holds)} · {bytesText(size)}
        </span>
        <button
          type="button"
          data-testid="restore"
          aria-label={i18n.t('library.backups.restoreLabel', [when])}
          disabled={mine && BUSY.has(restore.state.step)}
          onClick={() => restore.prepare(snapshot)}
        >
          <Icon name="undo" />
          {i18n.t('library.backups.restore')}
        </button>
        <button
          type="button"
          className="bare"
          title={i18n.t('library.backups.save', [when])}
          aria-label={i18n.t('library.backups.save', [when])}
          onClick={() =>
            void attempt(async () => {
              const file = await carrier().ask('snapshotFile', { snapshot: id })
              saveFile(fileName('library', 'json', new Date(at)), file, 'application/json')
            })
          }
        >
          <Icon name="download" />
        </button>
        <button
          type="button"
          className="bare"
          title={i18n.t('library.backups.remove', [when])}
          aria-label={i18n.t('library.backups.remove', [when])}
          onClick={() =>
            void undo.attempt(async () => {
              const putBack = await removeSnapshot(id)
              return {
                said: i18n.t('library.backups.removed', [when]),
                undo: async () => {
                  await putBack?.()
                  return i18n.t('library.backups.putBack', [when])
                },
              }
            })
          }
        >
          <Icon name="remove" />
        </button>
      </div>
      <output className="failure">{failure}</output>
      {mine && <RestorePanel restore={restore} />}
    </li>
  )
}
