import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'
import { countsText } from './countsText'
import { KeptList } from './KeptList'
import { SkippedList } from './SkippedList'
import type { Import, ImportState } from './useImport'
import { WorkProgress } from './WorkProgress'

interface ReportProps {
  work: Import
  state: Extract<ImportState, { step: 'done' | 'undoing' | 'undone' }>
}

/** What an import did, and how to take it back. */
export function Report({ work, state }: ReportProps) {
  const { report } = state
  const undone = state.step === 'undone' ? state.undo : undefined
  return (
    <div className="notice notice-good" data-testid="import-report" data-state={state.step}>
      <Icon name={undone ? 'undo' : 'check'} />
      <div>
        <p>{undone ? i18n.t('library.import.undone', [report.label]) : countsText(report)}</p>
        {undone && <KeptList kept={undone.kept} more={work.more} />}
        {!undone && report.skipped.total > 0 && (
          <details>
            <summary>{i18n.t('library.import.whySkipped')}</summary>
            <SkippedList skipped={report.skipped} more={work.more} />
          </details>
        )}
        {state.step === 'done' && report.undoable && (
          <p className="undo-line">
            <span>{i18n.t('library.import.howToUndo')}</span>
            <button type="button" data-testid="import-undo" onClick={work.undo}>
              <Icon name="undo" />
              {i18n.t('common.undo')}
            </button>
          </p>
        )}
        {state.step === 'undoing' && <WorkProgress progress={state.progress} says="library.import.undoing" />}
      </div>
    </div>
  )
}
