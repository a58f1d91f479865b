import type { ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { i18n } from '#i18n'
import type { Roll } from '../../../lib/carry/protocol'
import type { Researcher } from '../../../lib/model/researcher'
import type { RestorePlan } from '../../../lib/store'
import { amount } from '../transfer/countsText'
import { FieldDiff } from '../transfer/FieldDiff'
import { MostOf } from '../transfer/MostOf'
import type { Restore } from './useRestore'

/** What bringing back a snapshot will do, before it does anything. */
export function RestorePreview({ plan, busy, restore }: { plan: RestorePlan; busy: boolean; restore: Restore }) {
  const { added, updated, removed, unchanged, changes } = plan
  const nothing = Object.values(changes).every((list) => list.length === 0)
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // Braces: some browsers answer with a promise, which is no clean-up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const changed = (kind: 'researcher' | 'paper') => updated.filter((update) => update.kind === kind).length
  const totals = [
    ['back', { researchers: added.researchers.length, papers: added.papers.length }],
    ['changed', { researchers: changed('researcher'), papers: changed('paper') }],
    ['gone', { researchers: removed.researchers.length, papers: removed.papers.length }],
    ['same', unchanged],
  ] as const
  return (
    <section ref={box} className="preview" data-testid="restore-preview" aria-labelledby={heading}>
      <h3 id={heading}>{i18n.t('library.backups.preview', [plan.label])}</h3>
      <dl className="counts">
        {totals.map(([what, counts]) => (
          <div key={what} data-count={what}>
            <dt>{i18n.t(`library.backups.${what}`)}</dt>
            <dd>{amount(counts)}</dd>
          </div>
        ))}
      </dl>
      <Names title={i18n.t('library.backups.back')} people={added.researchers} />
      <Names title={i18n.t('library.backups.gone')} people={removed.researchers} />
      {updated.length > 0 && (
        <details>
          <summary>{i18n.t('library.import.changes', updated.length)}</summary>
          <Some items={updated}>{(update) => <FieldDiff update={update} />}</Some>
        </details>
      )}
      <p className="preview-promise">{i18n.t(nothing ? 'library.backups.nothing' : 'library.backups.promise')}</p>
      <p className="buttons">
        <button
          type="button"
          className="primary"
          data-testid="restore-confirm"
          disabled={nothing || busy}
          onClick={restore.confirm}
        >
          {i18n.t('library.backups.confirm')}
        </button>
        <button type="button" disabled={busy} onClick={restore.cancel}>
          {i18n.t('common.cancel')}
        </button>
      </p>
    </section>
  )
}

function Names({ title, people }: { title: string; people: readonly Researcher[] }) {
  if (people.length === 0) return null
  return (
    <details open={people.length <= 10}>
      <summary>{title}</summary>
      <Some items={people}>{({ name }) => <bdi>{name}</bdi>}</Some>
    </details>
  )
}

const FIRST = 50

/** The beginning of a list that is all here, and more of it on request. */
function Some<Item extends object>({
  items,
  children,
}: {
  items: readonly Item[]
  children: (item: Item) => ReactNode
}) {
  const roll = { key: 0, total: items.length, first: items.slice(0, FIRST) }
  const more = async <Asked extends object>(_roll: Roll<Asked>, from: number, count: number) =>
    (items as readonly object[]).slice(from, from + count) as Asked[]
  return (
    <MostOf roll={roll} more={more}>
      {children}
    </MostOf>
  )
}
