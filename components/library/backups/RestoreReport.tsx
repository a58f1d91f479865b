import { i18n } from '#i18n'
import type { ChangeReport } from '../../../lib/store'
import { Icon } from '../../shared/Icon'
import { briefCountsText } from '../transfer/countsText'

interface ReportProps {
  report: ChangeReport
  /** What taking it back came to, once it was. */
  undone: ChangeReport | undefined
  onUndo: () => void
}

/** What a restore did, and how to take it back. */
export function RestoreReport({ report, undone, onUndo }: ReportProps) {
  return (
    <div className="notice notice-good" data-testid="restore-report">
      <Icon name={undone ? 'undo' : 'check'} />
      <div>
        <p>{undone ? i18n.t('library.import.undone', [report.label]) : doneText(report)}</p>
        {undone && undone.kept.length > 0 && <p>{i18n.t('library.change.kept', undone.kept.length)}</p>}
        {!undone && report.undoable && (
          <p className="undo-line">
            <span>{i18n.t('library.import.howToUndo')}</span>
            <button type="button" data-testid="restore-undo" onClick={onUndo}>
              <Icon name="undo" />
              {i18n.t('common.undo')}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

function doneText(report: ChangeReport): string {
  return `${i18n.t('library.backups.restored', [report.label])} ${briefCountsText(report)}`
}
