import { useEffect, useId, useRef } from 'react'
import { i18n } from '#i18n'
import type { Skipped } from '../../../lib/model/capture'
import type { ImportPlan } from '../../../lib/store'
import { countText } from '../../shared/format'
import { FieldDiff } from './FieldDiff'
import { MostOf } from './MostOf'
import { SkippedList } from './SkippedList'
import type { Import } from './useImport'

/** What an import will do, before it does anything. */
export function Preview({ plan, work }: { plan: ImportPlan; work: Import }) {
  const { added, updated, unchanged, skipped, namesakes, absorbed } = plan
  const nothing = added.researchers.length + added.papers.length + updated.length === 0
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // In newer browsers this answers a promise, which is no clean-up.
    void box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={box} className="preview" data-testid="import-preview" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('library.import.preview', [plan.label])}</h3>
      <ul className="counts">
        <CountOf what="added" researchers={added.researchers.length} papers={added.papers.length} />
        <CountOf
          what="updated"
          researchers={updated.filter(({ kind }) => kind === 'researcher').length}
          papers={updated.filter(({ kind }) => kind === 'paper').length}
        />
        <CountOf what="unchanged" {...unchanged} />
        <li>{skippedCount(skipped)}</li>
      </ul>
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
          <MostOf items={absorbed}>{({ title, into }) => i18n.t('library.import.absorbedInto', [title, into])}</MostOf>
        </details>
      )}
      {skipped.length > 0 && (
        <details open={skipped.length <= 10}>
          <summary>{skippedCount(skipped)}</summary>
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

interface CountOfProps {
  what: 'added' | 'updated' | 'unchanged'
  researchers: number
  papers: number
}

function CountOf({ what, researchers, papers }: CountOfProps) {
  return (
    <li data-count={what}>
      {i18n.t(`library.import.${what}`, [
        i18n.t('library.import.researchers', researchers, [countText(researchers)]),
        i18n.t('common.paperCount', papers, [countText(papers)]),
      ])}
    </li>
  )
}

function skippedCount(skipped: readonly Skipped[]): string {
  return i18n.t('library.import.skipped', skipped.length, [countText(skipped.length)])
}
