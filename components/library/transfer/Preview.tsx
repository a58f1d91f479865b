import { useEffect, useId, useRef } from 'react'
import { i18n } from '#i18n'
import type { ImportPlan } from '../../../lib/store'
import { countText } from '../../shared/format'
import { amount } from './countsText'
import { FieldDiff } from './FieldDiff'
import { MostOf } from './MostOf'
import { SkippedList } from './SkippedList'
import type { Import } from './useImport'

/** What an import will do, before it does anything. */
export function Preview({ plan, work }: { plan: ImportPlan; work: Import }) {
  const { added, updated, skipped, namesakes, absorbed } = plan
  const nothing = added.researchers.length + added.papers.length + updated.length === 0
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // Braces: some browsers answer with a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={box} className="preview" data-testid="import-preview" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('library.import.preview', [plan.label])}</h3>
      <Totals plan={plan} />
      {added.researchers.length > 0 && (
        <details open>
          <summary>{i18n.t('library.import.newResearchers', added.researchers.length)}</summary>
          <MostOf items={added.researchers}>{(researcher) => <bdi>{researcher.name}</bdi>}</MostOf>
        </details>
      )}
      {added.papers.length > 0 && (
        <details open={added.papers.length <= 10}>
          <summary>{i18n.t('library.import.newPapers', added.papers.length)}</summary>
          <MostOf items={added.papers}>{(paper) => <bdi>{paper.title}</bdi>}</MostOf>
        </details>
      )}
      {updated.length > 0 && (
        <details open>
          <summary>{i18n.t('library.import.changes', updated.length)}</summary>
          <MostOf items={updated}>{(update) => <FieldDiff update={update} />}</MostOf>
        </details>
      )}
      {namesakes.length > 0 && (
        <details open>
          <summary>{i18n.t('library.import.namesakes', namesakes.length)}</summary>
          <MostOf items={namesakes}>{({ name }) => i18n.t('library.import.namesake', [name])}</MostOf>
        </details>
      )}
      {absorbed.length > 0 && (
        <details>
          <summary>{i18n.t('library.import.absorbed', absorbed.length)}</summary>
          <MostOf items={absorbed}>{({ title }) => <bdi>{title}</bdi>}</MostOf>
        </details>
      )}
      {skipped.length > 0 && (
        <details open={skipped.length <= 10}>
          <summary>{i18n.t('library.import.entriesLeftOut', skipped.length)}</summary>
          <SkippedList skipped={skipped} />
        </details>
      )}
      <p className="preview-promise">{i18n.t(nothing ? 'library.import.nothing' : 'library.import.promise')}</p>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          data-testid="import-confirm"
          disabled={nothing || work.state.step === 'applying'}
          onClick={work.confirm}
        >
          {i18n.t('library.import.confirm')}
        </button>
        <button
          type="button"
          data-testid="import-cancel"
          disabled={work.state.step === 'applying'}
          onClick={work.cancel}
        >
          {i18n.t('common.cancel')}
        </button>
      </p>
    </section>
  )
}

/** Four figures: what comes, what changes, what is known already, what is left out. */
function Totals({ plan: { added, updated, unchanged, skipped } }: { plan: ImportPlan }) {
  const totals = [
    ['added', amount({ researchers: added.researchers.length, papers: added.papers.length })],
    ['updated', amount({ researchers: numberOf('researcher', updated), papers: numberOf('paper', updated) })],
    ['unchanged', amount(unchanged)],
    ['skipped', skipped.length === 0 ? i18n.t('library.change.nothing') : countText(skipped.length)],
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

function numberOf(kind: 'researcher' | 'paper', updated: ImportPlan['updated']): number {
  return updated.filter((update) => update.kind === kind).length
}
