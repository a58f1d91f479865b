import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { Sort } from '../../lib/model/researcherOrder'
import { SortChoice } from '../shared/SortChoice'

interface ListControlsProps {
  sort: Sort
  onSort?: (sort: Sort) => void
  /** The search field. */
  children: ReactNode
}

/** What stands over the list. Without hooks: it is drawn before React is there. */
export function ListControls({ sort, onSort, children }: ListControlsProps) {
  return (
    <div className="popup-controls">
      {children}
      <div className="list-head">
        <SortChoice sort={sort} onChange={onSort} />
        <span aria-hidden="true" className="list-column">
          {i18n.t('common.novelty')}
        </span>
        <span aria-hidden="true" className="list-column">
          {i18n.t('common.aiScore')}
        </span>
      </div>
    </div>
  )
}
