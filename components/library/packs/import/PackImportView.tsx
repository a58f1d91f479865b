import { i18n } from '#i18n'
import { Icon } from '../../../shared/Icon'
import { Progress } from '../../../shared/Progress'
import { PackPreview } from './PackPreview'
import { PackReport } from './PackReport'
import { SkippedRowsList } from './SkippedRowsList'
import type { PackImport } from './usePackImport'

/** What is to be seen of the import of a large table, from reading it to taking it back. */
export function PackImportView({ work }: { work: PackImport }) {
  const { state } = work
  return (
    <>
      {state.step === 'reading' && (
        <Progress label={i18n.t('packs.import.building')} part={state.part} onCancel={work.cancel} />
      )}
      {(state.step === 'preview' || state.step === 'saving') && (
        <PackPreview work={work} file={state.file} built={state.built} isSaving={state.step === 'saving'} />
      )}
      <div aria-live="polite">
        {state.step === 'refused' && (
          <div className="notice notice-bad" data-testid="import-error">
            <Icon name="warning" />
            <div>
              <h3>{i18n.t('library.import.refused')}</h3>
              <SkippedRowsList skipped={state.skipped} />
            </div>
          </div>
        )}
        {state.step === 'stopped' && (
          <p className="notice" data-testid="import-stopped">
            <Icon name="check" />
            {i18n.t('library.import.stopped')}
          </p>
        )}
        {state.step === 'failed' && (
          <p className="notice notice-bad" data-testid="import-error">
            <Icon name="warning" />
            {state.message}
          </p>
        )}
        {(state.step === 'done' || state.step === 'undone') && <PackReport state={state} onUndo={work.undo} />}
      </div>
    </>
  )
}
