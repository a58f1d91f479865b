import { useEffect, useId, useRef } from 'react'
import { i18n } from '#i18n'
import type { Brief } from '../../../lib/carry/protocol'
import { countText } from '../../shared/format'
import { ruleText } from '../reading/ruleText'
import { amount, some } from './countsText'
import { FieldDiff } from './FieldDiff'
import { MostOf } from './MostOf'
import { SkippedList } from './SkippedList'
import type { Import } from './useImport'
import { WorkProgress } from './WorkProgress'

/** What an import will do, before it does anything. */
export function Preview({ brief, work }: { brief: Brief; work: Import }) {
  const { added, newResearchers, newPapers, rules, changes, namesakes, absorbed, skipped } = brief
  const { state, more } = work
  const nothing = !some(added) && changes.total === 0
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // Braces: some browsers answer with a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={box} className="preview" data-testid="import-preview" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('library.import.preview', [brief.label])}</h3>
      <Totals brief={brief} />
      {newResearchers.total > 0 && (
        <details open>
          <summary>
            {i18n.t('library.import.newResearchers', newResearchers.total, [countText(newResearchers.total)])}
          </summary>
          <MostOf roll={newResearchers} more={more}>
            {({ name }) => <bdi>{name}</bdi>}
          </MostOf>
        </details>
      )}
      {newPapers.total > 0 && (
        <details open={newPapers.total <= FEW}>
          <summary>{i18n.t('library.import.newPapers', newPapers.total, [countText(newPapers.total)])}</summary>
          <MostOf roll={newPapers} more={more}>
            {({ title }) => <bdi>{title}</bdi>}
          </MostOf>
        </details>
      )}
      {rules.total > 0 && (
        <details open>
          <summary>{i18n.t('library.change.rules', rules.total, [countText(rules.total)])}</summary>
          <MostOf roll={rules} more={more}>
            {(rule) => ruleText(rule)}
          </MostOf>
        </details>
      )}
      {changes.total > 0 && (
        <details open>
          <summary>{i18n.t('library.import.changes', changes.total, [countText(changes.total)])}</summary>
          <MostOf roll={changes} more={more}>
            {(update) => <FieldDiff update={update} />}
          </MostOf>
        </details>
      )}
      {namesakes.total > 0 && (
        <details open>
          <summary>{i18n.t('library.import.namesakes', namesakes.total, [countText(namesakes.total)])}</summary>
          <MostOf roll={namesakes} more={more}>
            {({ name }) => i18n.t('library.import.namesake', [name])}
          </MostOf>
        </details>
      )}
      {absorbed.total > 0 && (
        <details>
          <summary>{i18n.t('library.import.absorbed', absorbed.total, [countText(absorbed.total)])}</summary>
          <MostOf roll={absorbed} more={more}>
            {({ title }) => <bdi>{title}</bdi>}
          </MostOf>
        </details>
      )}
      {skipped.total > 0 && (
        <details open={skipped.total <= FEW}>
          <summary>{i18n.t('library.import.entriesLeftOut', skipped.total, [countText(skipped.total)])}</summary>
          <SkippedList skipped={skipped} more={more} />
        </details>
      )}
      <p className="preview-promise">{i18n.t(nothing ? 'library.import.nothing' : 'library.import.promise')}</p>
      {state.step === 'applying' && <WorkProgress progress={state.progress} onCancel={work.cancel} />}
      {state.step === 'preview' && (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            data-testid="import-confirm"
            disabled={nothing}
            onClick={work.confirm}
          >
            {i18n.t('library.import.confirm')}
          </button>
          <button type="button" data-testid="import-cancel" onClick={work.cancel}>
            {i18n.t('common.cancel')}
          </button>
        </p>
      )}
    </section>
  )
}

/** A list this short is shown at once. */
const FEW = 10

/** Four figures: what comes, what changes, what is known already, what is left out. */
function Totals({ brief: { added, updated, unchanged, skipped } }: { brief: Brief }) {
  const totals = [
    ['added', amount(added)],
    ['updated', amount(updated)],
    ['unchanged', amount(unchanged)],
    ['skipped', skipped.total === 0 ? i18n.t('library.change.nothing') : countText(skipped.total)],
  ] as const
  return (
    <dl className="counts">
      {totals.map(([what, text]) => (
        <div key={what} data-count={what}>
          <dt>{i18n.t(`library.import.${what}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
