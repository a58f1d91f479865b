import { useMemo } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { EmptyState } from '../../shared/EmptyState'
import { hrefOf } from '../route'
import { together } from './pairs'

/** How many pairs are offered. */
const OFFERED = 4

/** Nobody chosen yet: what would stand here, and the ways to it. */
export function CompareEmpty({ all }: { all: readonly Researcher[] }) {
  const pairs = useMemo(() => together(all, OFFERED), [all])
  return (
    <EmptyState title={i18n.t('compare.empty.title')}>
      <p>{i18n.t('compare.empty.text')}</p>
      {all.length < 2 ? (
        <a className="button primary" href="#import">
          {i18n.t('popup.empty.import')}
        </a>
      ) : (
        <ol>
          <li>{i18n.t('compare.empty.add')}</li>
          <li>{i18n.t('compare.empty.mark')}</li>
        </ol>
      )}
      {pairs.length > 0 && (
        <>
          <p>{i18n.t('compare.empty.together')}</p>
          <ul className="compare-offers">
            {pairs.map(([one, other]) => (
              <li key={`${one.id} ${other.id}`}>
                <a className="button" href={hrefOf({ page: 'compare', query: { ids: `${one.id},${other.id}` } })}>
                  <span>{i18n.t('compare.empty.two', [one.name, other.name])}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  )
}
