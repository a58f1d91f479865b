import { i18n } from '#i18n'
import type { Told } from '../../../lib/carry/protocol'
import { Icon } from '../../shared/Icon'
import { briefCountsText } from '../transfer/countsText'
import { KeptList } from '../transfer/KeptList'
import { WorkProgress } from '../transfer/WorkProgress'
import type { Restore, RestoreState } from './useRestore'

interface RestoreReportProps {
  state: Extract<RestoreState, { step: 'done' | 'undoing' | 'undone' }>
  restore: Restore
}

/** What a restore did, and how to take it back. */
export function RestoreReport({ state, restore }: RestoreReportProps) {
  const { report } = state
  const undone = state.step === 'undone' ? state.undo : undefined
  return (
    <div className="notice notice-good" data-testid="restore-report" data-state={state.step}>
      <Icon name={undone ? 'undo' : 'check'} />
      <div>
        <p>{undone ? i18n.t('library.import.undone', [report.label]) : doneText(report)}</p>
        {undone && <KeptList kept={undone.kept} more={restore.more} />}
        {state.step === 'done' && report.undoable && (
          <p className="undo-line">
            <span>{i18n.t('library.import.howToUndo')}</span>
            <button type="button" data-testid="restore-undo" onClick={restore.undo}>
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

function doneText(report: Told): string {
  return `${i18n.t('library.backups.restored', [report.label])} ${briefCountsText(report)}`
}
