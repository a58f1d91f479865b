import { i18n } from '#i18n'
import type { ChangeReport } from '../../../lib/store'
import { Icon } from '../../shared/Icon'
import { countsText } from './countsText'
import { KeptList } from './KeptList'
import { SkippedList } from './SkippedList'

interface ReportProps {
  report: ChangeReport
  /** What taking it back came to, once it was. */
  undone: ChangeReport | undefined
  onUndo: () => void
}

/** What an import did, and how to take it back. */
export function Report({ report, undone, onUndo }: ReportProps) {
  return (
    <div className="notice notice-good" data-testid="import-report">
      <Icon name={undone ? 'undo' : 'check'} />
      <div>
        <p>{undone ? i18n.t('library.import.undone', [report.label]) : countsText(report)}</p>
        {undone && <KeptList kept={undone.kept} />}
        {!undone && report.skipped.length > 0 && (
          <details>
            <summary>{i18n.t('library.import.whySkipped')}</summary>
            <SkippedList skipped={report.skipped} />
          </details>
        )}
        {!undone && report.undoable && (
          <p className="undo-line">
            <span>{i18n.t('library.import.howToUndo')}</span>
            <button type="button" data-testid="import-undo" onClick={onUndo}>
              <Icon name="undo" />
              {i18n.t('common.undo')}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
