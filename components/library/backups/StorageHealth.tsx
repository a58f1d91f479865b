import { useEffect, useId, useState } from 'react'
import { i18n } from '#i18n'
import { NO_PERMISSION } from '../../../lib/backups/backupFile'
import { storageFacts } from '../../../lib/backups/storage'
import type { StorageFacts } from '../../../lib/backups/storage'
import { logOnce } from '../../../lib/log'
import { MOST_BACKUP_BYTES } from '../../../lib/store'
import { bytesText } from '../../shared/bytesText'
import { momentText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { amount } from '../transfer/countsText'
import { RawExport } from './RawExport'
import { useBackupState, useSnapshots } from './useBackups'

/** Where the library lies, how safe it is there, and how the last backups went. */
export function StorageHealth() {
  const facts = useStorageFacts()
  const snapshots = useSnapshots()
  const state = useBackupState()
  const heading = useId()
  const last = snapshots?.[0]
  const bytes = snapshots?.reduce((sum, { size }) => sum + size, 0) ?? 0
  return (
    <section className="panel" aria-labelledby={heading} data-testid="storage-health">
      <h2 id={heading}>{i18n.t('library.backups.storage')}</h2>
      <dl className="facts">
        <Fact name={i18n.t('library.backups.used')} value={facts?.used === undefined ? '–' : bytesText(facts.used)}>
          {facts?.quota !== undefined && i18n.t('library.backups.ofQuota', [bytesText(facts.quota)])}
        </Fact>
        <Fact
          name={i18n.t('library.backups.protected')}
          value={facts === undefined ? '–' : i18n.t(facts.kept ? 'library.backups.kept' : 'library.backups.notKept')}
        >
          {facts && i18n.t(facts.kept ? 'library.backups.keptText' : 'library.backups.notKeptText')}
        </Fact>
        <Fact
          name={i18n.t('library.backups.lastSnapshot')}
          value={snapshots === undefined ? '–' : last ? momentText(last.at) : i18n.t('library.backups.never')}
        >
          {last && `${amount(last.holds)}. `}
          {snapshots &&
            i18n.t('library.backups.together', snapshots.length, [
              String(snapshots.length),
              bytesText(bytes),
              bytesText(MOST_BACKUP_BYTES),
            ])}
        </Fact>
        <Fact
          name={i18n.t('library.backups.lastFile')}
          value={state === undefined ? '–' : state.file ? momentText(state.file.at) : i18n.t('library.backups.never')}
        >
          {i18n.t('library.backups.filesInSettings')}
        </Fact>
      </dl>
      {state?.snapshotProblem && (
        <Problem what="snapshotProblem" at={state.snapshotProblem.at} why={state.snapshotProblem.text} />
      )}
      {state?.fileProblem && <Problem what="fileProblem" at={state.fileProblem.at} why={state.fileProblem.text} />}
      <RawExport />
    </section>
  )
}

function Fact({ name, value, children }: { name: string; value: string; children?: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      {children && <dd className="small">{children}</dd>}
    </div>
  )
}

function Problem({ what, at, why }: { what: 'snapshotProblem' | 'fileProblem'; at: string; why: string }) {
  return (
    <p className="notice notice-bad" data-testid={what}>
      <Icon name="warning" />
      <span>
        {i18n.t(`library.backups.${what}`, [momentText(at)])} {whyText(why)}
      </span>
    </p>
  )
}

/** What is known to happen is said in the reader's language; the rest as the browser says it. */
function whyText(why: string): string {
  if (why === 'storageFull') return i18n.t('common.failure.storageFull')
  return why.startsWith(NO_PERMISSION) ? i18n.t('library.backups.files.taken') : why
}

function useStorageFacts(): StorageFacts | undefined {
  const [facts, setFacts] = useState<StorageFacts>()
  useEffect(() => {
    let there = true
    storageFacts().then(
      (found) => there && setFacts(found),
      (error: unknown) => logOnce('storage', error),
    )
    return () => {
      there = false
    }
  }, [])
  return facts
}
