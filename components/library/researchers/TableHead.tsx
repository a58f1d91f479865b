import { memo } from 'react'
import { i18n } from '#i18n'
import type { Sort } from '../../../lib/model/researcherOrder'
import type { ColumnKey } from './columns'
import { SortHeading } from './SortHeading'
import type { Selection } from './useSelection'
import { asHeading, asRow, asRows } from './roles'

interface TableHeadProps {
  shown: readonly ColumnKey[]
  sort: Sort
  onSort: (sort: Sort) => void
  selection: Selection
}

/** The headings, which rows that come and go do not concern. */
export const TableHead = memo(function TableHead({ shown, sort, onSort, selection }: TableHeadProps) {
  return (
    <thead {...asRows}>
      <tr {...asRow} aria-rowindex={1}>
        <th {...asHeading} className="mark">
          <MarkAll selection={selection} />
        </th>
        <SortHeading by="name" sort={sort} onSort={onSort} />
        {shown.map((key) => (
          <SortHeading key={key} by={key} sort={sort} onSort={onSort} />
        ))}
        <th {...asHeading}>
          <span className="visually-hidden">{i18n.t('library.actions')}</span>
        </th>
      </tr>
    </thead>
  )
})

function MarkAll({ selection }: { selection: Selection }) {
  const some = selection.chosen.length > 0 && !selection.all
  return (
    <input
      type="checkbox"
      aria-label={i18n.t('library.select.all')}
      data-testid="select-all"
      checked={selection.all}
      ref={(box) => {
        if (box) box.indeterminate = some
      }}
      onChange={selection.toggleAll}
    />
  )
}
