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
      {state.step === 'reading' && (
        <Progress label={i18n.t('library.backups.reading')} part={state.progress.part} onCancel={restore.cancel} />
      )}
      {(state.step === 'preview' || state.step === 'applying') && <RestorePreview state={state} restore={restore} />}
      <div aria-live="polite">
        {state.step === 'stopped' && (
          <p className="notice" data-testid="restore-stopped">
            <Icon name="check" />
            {i18n.t('library.import.stopped')}
          </p>
        )}
        {state.step === 'failed' && (
          <p className="notice notice-bad" data-testid="restore-error">
            <Icon name="warning" />
            {state.message}
          </p>
        )}
        {(state.step === 'done' || state.step === 'undoing' || state.step === 'undone') && (
          <RestoreReport state={state} restore={restore} />
        )}
      </div>
    </>
  )
}
