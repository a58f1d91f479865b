import { i18n } from '#i18n'
import { countText } from '../../../shared/format'
import { Icon } from '../../../shared/Icon'
import { SkippedRowsList } from './SkippedRowsList'
import type { PackImportState } from './usePackImport'

type Over = Extract<PackImportState, { step: 'done' | 'undone' }>

/** What the import of a pack did, and how to take it back. */
export function PackReport({ state, onUndo }: { state: Over; onUndo: () => void }) {
  const { built, name, replaced } = state
  const { papers } = built.manifest
  const { skipped } = built
  if (state.step === 'undone')
    return (
      <div className="notice notice-good" data-testid="import-report">
        <Icon name="undo" />
        <p>{i18n.t(replaced ? 'packs.import.undoneReplacing' : 'packs.import.undone', [name])}</p>
      </div>
    )
  return (
    <div className="notice notice-good" data-testid="import-report">
      <Icon name="check" />
      <div>
        <p>
          {i18n.t(replaced ? 'packs.import.replaced' : 'packs.import.added', papers, [countText(papers), name])}{' '}
          {i18n.t('library.change.skipped', [
            skipped.total === 0 ? i18n.t('library.change.nothing') : countText(skipped.total),
          ])}
        </p>
        {skipped.total > 0 && (
          <details>
            <summary>{i18n.t('library.import.whySkipped')}</summary>
            <SkippedRowsList skipped={skipped} />
          </details>
        )}
        <p className="undo-line">
          <span>{i18n.t(replaced ? 'packs.import.howToUndoReplacing' : 'packs.import.howToUndo')}</span>
          <button type="button" data-testid="import-undo" onClick={onUndo}>
            <Icon name="undo" />
            {i18n.t('common.undo')}
          </button>
        </p>
      </div>
    </div>
  )
}
