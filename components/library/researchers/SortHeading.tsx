import { i18n } from '#i18n'
import { naturalSort, sortKeys } from '../../../lib/model/researcherOrder'
import type { Sort } from '../../../lib/model/researcherOrder'
import { numberColumns } from './columns'
import type { ColumnKey } from './columns'
import { asHeading } from './roles'

interface SortHeadingProps {
  by: ColumnKey | 'name'
  sort: Sort
  onSort: (sort: Sort) => void
}

/** A column's heading. Where there is an order to the column it sorts: first the natural way round, then the other. */
export function SortHeading({ by, sort, onSort }: SortHeadingProps) {
  const key = sortKeys.find((known) => known === by)
  const current = sort.by === by
  const direction = sort.descending ? 'descending' : 'ascending'
  const className = by !== 'name' && numberColumns.has(by) ? 'number' : undefined
  if (!key) {
    return (
      <th {...asHeading} className={className}>
        <span className="plain-heading">{i18n.t(`common.column.${by}`)}</span>
      </th>
    )
  }
  return (
    <th {...asHeading} className={className} aria-sort={current ? direction : undefined}>
      <button
        type="button"
        className="sort-heading"
        onClick={() => onSort(current ? { by: key, descending: !sort.descending } : naturalSort(key))}
      >
        {i18n.t(`common.column.${by}`)}
        <span className="sort-arrow" aria-hidden="true">
          {current ? (sort.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}
