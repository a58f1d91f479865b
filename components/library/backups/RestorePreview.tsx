import { useEffect, useId, useRef } from 'react'
import { i18n } from '#i18n'
import type { Roll } from '../../../lib/carry/protocol'
import { countText } from '../../shared/format'
import { amount } from '../transfer/countsText'
import { FieldDiff } from '../transfer/FieldDiff'
import { MostOf } from '../transfer/MostOf'
import type { More } from '../transfer/MostOf'
import { WorkProgress } from '../transfer/WorkProgress'
import type { Restore, RestoreState } from './useRestore'

interface RestorePreviewProps {
  state: Extract<RestoreState, { step: 'preview' | 'applying' }>
  restore: Restore
}

/** What bringing back a snapshot will do, before it does anything. */
export function RestorePreview({ state, restore }: RestorePreviewProps) {
  const { label, added, updated, removed, unchanged, changesAny, comesBack, goes, changes } = state.brief
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // Braces: some browsers answer with a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const totals = [
    ['back', added],
    ['changed', updated],
    ['gone', removed],
    ['same', unchanged],
  ] as const
  return (
    <section ref={box} className="preview" data-testid="restore-preview" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('library.backups.preview', [label])}</h3>
      <dl className="counts">
        {totals.map(([what, counts]) => (
          <div key={what} data-count={what}>
            <dt>{i18n.t(`library.backups.${what}`)}</dt>
            <dd>{amount(counts)}</dd>
          </div>
        ))}
      </dl>
      <Names title={i18n.t('library.backups.back')} people={comesBack} more={restore.more} />
      <Names title={i18n.t('library.backups.gone')} people={goes} more={restore.more} />
      {changes.total > 0 && (
        <details>
          <summary>{i18n.t('library.import.changes', changes.total, [countText(changes.total)])}</summary>
          <MostOf roll={changes} more={restore.more}>
            {(update) => <FieldDiff update={update} />}
          </MostOf>
        </details>
      )}
      <p className="preview-promise">{i18n.t(changesAny ? 'library.backups.promise' : 'library.backups.nothing')}</p>
      {state.step === 'applying' ? (
        <WorkProgress progress={state.progress} onCancel={restore.cancel} />
      ) : (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            data-testid="restore-confirm"
            disabled={!changesAny}
            onClick={restore.confirm}
          >
            {i18n.t('library.backups.confirm')}
          </button>
          <button type="button" onClick={restore.cancel}>
            {i18n.t('common.cancel')}
          </button>
        </p>
      )}
    </section>
  )
}

function Names({ title, people, more }: { title: string; people: Roll<{ name: string }>; more: More }) {
  if (people.total === 0) return null
  return (
    <details open={people.total <= 10}>
      <summary>{title}</summary>
      <MostOf roll={people} more={more}>
        {({ name }) => <bdi>{name}</bdi>}
      </MostOf>
    </details>
  )
}
