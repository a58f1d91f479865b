import { i18n } from '#i18n'
import { naturalSort } from '../../shared/order'
import type { Sort, SortKey } from '../../shared/order'

interface SortHeadingProps {
  by: SortKey
  sort: Sort
  onSort: (sort: Sort) => void
  number?: boolean
}

/** A column heading that sorts: first the natural way round, then the other. */
export function SortHeading({ by, sort, onSort, number }: SortHeadingProps) {
  const current = sort.by === by
  const direction = sort.descending ? 'descending' : 'ascending'
  return (
    <th scope="col" className={number ? 'number' : undefined} aria-sort={current ? direction : undefined}>
      <button
        type="button"
        className="sort-heading"
        onClick={() => onSort(current ? { by, descending: !sort.descending } : naturalSort(by))}
      >
        {i18n.t(`common.column.${by}`)}
        <span className="sort-arrow" aria-hidden="true">
          {current ? (sort.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}
