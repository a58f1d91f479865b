import { i18n } from '#i18n'
import { Icon } from '../../shared/Icon'
import { Progress } from '../../shared/Progress'
import { RestorePreview } from './RestorePreview'
import { RestoreReport } from './RestoreReport'
import type { Restore } from './useRestore'

/** One restore, from looking at it to taking it back. */
export function RestorePanel({ restore }: { restore: Restore }) {
  const { state } = restore
  return (
    <>
      {state.step === 'reading' && <Progress label={i18n.t('library.backups.reading')} onCancel={restore.cancel} />}
      {(state.step === 'preview' || state.step === 'applying') && (
        <RestorePreview plan={state.plan} busy={state.step === 'applying'} restore={restore} />
      )}
      <div aria-live="polite">
        {state.step === 'failed' && (
          <p className="notice notice-bad" data-testid="restore-error">
            <Icon name="warning" />
            {state.message}
          </p>
        )}
        {(state.step === 'done' || state.step === 'undone') && (
          <RestoreReport
            report={state.report}
            undone={state.step === 'undone' ? state.undo : undefined}
            onUndo={restore.undo}
          />
        )}
      </div>
    </>
  )
}
